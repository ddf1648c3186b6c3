import type { Budget } from '#contract/budget.ts';
import { Decision, decisionKinds } from '#domain/budget/decision.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { AnnouncementFields } from './announcement-fields.tsx';
import { ClosePart } from './close-part.tsx';
import { MotivationField } from './motivation-field.tsx';
import { StepForm } from './step-form.tsx';

type DecisionStepProps = Readonly<{ budget: Budget; onField: (field: string) => void }>;

/** The decision by whoever is competent, with its reasons and its readers; then closing. */
export function DecisionStep({ budget, onField }: DecisionStepProps) {
  const t = useWords();
  return (
    <>
      <StepForm
        budget={budget}
        step="decision"
        schema={Decision}
        values={budget.steps.decision}
        content={(body) => ({ step: 'decision', body })}
        onNext={null}
      >
        <Alert severity={budget.competence === 'writer' ? 'info' : 'warning'} variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t(`budget:choices.competence.${budget.competence}`)}
        </Alert>
        <RowsField<Decision>
          name="readers"
          label={t('budget:decision.readers')}
          help={t('budget:decision.readersHelp')}
          addLabel={t('budget:decision.addReader')}
          emptyRow={{ name: '', at: null, agrees: null, remark: '' }}
        >
          {(row) => (
            <>
              <TextField name={`${row}.name`} label={t('budget:decision.readerName')} />
              <MomentField name={`${row}.at`} label={t('budget:decision.readerAt')} />
              <ChoiceField
                name={`${row}.agrees`}
                label={t('budget:decision.readerAgrees')}
                row
                options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`budget:choices.yesNo.${value}`) }))}
              />
              <LongTextField name={`${row}.remark`} label={t('budget:decision.readerRemark')} optional rows={2} />
            </>
          )}
        </RowsField>
        <DecisionFields budget={budget} />
        <MotivationField id={budget.id} />
        <AnnouncementFields />
      </StepForm>
      <ClosePart budget={budget} onField={onField} />
    </>
  );
}

/** What it becomes and who decides it. Without a mandate only advice is offered. */
function DecisionFields({ budget }: { budget: Budget }) {
  const t = useWords();
  const kind = useWatch<Decision, 'kind'>({ name: 'kind' });
  const offered = budget.competence === 'adviceOnly' ? decisionKinds.filter((each) => each === 'advice' || each === kind) : decisionKinds;
  return (
    <Section title={t('budget:decision.decider')} level={4}>
      <ChoiceField<Decision>
        name="kind"
        label={t('budget:decision.kind')}
        row
        options={offered.map((value) => ({ value, label: t(`budget:choices.kind.${value}`) }))}
      />
      {kind === 'advice' ? (
        <TextField<Decision> name="adviceTo" label={t('budget:decision.adviceTo')} />
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
            <TextField<Decision> name="deciderName" label={t('budget:decision.deciderName')} />
            <TextField<Decision> name="deciderTitle" label={t('budget:decision.deciderTitle')} />
          </Box>
          <MomentField<Decision> name="decidedAt" label={t('budget:decision.decidedAt')} />
        </>
      )}
    </Section>
  );
}
