import { inTime, Options } from '#domain/budget/options.ts';
import { dayOf } from '#i18n/format.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { AmountField } from '../ui/amount-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { ProvisionFields } from './provision-fields.tsx';
import type { StepProps } from './step-form.tsx';
import { StepForm } from './step-form.tsx';

/** What else could do it, doing nothing included, and what goes first by law: each time, is it in time? */
export function OptionsStep({ budget, onNext }: StepProps) {
  const t = useWords();
  const format = useFormat();
  const { fatalAt } = budget.steps.situation;
  return (
    <StepForm
      budget={budget}
      step="options"
      schema={Options}
      values={budget.steps.options}
      content={(body) => ({ step: 'options', body })}
      onNext={onNext}
    >
      <RowsField<Options>
        name="options"
        label={t('budget:options.options')}
        help={t('budget:options.optionsHelp')}
        addLabel={t('budget:options.addOption')}
        emptyRow={{ zero: false, label: '', amount: null, leadTime: '', inTime: null, pros: '', cons: '', chosen: false }}
      >
        {(row, index) => (
          <>
            <OptionName row={row} index={index} />
            <AmountField name={`${row}.amount`} label={t('budget:options.amount')} optional />
            <TextField name={`${row}.leadTime`} label={t('budget:options.leadTime')} optional />
            <ChoiceField
              name={`${row}.inTime`}
              label={t('budget:options.inTime')}
              {...(fatalAt === null ? {} : { help: t('budget:options.inTimeHelp', { date: format.moment(fatalAt) }) })}
              row
              options={inTime.map((value) => ({ value, label: t(`budget:choices.inTime.${value}`) }))}
            />
            <LongTextField name={`${row}.pros`} label={t('budget:options.pros')} rows={1} />
            <LongTextField name={`${row}.cons`} label={t('budget:options.cons')} rows={1} />
            <CheckField name={`${row}.chosen`} label={t('budget:options.chosen')} />
          </>
        )}
      </RowsField>
      <LongTextField<Options> name="whyChosen" label={t('budget:options.whyChosen')} rows={2} />
      <ProvisionFields fatalOn={fatalAt === null ? null : dayOf(fatalAt)} />
    </StepForm>
  );
}

/** The name of an option; doing nothing has its own. */
function OptionName({ row, index }: { row: string; index: number }) {
  const t = useWords();
  const zero = useWatch<Options, `options.${number}.zero`>({ name: `options.${index}.zero` });
  if (zero) return <Box sx={{ typography: 'subtitle1', width: '100%' }}>{t('budget:options.zero')}</Box>;
  return <TextField name={`${row}.label`} label={t('budget:options.label')} width="full" />;
}
