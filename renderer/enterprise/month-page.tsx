import type { StatementView } from '#contract/enterprise.ts';
import BackIcon from '@mui/icons-material/ArrowBackOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useAsk } from '../api.ts';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { SettlementPart } from './settlement-part.tsx';
import { StatementForm } from './statement-form.tsx';

type MonthPageProps = Readonly<{ statementId: string; onBack: () => void }>;

/** One month: what the client states, and under it how that month is settled. */
export function MonthPage({ statementId, onBack }: MonthPageProps) {
  const t = useWords();
  const ask = useAsk('enterprise.statement', { id: statementId });
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' }}>
      <Button ref={back} startIcon={<BackIcon />} onClick={onBack}>
        {t('enterprise:months.back')}
      </Button>
      <Asked ask={ask}>{(view) => <Month view={view} />}</Asked>
    </Box>
  );
}

function Month({ view }: { view: StatementView }) {
  const t = useWords();
  const month = useFormat().month(view.month);
  return (
    <Box sx={{ width: '100%', display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Section level={3} title={t('enterprise:statement.title', { month })} lead={t('enterprise:statement.lead')}>
        <StatementForm view={view} />
      </Section>
      <Section level={3} title={t('enterpriseSettlement:screen.title', { month })} lead={t('enterpriseSettlement:screen.lead')}>
        {view.versions.length > 0 ? (
          <SettlementPart statementId={view.id} />
        ) : (
          <Box sx={{ color: 'text.secondary' }}>{t('enterpriseSettlement:screen.statementFirst')}</Box>
        )}
      </Section>
    </Box>
  );
}
