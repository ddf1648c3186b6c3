import { fits, Values } from '#domain/budget/values.ts';
import { grondwaardeOf, lawNames } from '#domain/content/grondwaarden.ts';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { useContentLanguage } from './content-words.ts';
import type { StepProps } from './step-form.tsx';
import { StepForm } from './step-form.tsx';

/** Step 2: per law its grondwaarde, whether the effect fits it, why, and what pulls the other way. */
export function ValuesStep({ budget, onNext }: StepProps) {
  const t = useWords();
  return (
    <StepForm
      budget={budget}
      step="values"
      schema={Values}
      values={budget.steps.values}
      content={(body) => ({ step: 'values', body })}
      onNext={onNext}
    >
      <RowsField<Values>
        name="laws"
        label={t('budget:values.laws')}
        help={t('budget:values.lawsHelp')}
        addLabel={t('budget:values.addLaw')}
        emptyRow={{ law: null, value: '', fits: null, why: '', tension: '' }}
      >
        {(row, index) => <LawFields row={row} index={index} />}
      </RowsField>
      <LongTextField<Values> name="conclusion" label={t('budget:values.conclusion')} rows={2} />
    </StepForm>
  );
}

function LawFields({ row, index }: { row: string; index: number }) {
  const t = useWords();
  const language = useContentLanguage();
  const { setValue } = useFormContext<Values>();
  const [law, value] = useWatch<Values, [`laws.${number}.law`, `laws.${number}.value`]>({
    name: [`laws.${index}.law`, `laws.${index}.value`],
  });
  const listed = law === null ? undefined : grondwaardeOf(law)?.value[language];
  // Choosing a law fills its grondwaarde in as a start; what was typed is never overwritten.
  const before = useRef(law);
  useEffect(() => {
    if (before.current === law) return;
    before.current = law;
    if (listed !== undefined && value.trim() === '') setValue(`laws.${index}.value`, listed, { shouldDirty: true });
  }, [index, law, listed, setValue, value]);
  return (
    <>
      <ChoiceField
        name={`${row}.law`}
        label={t('budget:values.law')}
        as="select"
        options={lawNames.map((each) => ({ value: each, label: grondwaardeOf(each)?.name[language] ?? t('budget:values.otherLaw') }))}
      />
      <LongTextField name={`${row}.value`} label={t('budget:values.value')} rows={2} />
      {listed !== undefined && value.trim() !== listed && (
        <Button size="small" onClick={() => setValue(`laws.${index}.value`, listed, { shouldDirty: true })}>
          {t('budget:values.prefill')}
        </Button>
      )}
      <ChoiceField
        name={`${row}.fits`}
        label={t('budget:values.fits')}
        row
        options={fits.map((each) => ({ value: each, label: t(`budget:choices.fits.${each}`) }))}
      />
      <LongTextField name={`${row}.why`} label={t('budget:values.why')} rows={2} />
      <LongTextField name={`${row}.tension`} label={t('budget:values.tension')} help={t('budget:values.tensionHelp')} optional rows={2} />
    </>
  );
}
