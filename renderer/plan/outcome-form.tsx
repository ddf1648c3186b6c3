import { StepOutcome } from '#domain/plan/outcome.ts';
import type { Step } from '#domain/plan/step.ts';
import Button from '@mui/material/Button';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import type { StartedPlan } from './view.ts';

type Typed = z.input<typeof StepOutcome>;

/** How a step went. Whatever the answer, there is a word of appreciation and never a penalty. */
export function OutcomeForm({ step, view, onDone }: Readonly<{ step: Step; view: StartedPlan; onDone: () => void }>) {
  const t = useWords();
  const save = useTell('plan.recordStep');
  const { status, wentOn, lookingBack, rewardGivenOn } = step;
  const form = useDraftForm({
    key: `plan:${view.whole.plan.id}:outcome:${step.id}`,
    place: 'plan',
    caseFileId: view.whole.plan.caseFileId,
    schema: StepOutcome,
    values: { status: status === 'open' ? 'done' : status, wentOn, lookingBack, againOn: null, rewardGivenOn },
    save: async (outcome) => {
      await save.mutateAsync({ id: step.id, outcome });
      onDone();
    },
  });
  return (
    <DraftForm
      of={form}
      label={t('plan:now.recordOf', { step: step.action })}
      saveLabel={t('plan:outcome.save')}
      actions={<Button onClick={onDone}>{t('common:close')}</Button>}
    >
      <ChoiceField<Typed>
        row
        name="status"
        label={t('plan:outcome.status')}
        options={(['done', 'different', 'open'] as const).map((value) => ({ value, label: t(`plan:stepStatus.${value}`) }))}
      />
      <Praise />
      <DateField<Typed> name="wentOn" label={t('plan:outcome.wentOn')} width="short" />
      <LongTextField<Typed> name="lookingBack" label={t('plan:outcome.lookingBack')} help={t('plan:outcome.lookingBackHelp')} rows={2} />
      <WhatNext reward={step.reward} />
    </DraftForm>
  );
}

function Praise() {
  const t = useWords();
  const status = useWatch<Typed, 'status'>({ name: 'status' });
  if (status === 'open') return null;
  return (
    <StatusMark tone={status === 'done' ? 'done' : 'neutral'}>
      {status === 'done' ? t('plan:outcome.praiseDone') : t('plan:outcome.praiseDifferent')}
    </StatusMark>
  );
}

/** A step that went differently may get a new day; one that is done, the reward that was agreed. */
function WhatNext({ reward }: { reward: number | null }) {
  const t = useWords();
  const format = useFormat();
  const status = useWatch<Typed, 'status'>({ name: 'status' });
  if (status === 'different')
    return <DateField<Typed> name="againOn" label={t('plan:outcome.againOn')} help={t('plan:outcome.againOnHelp')} />;
  if (status !== 'done' || reward === null) return null;
  return <DateField<Typed> name="rewardGivenOn" label={t('plan:outcome.rewardGivenOn', { amount: format.money(reward) })} />;
}
