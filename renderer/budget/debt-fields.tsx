import { debtTrap, needsArticle49 } from '#domain/budget/debt-trap.ts';
import type { Legal } from '#domain/budget/legal.ts';
import { formGrounds, forms } from '#domain/budget/legal.ts';
import Alert from '@mui/material/Alert';
import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

/** The debt trap of Participatiewet 13(1)(g), both limbs, then 49(a) and 49(b), then the form of 48. */
export function DebtFields() {
  const t = useWords();
  const [isDebt, meansThen, meansLater, form] = useWatch<Legal, ['isDebt', 'meansThen', 'meansLater', 'form']>({
    name: ['isDebt', 'meansThen', 'meansLater', 'form'],
  });
  const trap = debtTrap({ isDebt, meansThen, meansLater });
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`budget:choices.yesNoUnknown.${value}`) }));
  return (
    <Section title={t('budget:legal.debt')} level={4}>
      <ChoiceField<Legal>
        name="isDebt"
        label={t('budget:legal.isDebt')}
        help={t('budget:legal.isDebtHelp')}
        row
        options={answers.slice(0, 2)}
      />
      {isDebt === 'yes' && (
        <>
          <ChoiceField<Legal> name="meansThen" label={t('budget:legal.meansThen')} row options={answers} />
          <ChoiceField<Legal> name="meansLater" label={t('budget:legal.meansLater')} row options={answers} />
          <LongTextField<Legal> name="meansWhy" label={t('budget:legal.meansWhy')} rows={2} />
        </>
      )}
      {isDebt !== null && (
        <Alert severity={needsArticle49(trap) ? 'warning' : 'info'} variant="outlined" role="status" sx={{ maxWidth: '72ch' }}>
          {t(`budget:choices.debtTrap.${trap}`)}
        </Alert>
      )}
      {isDebt === 'yes' && (
        <>
          <LongTextField<Legal> name="debtThreat" label={t('budget:legal.debtThreat')} help={t('budget:legal.debtThreatHelp')} rows={2} />
          {needsArticle49(trap) && <LongTextField<Legal> name="guaranteeWay" label={t('budget:legal.guaranteeWay')} rows={2} />}
        </>
      )}
      <ChoiceField<Legal>
        name="form"
        label={t('budget:legal.form')}
        row
        options={forms.map((value) => ({ value, label: t(`budget:choices.form.${value}`) }))}
      />
      <ChoiceField<Legal>
        name="formGround"
        label={t('budget:legal.formGround')}
        as="select"
        width="full"
        options={formGrounds.map((value) => ({ value, label: t(`budget:choices.formGround.${value}`) }))}
      />
      <LongTextField<Legal> name="formReason" label={t('budget:legal.formReason')} optional={form === 'gift' || form === null} rows={2} />
    </Section>
  );
}
