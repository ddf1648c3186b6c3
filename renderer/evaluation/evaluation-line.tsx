import type { EvaluationView } from '#contract/evaluation.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { needText } from '../ui/failure-text.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import type { Looked } from './evaluation-step.tsx';
import { ThenAndNowTable } from './then-and-now-table.tsx';

type LineProps = Readonly<{ evaluation: EvaluationView; plan: NonNullable<Looked['plan']>; onEdit: () => void }>;

/** One evaluation: how each goal stands with what shows it, what was measured then and now, and how it goes on. */
export function EvaluationLine({ evaluation, plan, onEdit }: LineProps) {
  const t = useWords();
  const format = useFormat();
  const remove = useTell('evaluation.remove');
  const [sure, setSure] = useState(false);
  const day = format.date(evaluation.heldOn);
  const orNot = (text: string): string => text || t('common:notFilled');
  const goalWords = (id: string): string => plan.goals.find((goal) => goal.id === id)?.words ?? t('common:unknown');
  const held = t('evaluation:held', { day, version: evaluation.planVersion });
  return (
    <Box component="section" aria-label={held} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5 }}>
        <Box sx={{ fontWeight: 600 }}>{held}</Box>
        <Button size="small" aria-label={t('evaluation:changeOf', { day })} onClick={onEdit}>
          {t('evaluation:change')}
        </Button>
        {sure ? (
          <Button size="small" color="error" onClick={() => remove.mutate({ id: evaluation.id })}>
            {t('evaluation:removeSure', { day })}
          </Button>
        ) : (
          <Button size="small" color="inherit" aria-label={t('evaluation:removeOf', { day })} onClick={() => setSure(true)}>
            {t('common:remove')}
          </Button>
        )}
      </Box>
      {remove.error && <FailureNotice failure={remove.error} />}
      <Facts
        facts={[
          { name: t('evaluation:field.present'), value: orNot(evaluation.present) },
          ...evaluation.goals.map(({ goalId, outcome, evidence, clientWords }, index) => ({
            // Two goals may say the same.
            name: `${index + 1}. ${goalWords(goalId)}`,
            value: [
              outcome === null ? t('common:notFilled') : t(`evaluation:outcome.${outcome}`),
              evidence,
              clientWords === '' ? '' : `“${clientWords}”`,
            ]
              .filter(Boolean)
              .join('. '),
          })),
          { name: t('evaluation:field.whatWorked'), value: orNot(evaluation.whatWorked) },
          { name: t('evaluation:field.whatDidNot'), value: orNot(evaluation.whatDidNot) },
          ...(evaluation.unintended ? [{ name: t('evaluation:field.unintended'), value: evaluation.unintended }] : []),
          {
            name: t('evaluation:field.decision'),
            value: [
              evaluation.decision === null ? t('common:notFilled') : t(`evaluation:decision.${evaluation.decision}`),
              evaluation.reason,
            ]
              .filter(Boolean)
              .join('. '),
          },
          ...(evaluation.nextOn ? [{ name: t('evaluation:field.nextOn'), value: format.date(evaluation.nextOn) }] : []),
        ]}
      />
      <ThenAndNowTable compared={evaluation.compared} />
      {evaluation.needs.map((need) => (
        <StatusMark key={`${need.code}:${need.field}`} tone={need.weight === 'must' ? 'attention' : 'neutral'}>
          {needText(t, need.code, need.params)}
        </StatusMark>
      ))}
    </Box>
  );
}
