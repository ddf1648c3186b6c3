import { ChoiceInput } from '#contract/weighing.ts';
import { leadingPrinciples } from '#domain/content/leading-principles.ts';
import { certainties } from '#domain/intake/finding.ts';
import type { Weighing } from '#domain/weighing/weighing.ts';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { contentLanguage } from '../intake/factor-words.ts';
import { ChecksField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { OrderField } from './order-field.tsx';
import { WhyThisOrder } from './why-this-order.tsx';

type Typed = z.input<typeof ChoiceInput>;

const agreements = ['yes', 'partly', 'no', 'absent'] as const;

/** The choice: first the principle, then the order, then why; and what the client makes of it. */
export function ChoiceForm({ weighing }: { weighing: Weighing }) {
  const t = useWords();
  const language = contentLanguage(useLanguage());
  const save = useTell('weighing.saveChoice');
  const { id, choice, themes } = weighing;
  const form = useDraftForm({
    key: `weighing:${id}:choice`,
    place: 'weighing',
    caseFileId: weighing.caseFileId,
    schema: ChoiceInput,
    values: choice,
    save: (typed) => save.mutateAsync({ ...typed, order: typed.order.filter((each) => themes.some((theme) => theme.id === each)), id }),
  });
  return (
    <Section title={t('weighing:choice.title')} level={4} lead={t('weighing:motto')}>
      <DraftForm of={form} label={t('weighing:choice.title')} saveLabel={t('weighing:choice.save')}>
        <ChecksField<Typed>
          name="principles"
          label={t('weighing:choice.principles')}
          help={t('weighing:choice.principlesHelp')}
          options={leadingPrinciples.map((principle) => ({ value: principle.code, label: principle[language] }))}
        />
        <OwnPrinciple />
        <OrderField themes={themes} />
        <WhyThisOrder themes={themes} />
        <RowsField<Typed>
          name="rejected"
          label={t('weighing:choice.rejected')}
          emptyRow={{ text: '', why: '' }}
          addLabel={t('weighing:choice.addRejected')}
          emptyText={t('weighing:choice.noRejected')}
        >
          {(row) => (
            <>
              <LongTextField name={`${row}.text`} label={t('weighing:choice.alternative')} rows={1} />
              <LongTextField name={`${row}.why`} label={t('weighing:choice.why')} rows={1} />
            </>
          )}
        </RowsField>
        <ChoiceField<Typed>
          row
          name="certainty"
          label={t('weighing:choice.certainty')}
          options={certainties.map((value) => ({ value, label: t(`intake:certainty.${value}`) }))}
        />
        <TextField<Typed> name="decidedBy" label={t('weighing:choice.decidedBy')} help={t('weighing:choice.decidedByHelp')} />
        <ChoiceField<Typed>
          row
          name="clientAgrees"
          label={t('weighing:choice.clientAgrees')}
          options={agreements.map((value) => ({ value, label: t(`weighing:agrees.${value}`) }))}
        />
        <ViewOfTheClient />
      </DraftForm>
    </Section>
  );
}

function OwnPrinciple() {
  const t = useWords();
  const principles = useWatch<Typed, 'principles'>({ name: 'principles' });
  return principles.includes('own') ? <TextField<Typed> name="ownPrinciple" label={t('weighing:choice.ownPrinciple')} /> : null;
}

/** The client's words, or why there are none. */
function ViewOfTheClient() {
  const t = useWords();
  const agrees = useWatch<Typed, 'clientAgrees'>({ name: 'clientAgrees' });
  if (agrees === null) return null;
  return agrees === 'absent' ? (
    <LongTextField<Typed> name="absentReason" label={t('weighing:choice.absentReason')} rows={1} />
  ) : (
    <LongTextField<Typed> name="clientWords" label={t('weighing:choice.clientWords')} rows={2} quote />
  );
}
