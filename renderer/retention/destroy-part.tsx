import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';
import { FieldFrame } from '../ui/field-frame.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { SecondConfirmation } from './second-confirmation.tsx';
import type { KeepingView } from './view.ts';
import { obstacleText } from './view.ts';

type PartProps = Readonly<{ caseFileId: string; view: KeepingView }>;

/** Destroying a file: what stands in the way, and otherwise two confirmations. Nothing of it is kept as a draft. */
export function DestroyPart({ caseFileId, view }: PartProps) {
  const t = useWords();
  const firm = view.obstacles.filter(({ yields }) => !yields);
  const yielding = view.obstacles.filter(({ yields }) => yields);
  return (
    <Section title={t('retention:destroy.title')} lead={t('retention:destroy.lead')}>
      {firm.length > 0 && <Obstacles severity="warning" title={t('retention:destroy.blocked')} obstacles={view.obstacles} />}
      {firm.length === 0 && (
        <>
          {yielding.length > 0 && (
            <Obstacles severity="info" title={t('retention:destroy.early')} obstacles={yielding} text={t('retention:destroy.earlyText')} />
          )}
          <Confirmations key={caseFileId} caseFileId={caseFileId} view={view} />
        </>
      )}
    </Section>
  );
}

type ObstaclesProps = Readonly<{ severity: 'warning' | 'info'; title: string; obstacles: KeepingView['obstacles']; text?: string }>;

function Obstacles({ severity, title, obstacles, text }: ObstaclesProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <Alert severity={severity} variant="outlined" sx={{ maxWidth: '72ch' }}>
      <AlertTitle>{title}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {obstacles.map((obstacle, index) => (
          <li key={`${obstacle.kind}-${index}`}>{obstacleText(t, format, obstacle)}</li>
        ))}
      </Box>
      {text && <Box sx={{ mt: 1 }}>{text}</Box>}
    </Alert>
  );
}

/** First the number as it stands at the top, then the ground: two things that nobody does by accident. */
function Confirmations({ caseFileId, view }: PartProps) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [second, setSecond] = useState(false);
  const matches = typed.trim() === view.number.trim();
  if (second) return <SecondConfirmation caseFileId={caseFileId} view={view} onStop={() => (setTyped(''), setSecond(false))} />;
  const go = (): void => {
    if (matches) setSecond(true);
  };
  return (
    <Box
      component="form"
      autoComplete="off"
      noValidate
      aria-label={t('retention:destroy.first')}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <Box sx={{ color: 'text.secondary' }}>{t('retention:destroy.size', { count: view.rows })}</Box>
      <FieldFrame
        id={id}
        name="number"
        label={t('retention:destroy.first')}
        help={t('retention:destroy.firstHelp', { number: view.number })}
        width="medium"
      >
        <OutlinedInput
          id={id}
          fullWidth
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          slotProps={{ input: { spellCheck: false, 'aria-describedby': `${id}-help` } }}
        />
      </FieldFrame>
      <Box>
        <Button type="submit" variant="outlined" color="error" disabled={!matches}>
          {t('retention:destroy.next')}
        </Button>
      </Box>
    </Box>
  );
}
