import type { Step } from '#domain/plan/step.ts';
import { filled } from '#domain/shapes.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import type { Tone } from '../ui/status-mark.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

/** Going differently is not going wrong: it gets the quiet sign. */
const tones: Readonly<Record<Step['status'], Tone>> = { open: 'neutral', done: 'done', different: 'neutral' };

/** One mini-step in the list under its goal. */
export function StepLine({ step, onEdit }: Readonly<{ step: Step; onEdit: () => void }>) {
  const t = useWords();
  const removeStep = useTell('plan.removeStep');
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <StepSentence step={step} />
      {step.status === 'open' && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button size="small" aria-label={t('plan:steps.change', { step: step.action })} onClick={onEdit}>
            {t('plan:steps.changeShort')}
          </Button>
          <Button
            size="small"
            aria-label={t('plan:steps.remove', { step: step.action })}
            onClick={() => removeStep.mutate({ id: step.id })}
          >
            {t('common:remove')}
          </Button>
        </Box>
      )}
      {removeStep.error && <FailureNotice failure={removeStep.error} />}
    </Box>
  );
}

/** A step in words: what, who, when, and how it went. */
export function StepSentence({ step }: { step: Step }) {
  const t = useWords();
  const format = useFormat();
  const date = format.date(step.dueOn);
  const parts = [
    filled(step.whoName) ? `${t(`plan:who.${step.who}`)}: ${step.whoName}` : t(`plan:who.${step.who}`),
    step.dueTime === '' ? t('plan:now.due', { date }) : t('plan:now.dueAt', { date, time: step.dueTime }),
    step.withinADay && t('plan:steps.withinADay'),
    step.followsId !== null && t('plan:now.follows'),
    step.reward !== null && `${t('plan:steps.reward')} ${format.money(step.reward)}`,
  ];
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      <Box dir="auto" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {step.action}
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{parts.filter(Boolean).join(' · ')}</Box>
      {step.status !== 'open' && (
        <StatusMark tone={tones[step.status]}>
          {t(`plan:stepStatus.${step.status}`)}
          {step.wentOn !== null && ` ${t('plan:now.due', { date: format.date(step.wentOn) })}`}
        </StatusMark>
      )}
      {filled(step.lookingBack) && (
        <Box dir="auto" sx={{ typography: 'body2', maxWidth: '72ch', overflowWrap: 'anywhere' }}>
          {step.lookingBack}
        </Box>
      )}
    </Box>
  );
}
