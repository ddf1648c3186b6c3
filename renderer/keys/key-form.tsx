import type { Failure } from '#contract/result.ts';
import type { WorkKind } from '#contract/work.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { asFailure } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { useCountdown } from '../vault/use-countdown.ts';

type KeyFormProps = Readonly<{
  label: string;
  submitLabel: string;
  /** Said while the keys are worked on: that takes seconds by design. */
  busyLabel?: string;
  /** Work that tells how far it is and can be stopped: then nothing else is to be done here meanwhile. */
  work?: readonly WorkKind[];
  ready: boolean;
  submit: () => Promise<void>;
  /** What else can be done here. */
  more?: ReactNode;
  /** Hears a refusal that asked for no waiting: another screen may have to say what to do. */
  onRefused?: (failure: Failure) => void;
  waitSeconds?: number;
  /** `outlined` for a second way beside a form that comes first. */
  variant?: 'contained' | 'outlined';
  children: ReactNode;
}>;

/** A form about secrets: nothing of it is kept as a draft, and after a wrong secret it waits as the door does. */
export function KeyForm({
  label,
  submitLabel,
  busyLabel,
  work,
  ready,
  submit,
  more,
  onRefused,
  waitSeconds = 0,
  variant = 'contained',
  children,
}: KeyFormProps) {
  const t = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [left, waitFor] = useCountdown(waitSeconds);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || left > 0 || !ready) return;
    setBusy(true);
    setFailure(null);
    try {
      await submit();
    } catch (problem) {
      const refused = asFailure(problem);
      setFailure(refused);
      const seconds = refused.kind === 'refusal' ? refused.params['seconds'] : undefined;
      if (typeof seconds === 'number') waitFor(seconds);
      else onRefused?.(refused);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box
      component="form"
      noValidate
      autoComplete="off"
      aria-label={label}
      onSubmit={(event) => void send(event)}
      sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '72ch' }}
    >
      {children}
      {failure && <FailureNotice failure={failure} />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <Button type="submit" variant={variant} disabled={!ready || left > 0 || busy} aria-busy={busy}>
          {submitLabel}
        </Button>
        {!(busy && work) && more}
        <Box role="timer" sx={{ typography: 'body2', color: 'text.secondary' }}>
          {left > 0 && t('vault:unlock.waitLeft', { count: left })}
        </Box>
      </Box>
      <Box role="status">
        {busy && busyLabel && (
          <>
            <Box sx={{ typography: 'body2', mb: 1 }}>{busyLabel}</Box>
            {!work && <LinearProgress aria-label={busyLabel} />}
          </>
        )}
      </Box>
      {busy && work && <WorkProgress kinds={work} otherwise={<LinearProgress aria-label={busyLabel} />} />}
    </Box>
  );
}
