import type { IntakeView } from '#contract/intake.ts';
import type { FactorCode } from '#domain/content/factors.ts';
import { factorCodes } from '#domain/content/factors.ts';
import { musts } from '#domain/need.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { useStand } from '../ui/bookmark.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { BridgeStep } from '../bridge/bridge-step.tsx';
import { InstrumentsStep } from '../instrument/instruments-step.tsx';
import { focusField } from '../ui/needs-list.tsx';
import type { OutlineStep } from '../ui/outline.tsx';
import { Outline } from '../ui/outline.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { ChecklistStep } from './checklist-step.tsx';
import { ClosingStep } from './closing-step.tsx';
import { FindingsStep } from './findings-step.tsx';
import { SetupStep } from './setup-step.tsx';

/** The finding that stands open to be written: one that exists, or a new one, perhaps about a factor. */
export type Editing = Readonly<{ id: string }> | Readonly<{ id: null; factor: FactorCode | null }>;

const stepKeys = ['setup', 'findings', 'instruments', 'bridge', 'checklist', 'closing'] as const;
type Step = (typeof stepKeys)[number];

const EditingKept = z
  .union([z.strictObject({ id: z.string() }), z.strictObject({ id: z.null(), factor: z.enum(factorCodes).nullable() })])
  .nullable();

/** The intake of a case file: nothing here has to be filled in before it can be left. */
export function IntakeTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const ask = useAsk('intake.get', { caseFileId });
  return (
    <Section title={t('intake:title')} lead={t('intake:lead')}>
      <Asked ask={ask}>{(intake) => (intake ? <Steps intake={intake} /> : <Begin caseFileId={caseFileId} />)}</Asked>
    </Section>
  );
}

function Begin({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const start = useTell('intake.start');
  return (
    <EmptyState
      title={t('intake:empty')}
      action={
        <Button variant="contained" disabled={start.isPending} onClick={() => start.mutate({ caseFileId })}>
          {t('intake:start')}
        </Button>
      }
    >
      {t('intake:emptyText')}
      {start.error && <FailureNotice failure={start.error} />}
    </EmptyState>
  );
}

function Steps({ intake }: { intake: IntakeView }) {
  const t = useWords();
  const [step, setStep] = useStand<Step>(`intake:${intake.id}:step`, z.enum(stepKeys), () =>
    intake.findings.length === 0 && intake.depthReason === '' ? 'setup' : 'findings',
  );
  const [editing, setEditing] = useStand<Editing | null>(`intake:${intake.id}:editing`, EditingKept, () => null);
  const write = (next: Editing) => {
    setEditing(next);
    setStep('findings');
  };
  const goTo = (field: string) => {
    if (field.startsWith('finding:')) return write({ id: field.slice('finding:'.length) });
    setStep(stepOf(field));
    focusField(field);
  };
  const steps: readonly OutlineStep<Step>[] = stepKeys.map((key) => ({
    key,
    title: t(`intake:step.${key}`),
    state: stateOf(intake, key),
  }));
  return (
    <Outline steps={steps} current={step} onGo={setStep}>
      <Box key={step}>
        {step === 'setup' && <SetupStep intake={intake} />}
        {step === 'findings' && <FindingsStep intake={intake} editing={editing} onEdit={setEditing} />}
        {step === 'instruments' && <InstrumentsStep caseFileId={intake.caseFileId} />}
        {step === 'bridge' && <BridgeStep caseFileId={intake.caseFileId} />}
        {step === 'checklist' && <ChecklistStep intake={intake} onWrite={(factor) => write({ id: null, factor })} />}
        {step === 'closing' && <ClosingStep intake={intake} onGo={goTo} />}
      </Box>
    </Outline>
  );
}

/** On which step a field of the needs stands. */
function stepOf(field: string): Step {
  if (field === 'findings' || field.startsWith('finding:')) return 'findings';
  if (field === 'checklist') return 'checklist';
  return field === 'clientReaction' ? 'closing' : 'setup';
}

function stateOf({ needs, closed, changedSinceClosing }: IntakeView, step: Step): OutlineStep['state'] {
  // A measurement or a bridge is never needed: these steps ask for nothing.
  if (step === 'instruments' || step === 'bridge') return 'done';
  if (step === 'closing') return closed && !changedSinceClosing ? 'done' : 'todo';
  const open = needs.filter((need) => stepOf(need.field) === step);
  if (musts(open).length > 0) return 'attention';
  return open.length > 0 ? 'todo' : 'done';
}
