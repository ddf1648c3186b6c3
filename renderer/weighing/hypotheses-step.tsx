import { HypothesesInput } from '#contract/weighing.ts';
import { determinantCodes } from '#domain/content/factors.ts';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { factorLabel } from '../intake/factor-words.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { freshRow } from './fresh-row.ts';
import { themeLinks } from './linkables.ts';
import { LinksField } from '../ui/links-field.tsx';
import type { StepProps } from './weighing-tab.tsx';

type Typed = z.input<typeof HypothesesInput>;

const emptyHypothesis = freshRow({
  ifText: '',
  thenText: '',
  becauseText: '',
  determinant: null,
  themeIds: [],
  indicator: '',
  baseline: '',
  target: '',
  measureOn: null,
  refutedWhen: '',
});

/** If, then, because; and how we will know that we were wrong. */
export function HypothesesStep({ weighing }: StepProps) {
  const t = useWords();
  const language = useLanguage();
  const themes = themeLinks(weighing);
  const save = useTell('weighing.saveHypotheses');
  const { id } = weighing;
  const form = useDraftForm({
    key: `weighing:${id}:hypotheses`,
    place: 'weighing',
    caseFileId: weighing.caseFileId,
    schema: HypothesesInput,
    values: { hypotheses: weighing.hypotheses.map(({ status: _, ...hypothesis }) => hypothesis) },
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('weighing:hypotheses.title')} level={3} lead={t('weighing:hypotheses.lead')}>
      <DraftForm of={form} label={t('weighing:hypotheses.title')} saveLabel={t('weighing:hypotheses.save')}>
        <RowsField<Typed>
          name="hypotheses"
          label={t('weighing:hypotheses.list')}
          emptyRow={emptyHypothesis}
          addLabel={t('weighing:hypotheses.add')}
          emptyText={t('weighing:hypotheses.empty')}
        >
          {(row) => (
            <>
              <LinksField
                name={`${row}.themeIds`}
                label={t('weighing:hypotheses.themes')}
                options={themes}
                empty={t('weighing:hypotheses.noThemes')}
              />
              <LongTextField name={`${row}.ifText`} label={t('weighing:hypotheses.ifText')} rows={2} />
              <LongTextField name={`${row}.thenText`} label={t('weighing:hypotheses.thenText')} rows={2} />
              <LongTextField name={`${row}.becauseText`} label={t('weighing:hypotheses.becauseText')} rows={2} />
              <ChoiceField
                as="select"
                name={`${row}.determinant`}
                label={t('weighing:hypotheses.determinant')}
                options={determinantCodes.map((value) => ({ value, label: factorLabel(value, language) }))}
              />
              <LongTextField name={`${row}.indicator`} label={t('weighing:hypotheses.indicator')} rows={1} />
              <LongTextField name={`${row}.baseline`} label={t('weighing:hypotheses.baseline')} rows={1} />
              <LongTextField name={`${row}.target`} label={t('weighing:hypotheses.target')} rows={1} />
              <DateField name={`${row}.measureOn`} label={t('weighing:hypotheses.measureOn')} />
              <LongTextField name={`${row}.refutedWhen`} label={t('weighing:hypotheses.refutedWhen')} rows={1} />
            </>
          )}
        </RowsField>
      </DraftForm>
    </Section>
  );
}
