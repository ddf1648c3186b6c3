import type { Budget } from '#contract/budget.ts';
import { Payment } from '#domain/budget/after.ts';
import { paymentClock } from '#domain/budget/payment-clock.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { useTell } from '../api.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import { useNow } from './use-now.ts';

/** The 24-hour clock, from the decision to the payment. */
export function PaymentPart({ budget }: { budget: Budget }) {
  const t = useWords();
  const { kind, decidedAt } = budget.steps.decision;
  const waits = kind === null || kind === 'advice' || decidedAt === null;
  return (
    <Section title={t('budget:payment.title')} level={4}>
      {waits && <Box sx={{ color: 'text.secondary' }}>{t('budget:payment.waits')}</Box>}
      {!waits && kind === 'refuse' && <Box sx={{ color: 'text.secondary' }}>{t('budget:payment.refused')}</Box>}
      {!waits && kind !== 'refuse' && <PaymentForm budget={budget} decidedAt={decidedAt} />}
    </Section>
  );
}

function PaymentForm({ budget, decidedAt }: { budget: Budget; decidedAt: string }) {
  const t = useWords();
  const save = useTell('budget.savePayment');
  const form = useDraftForm({
    key: `budget:${budget.id}:payment`,
    place: 'budget',
    caseFileId: budget.caseFileId,
    schema: Payment,
    values: budget.payment,
    save: (payment) => save.mutateAsync({ id: budget.id, payment }),
  });
  return (
    <DraftForm of={form} label={t('budget:payment.title')} saveLabel={t('budget:payment.save')}>
      <Clock decidedAt={decidedAt} />
      <MomentField<Payment> name="paidAt" label={t('budget:payment.paidAt')} />
      <LateReason decidedAt={decidedAt} />
      <TextField<Payment> name="proof" label={t('budget:payment.proof')} help={t('budget:payment.proofHelp')} />
    </DraftForm>
  );
}

const tones = { green: 'neutral', amber: 'attention', red: 'wrong' } as const;

/** How long it took, or how long it runs: in words and in colour. */
function Clock({ decidedAt }: { decidedAt: string }) {
  const t = useWords();
  const format = useFormat();
  const clock = useClock(decidedAt);
  const duration = format.duration(clock.minutes);
  const level = clock.level === 'red' ? 'red' : clock.paid ? (clock.level === 'amber' ? 'paidAmber' : 'paidGreen') : clock.level;
  return (
    <Box role="status">
      <StatusMark tone={clock.paid && clock.level === 'green' ? 'done' : tones[clock.level]}>
        {clock.paid ? t('budget:payment.clock.paid', { duration }) : t('budget:payment.clock.running', { duration })}
        {': '}
        {t(`budget:payment.clock.${level}`)}
      </StatusMark>
    </Box>
  );
}

function LateReason({ decidedAt }: { decidedAt: string }) {
  const t = useWords();
  const { level } = useClock(decidedAt);
  if (level !== 'red') return null;
  return <LongTextField<Payment> name="lateReason" label={t('budget:payment.lateReason')} rows={2} />;
}

/** The clock of what is typed now; a moment that cannot be read yet leaves it running. */
function useClock(decidedAt: string) {
  const now = useNow();
  const paidAt = useWatch<Payment, 'paidAt'>({ name: 'paidAt' });
  return paymentClock(decidedAt, paidAt !== null && Number.isFinite(Date.parse(paidAt)) ? paidAt : null, now);
}
