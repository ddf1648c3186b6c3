import type { Situation } from '#domain/budget/situation.ts';
import { evictionPhases, threats } from '#domain/budget/situation.ts';
import Alert from '@mui/material/Alert';
import { useWatch } from 'react-hook-form';
import { AmountField } from '../ui/amount-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { AmountLines, useSumOf } from './amount-lines.tsx';
import { SumNote } from './sum-note.tsx';

/** What threatens, how far it is, when it is too late, and the debt behind it. */
export function UrgencyFields() {
  const t = useWords();
  const [threat, rentPaid, debtTotal] = useWatch<Situation, ['threat', 'rentPaid', 'debtTotal']>({
    name: ['threat', 'rentPaid', 'debtTotal'],
  });
  const sum = useSumOf('debtLines');
  const threatened = threat !== null && threat !== 'none';
  return (
    <Section title={t('budget:situation.urgency')} level={4}>
      <ChoiceField<Situation>
        name="threat"
        label={t('budget:situation.threat')}
        as="select"
        options={threats.map((value) => ({ value, label: t(`budget:choices.threat.${value}`) }))}
      />
      {threatened && (
        <>
          {threat === 'eviction' && (
            <ChoiceField<Situation>
              name="phase"
              label={t('budget:situation.phase')}
              help={t('budget:situation.phaseHelp')}
              row
              options={evictionPhases.map((value) => ({ value, label: t(`budget:choices.phase.${value}`) }))}
            />
          )}
          <MomentField<Situation> name="fatalAt" label={t('budget:situation.fatalAt')} />
          <DateField<Situation> name="talkOn" label={t('budget:situation.talkOn')} help={t('budget:situation.talkHelp')} />
        </>
      )}
      <TextField<Situation> name="creditor" label={t('budget:situation.creditor')} />
      <AmountLines<Situation> name="debtLines" label={t('budget:situation.debtLines')} addLabel={t('budget:situation.addDebtLine')} />
      <AmountField<Situation> name="debtTotal" label={t('budget:situation.debtTotal')} help={t('budget:situation.debtTotalHelp')} />
      <SumNote sum={sum} total={debtTotal} />
      <ChoiceField<Situation>
        name="rentPaid"
        label={t('budget:situation.rentPaid')}
        row
        options={(['yes', 'no', 'notApplicable'] as const).map((value) => ({ value, label: t(`budget:choices.rentPaid.${value}`) }))}
      />
      {rentPaid === 'yes' && <LongTextField<Situation> name="rentSecured" label={t('budget:situation.rentSecured')} rows={2} />}
      {rentPaid === 'no' && (
        <Alert severity="error" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('budget:situation.rentWarning')}
        </Alert>
      )}
    </Section>
  );
}
