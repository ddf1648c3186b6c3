import { ReadingsInput } from '#contract/weighing.ts';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { freshRow } from './fresh-row.ts';
import { findingLinks } from './linkables.ts';
import { LinksField } from '../ui/links-field.tsx';
import type { StepProps } from './weighing-tab.tsx';

type Typed = z.input<typeof ReadingsInput>;

const emptyReading = freshRow({ text: '', findingIds: [], refutedBy: '' });
const emptyContradiction = freshRow({ text: '', findingIds: [] });

/** Duiden: at least two ways to understand the findings, each open to being proved wrong. */
export function ReadingsStep({ weighing, findings }: StepProps) {
  const t = useWords();
  const options = findingLinks(findings, t, useLanguage());
  const save = useTell('weighing.saveReadings');
  const { id, readOn, readings, contradictions, unknowns } = weighing;
  const form = useDraftForm({
    key: `weighing:${id}:readings`,
    place: 'weighing',
    caseFileId: weighing.caseFileId,
    schema: ReadingsInput,
    values: { readOn, readings, contradictions, unknowns },
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('weighing:readings.title')} level={3} lead={t('weighing:readings.lead')}>
      <DraftForm of={form} label={t('weighing:readings.title')} saveLabel={t('weighing:readings.save')}>
        <DateField<Typed> name="readOn" label={t('weighing:readings.readOn')} width="short" />
        <RowsField<Typed>
          name="readings"
          label={t('weighing:readings.list')}
          emptyRow={emptyReading}
          addLabel={t('weighing:readings.add')}
          emptyText={t('weighing:readings.empty')}
        >
          {(row) => (
            <>
              <LongTextField name={`${row}.text`} label={t('weighing:readings.text')} rows={2} />
              <LinksField
                name={`${row}.findingIds`}
                label={t('weighing:readings.findings')}
                options={options}
                empty={t('weighing:finding.none')}
              />
              <LongTextField name={`${row}.refutedBy`} label={t('weighing:readings.refutedBy')} rows={1} />
            </>
          )}
        </RowsField>
        <RowsField<Typed>
          name="contradictions"
          label={t('weighing:readings.contradictions')}
          help={t('weighing:readings.contradictionsHelp')}
          emptyRow={emptyContradiction}
          addLabel={t('weighing:readings.addContradiction')}
          emptyText={t('weighing:readings.noContradiction')}
        >
          {(row) => (
            <>
              <LongTextField name={`${row}.text`} label={t('weighing:readings.contradiction')} rows={1} />
              <LinksField
                name={`${row}.findingIds`}
                label={t('weighing:readings.between')}
                options={options}
                empty={t('weighing:finding.none')}
              />
            </>
          )}
        </RowsField>
        <LongTextField<Typed>
          name="unknowns"
          label={t('weighing:readings.unknowns')}
          help={t('weighing:readings.unknownsHelp')}
          rows={2}
          optional
        />
      </DraftForm>
    </Section>
  );
}
