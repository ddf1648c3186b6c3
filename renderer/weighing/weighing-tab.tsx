import type { WeighingView } from '#contract/weighing.ts';
import { musts } from '#domain/need.ts';
import type { Weighing } from '#domain/weighing/weighing.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { useGo } from '../router.tsx';
import { useStand } from '../ui/bookmark.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { focusField } from '../ui/needs-list.tsx';
import type { OutlineStep } from '../ui/outline.tsx';
import { Outline } from '../ui/outline.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { ClosingStep } from './closing-step.tsx';
import { HypothesesStep } from './hypotheses-step.tsx';
import { OrderStep } from './order-step.tsx';
import { ReadingsStep } from './readings-step.tsx';
import { ThemesStep } from './themes-step.tsx';

const steps = ['readings', 'themes', 'order', 'hypotheses', 'closing'] as const;
type Step = (typeof steps)[number];

/** What every step gets: the weighing itself, and the findings that it stands on. */
export type StepProps = Readonly<{ weighing: Weighing; findings: NonNullable<WeighingView['intake']>['findings'] }>;

/** From findings to a choice with a reason. */
export function WeighingTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const ask = useAsk('weighing.get', { caseFileId });
  return (
    <Section title={t('weighing:title')} lead={t('weighing:lead')}>
      <Asked ask={ask}>{(view) => <Shown view={view} caseFileId={caseFileId} />}</Asked>
    </Section>
  );
}

function Shown({ view, caseFileId }: { view: WeighingView; caseFileId: string }) {
  const { intake, weighing } = view;
  if (!intake) return <FirstAnIntake caseFileId={caseFileId} />;
  if (!weighing) return <Begin caseFileId={caseFileId} count={intake.findings.length} />;
  return <Steps view={view} intake={intake} weighing={weighing} />;
}

function FirstAnIntake({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const go = useGo();
  return (
    <EmptyState
      title={t('weighing:noIntake')}
      action={
        <Button variant="contained" onClick={() => go.caseFile(caseFileId, 'intake')}>
          {t('weighing:goToIntake')}
        </Button>
      }
    >
      {t('weighing:noIntakeText')}
    </EmptyState>
  );
}

function Begin({ caseFileId, count }: { caseFileId: string; count: number }) {
  const t = useWords();
  const start = useTell('weighing.start');
  return (
    <EmptyState
      title={t('weighing:empty')}
      action={
        <Button variant="contained" disabled={start.isPending} onClick={() => start.mutate({ caseFileId })}>
          {t('weighing:start')}
        </Button>
      }
    >
      {t('weighing:emptyText', { count })}
      {start.error && <FailureNotice failure={start.error} />}
    </EmptyState>
  );
}

type StepsProps = Readonly<{ view: WeighingView; intake: NonNullable<WeighingView['intake']>; weighing: Weighing }>;

function Steps({ view, intake, weighing }: StepsProps) {
  const t = useWords();
  const [step, setStep] = useStand<Step>(`weighing:${weighing.id}:step`, z.enum(steps), () => firstOpen(view));
  const goTo = (field: string) => {
    setStep(stepOf(field));
    focusField(field);
  };
  const shown = { weighing, findings: intake.findings };
  return (
    <Outline
      steps={steps.map((key): OutlineStep<Step> => ({ key, title: t(`weighing:step.${key}`), state: stateOf(view, key) }))}
      current={step}
      onGo={setStep}
    >
      <Box key={step}>
        {step === 'readings' && <ReadingsStep {...shown} />}
        {step === 'themes' && <ThemesStep {...shown} />}
        {step === 'order' && <OrderStep {...shown} />}
        {step === 'hypotheses' && <HypothesesStep {...shown} />}
        {step === 'closing' && <ClosingStep {...shown} view={view} intakeClosed={intake.closed} onGo={goTo} />}
      </Box>
    </Outline>
  );
}

const beginnings: Readonly<Record<Exclude<Step, 'closing'>, readonly string[]>> = {
  readings: ['readOn', 'readings', 'contradictions', 'unknowns'],
  themes: ['weighedOn', 'first', 'themes'],
  order: ['order', 'orderReason', 'rejected', 'principles', 'certainty', 'decidedBy', 'clientAgrees', 'clientWords', 'absentReason'],
  hypotheses: ['hypotheses'],
};

/** On which step a field of the needs stands: the part of its name before the first dot decides. */
function stepOf(field: string): Step {
  const [start = ''] = field.split('.');
  return steps.find((step) => step !== 'closing' && beginnings[step].includes(start)) ?? 'closing';
}

function stateOf({ needs, closed, changedSinceClosing }: WeighingView, step: Step): OutlineStep['state'] {
  if (step === 'closing') return closed && !changedSinceClosing ? 'done' : 'todo';
  const open = needs.filter((need) => stepOf(need.field) === step);
  if (musts(open).length > 0) return 'attention';
  return open.length > 0 ? 'todo' : 'done';
}

/** Where one left off: the first step that something blocks, else the last. */
const firstOpen = (view: WeighingView): Step => steps.find((step) => stateOf(view, step) === 'attention') ?? 'closing';
