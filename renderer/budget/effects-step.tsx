import { certainties, directions, Effects, terms } from '#domain/budget/effects.ts';
import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { EffectsMatrix } from './effects-matrix.tsx';
import type { StepProps } from './step-form.tsx';
import { StepForm } from './step-form.tsx';

/** Step 3: who feels what, now and later, of doing and of not doing; then a weighing in prose. */
export function EffectsStep({ budget, onNext }: StepProps) {
  const t = useWords();
  return (
    <StepForm
      budget={budget}
      step="effects"
      schema={Effects}
      values={budget.steps.effects}
      content={(body) => ({ step: 'effects', body })}
      onNext={onNext}
    >
      <RowsField<Effects>
        name="rows"
        label={t('budget:effects.rows')}
        help={t('budget:effects.rowsHelp')}
        addLabel={t('budget:effects.addRow')}
        emptyRow={{ who: '', term: null, doing: null, direction: null, certainty: null, text: '', measure: '' }}
      >
        {(row, index) => <EffectFields row={row} index={index} />}
      </RowsField>
      <Section title={t('budget:effects.matrix')} level={4}>
        <EffectsMatrix />
      </Section>
      <Section title={t('budget:effects.finalWeighing')} level={4}>
        <LongTextField<Effects>
          name="noDisadvantage"
          label={t('budget:effects.noDisadvantage')}
          help={t('budget:effects.noDisadvantageHelp')}
          optional
          rows={2}
        />
        <LongTextField<Effects>
          name="finalWeighing"
          label={t('budget:effects.finalWeighing')}
          help={t('budget:effects.finalWeighingHelp')}
          rows={4}
        />
        <ChoiceField<Effects>
          name="equalCase"
          label={t('budget:effects.equalCase')}
          row
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`budget:choices.yesNo.${value}`) }))}
        />
        <LongTextField<Effects> name="equalCaseWhy" label={t('budget:effects.equalCaseWhy')} rows={2} />
      </Section>
    </StepForm>
  );
}

/** A minus of doing it asks what is done about it; a measure that was written stays in sight. */
function EffectFields({ row, index }: { row: string; index: number }) {
  const t = useWords();
  const [doing, direction, measure] = useWatch<Effects, [`rows.${number}.doing`, `rows.${number}.direction`, `rows.${number}.measure`]>({
    name: [`rows.${index}.doing`, `rows.${index}.direction`, `rows.${index}.measure`],
  });
  const asksMeasure = (doing === 'doing' && direction === 'minus') || measure !== '';
  return (
    <>
      <TextField name={`${row}.who`} label={t('budget:effects.who')} />
      <ChoiceField
        name={`${row}.doing`}
        label={t('budget:effects.doing')}
        as="select"
        width="short"
        options={(['doing', 'notDoing'] as const).map((value) => ({ value, label: t(`budget:choices.doing.${value}`) }))}
      />
      <ChoiceField
        name={`${row}.term`}
        label={t('budget:effects.term')}
        as="select"
        width="short"
        options={terms.map((value) => ({ value, label: t(`budget:choices.term.${value}`) }))}
      />
      <ChoiceField
        name={`${row}.direction`}
        label={t('budget:effects.direction')}
        as="select"
        width="short"
        options={directions.map((value) => ({ value, label: t(`budget:choices.direction.${value}`) }))}
      />
      <ChoiceField
        name={`${row}.certainty`}
        label={t('budget:effects.certainty')}
        as="select"
        width="short"
        options={certainties.map((value) => ({ value, label: t(`budget:choices.certainty.${value}`) }))}
      />
      <LongTextField name={`${row}.text`} label={t('budget:effects.text')} rows={1} />
      {asksMeasure && <LongTextField name={`${row}.measure`} label={t('budget:effects.measure')} rows={1} />}
    </>
  );
}
