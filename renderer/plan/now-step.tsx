import { stepsNow } from '#domain/plan/step.ts';
import type { Step } from '#domain/plan/step.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { z } from 'zod';
import { useStand } from '../ui/bookmark.ts';
import { EmptyState, Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { StepSentence } from './step-line.tsx';
import type { StartedPlan } from './view.ts';

/** At most three steps at once, what waits behind them, and what went before. */
export function NowStep({ view }: { view: StartedPlan }) {
  const t = useWords();
  const [telling, setTelling] = useStand<string | null>(`plan:${view.whole.plan.id}:telling`, z.string().nullable(), () => null);
  const { now, later } = stepsNow(view.whole.steps);
  const over = view.whole.steps.filter((step) => step.status !== 'open').toSorted((a, b) => (b.wentOn ?? '').localeCompare(a.wentOn ?? ''));
  const line = (step: Step) => <Line key={step.id} step={step} view={view} isTelling={telling === step.id} onTell={setTelling} />;
  return (
    <Section title={t('plan:now.title')} level={3} lead={t('plan:now.lead')}>
      {now.length === 0 ? (
        <EmptyState title={t('plan:now.none')}>{t('plan:now.noneText')}</EmptyState>
      ) : (
        <Box component="ul" aria-label={t('plan:now.title')} sx={listSx}>
          {now.map(line)}
        </Box>
      )}
      {later.length > 0 && (
        <Section title={t('plan:now.later')} level={4}>
          <Box sx={{ color: 'text.secondary' }}>{t('plan:now.laterText', { count: later.length })}</Box>
        </Section>
      )}
      {over.length > 0 && (
        <Section title={t('plan:now.over')} level={4}>
          <Box component="ul" aria-label={t('plan:now.over')} sx={listSx}>
            {over.map(line)}
          </Box>
        </Section>
      )}
    </Section>
  );
}

type LineProps = Readonly<{ step: Step; view: StartedPlan; isTelling: boolean; onTell: (id: string | null) => void }>;

function Line({ step, view, isTelling, onTell }: LineProps) {
  const t = useWords();
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 1 }}>
      <StepSentence step={step} />
      {isTelling ? (
        <OutcomeForm step={step} view={view} onDone={() => onTell(null)} />
      ) : (
        <Box>
          <Button
            size="small"
            variant={step.status === 'open' ? 'outlined' : 'text'}
            aria-label={t(step.status === 'open' ? 'plan:now.recordOf' : 'plan:now.recordAgainOf', { step: step.action })}
            onClick={() => onTell(step.id)}
          >
            {step.status === 'open' ? t('plan:now.record') : t('plan:now.recordAgain')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

const listSx = { listStyle: 'none', m: 0, p: 0, maxWidth: '48rem' } as const;
