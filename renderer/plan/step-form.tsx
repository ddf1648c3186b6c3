import { StepInput } from '#contract/plan.ts';
import { asksForSmaller } from '#domain/plan/step.ts';
import type { Step } from '#domain/plan/step.ts';
import { isLocalDate } from '#domain/local-date.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { AmountField } from '../ui/amount-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import type { StartedPlan } from './view.ts';

const StepTyped = StepInput.omit({ id: true, goalId: true });
type Typed = z.input<typeof StepTyped>;

type StepFormProps = Readonly<{ view: StartedPlan; goalId: string; step: Step | null; onDone: () => void }>;

/** A mini-step: one verb, one day, one name; smaller when it can be smaller. */
export function StepForm({ view, goalId, step, onDone }: StepFormProps) {
  const t = useWords();
  const save = useTell('plan.saveStep');
  const { id: planId, caseFileId, plannedOn } = view.whole.plan;
  const form = useDraftForm({
    key: `plan:${planId}:step:${step?.id ?? `new:${goalId}`}`,
    place: 'plan',
    caseFileId,
    schema: StepTyped,
    values: step ? typedOf(step) : blank,
    save: async (typed) => {
      await save.mutateAsync({ ...typed, id: step?.id ?? null, goalId });
      onDone();
    },
    emptyAfterSave: step === null,
  });
  const title = step ? t('plan:steps.change', { step: step.action }) : t('plan:steps.label');
  return (
    <DraftForm of={form} label={title} saveLabel={t('plan:steps.save')} actions={<Button onClick={onDone}>{t('common:close')}</Button>}>
      <TextField<Typed> name="action" label={t('plan:steps.action')} help={t('plan:steps.actionHelp')} width="full" />
      <ChoiceField<Typed>
        row
        name="who"
        label={t('plan:steps.who')}
        options={(['client', 'mentor', 'together', 'third'] as const).map((value) => ({ value, label: t(`plan:who.${value}`) }))}
      />
      <WhoName />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        <DateField<Typed> name="dueOn" label={t('plan:steps.dueOn')} />
        <TextField<Typed> name="dueTime" label={t('plan:steps.dueTime')} help={t('plan:steps.dueTimeHelp')} width="short" optional />
      </Box>
      <Smaller agreedOn={step?.agreedOn ?? plannedOn} />
      <CheckField<Typed> name="withinADay" label={t('plan:steps.withinADay')} />
      <LongTextField<Typed> name="ifThen" label={t('plan:steps.ifThen')} help={t('plan:steps.ifThenHelp')} rows={1} optional />
      <TextField<Typed> name="help" label={t('plan:steps.help')} optional />
      <CheckField<Typed> name="mayEarn" label={t('plan:steps.mayEarn')} />
      <Earnings />
      <AmountField<Typed> name="reward" label={t('plan:steps.reward')} help={t('plan:steps.rewardHelp')} optional />
      <Told />
    </DraftForm>
  );
}

/** The client and the mentor have a name already; anyone else is named. */
function WhoName() {
  const t = useWords();
  const who = useWatch<Typed, 'who'>({ name: 'who' });
  if (who === 'client') return null;
  return <TextField<Typed> name="whoName" label={t('plan:steps.whoName')} help={t('plan:steps.whoNameHelp')} />;
}

function Smaller({ agreedOn }: { agreedOn: string | null }) {
  const t = useWords();
  const dueOn = useWatch<Typed, 'dueOn'>({ name: 'dueOn' });
  if (agreedOn === null || !isLocalDate(dueOn) || !asksForSmaller({ dueOn }, agreedOn)) return null;
  return <TextField<Typed> name="smallerAnswer" label={t('plan:steps.smaller')} help={t('plan:steps.smallerHelp')} width="full" optional />;
}

function Earnings() {
  const t = useWords();
  if (!useWatch<Typed, 'mayEarn'>({ name: 'mayEarn' })) return null;
  return (
    <TextField<Typed> name="earningsReport" label={t('plan:steps.earningsReport')} help={t('plan:steps.earningsReportHelp')} width="full" />
  );
}

function Told() {
  const t = useWords();
  if (useWatch<Typed, 'reward'>({ name: 'reward' }) === null) return null;
  return <MomentField<Typed> name="rewardToldAt" label={t('plan:steps.rewardToldAt')} />;
}

const blank: Typed = {
  action: '',
  who: 'client',
  whoName: '',
  dueOn: '',
  dueTime: '',
  withinADay: false,
  smallerAnswer: '',
  ifThen: '',
  help: '',
  mayEarn: false,
  earningsReport: '',
  reward: null,
  rewardToldAt: null,
  agreedOn: null,
};

const typedOf = ({
  id: _,
  goalId: _goal,
  followsId: _follows,
  status: _status,
  wentOn: _went,
  lookingBack: _back,
  rewardGivenOn: _given,
  ...agreement
}: Step): Typed => agreement;
