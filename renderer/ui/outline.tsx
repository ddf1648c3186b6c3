import CurrentIcon from '@mui/icons-material/ArrowForwardOutlined';
import DoneIcon from '@mui/icons-material/CheckOutlined';
import AttentionIcon from '@mui/icons-material/ErrorOutlineOutlined';
import TodoIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { useWords } from './use-words.ts';

export type OutlineStep<K extends string = string> = Readonly<{ key: K; title: string; state: 'done' | 'todo' | 'attention' }>;

type OutlineProps<K extends string> = Readonly<{
  steps: readonly OutlineStep<K>[];
  current: K;
  onGo: (key: K) => void;
  /** The step that is open. */
  children: ReactNode;
}>;

/** A long form as short steps: all steps in sight at the left, any of them one click away, the open one beside them. */
export function Outline<K extends string>({ steps, current, onGo, children }: OutlineProps<K>) {
  const t = useWords();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 2, md: 4 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '14rem minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Box component="nav" aria-label={t('common:outline.label')}>
        <Box
          component="ol"
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: { xs: 'row', md: 'column' }, flexWrap: 'wrap', gap: 0.25 }}
        >
          {steps.map((step, index) => (
            <li key={step.key}>
              <ButtonBase onClick={() => onGo(step.key)} aria-current={step.key === current ? 'step' : undefined} sx={stepSx}>
                <StepIcon state={step.state} current={step.key === current} />
                <span>
                  {index + 1}. {step.title}
                  <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>
                    {step.key === current ? t('common:outline.current') : t(`common:outline.${step.state}`)}
                  </Box>
                </span>
              </ButtonBase>
            </li>
          ))}
        </Box>
      </Box>
      <Box sx={{ minWidth: 0 }}>{children}</Box>
    </Box>
  );
}

function StepIcon({ state, current }: { state: OutlineStep['state']; current: boolean }) {
  if (current) return <CurrentIcon fontSize="small" color="primary" />;
  if (state === 'done') return <DoneIcon fontSize="small" color="success" />;
  if (state === 'attention') return <AttentionIcon fontSize="small" color="warning" />;
  return <TodoIcon fontSize="small" color="disabled" />;
}

const stepSx = {
  width: '100%',
  justifyContent: 'flex-start',
  alignItems: 'flex-start',
  textAlign: 'left',
  gap: 1,
  px: 1.5,
  py: 1,
  borderRadius: 1,
  typography: 'body2',
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-current=step]': { bgcolor: 'action.selected', fontWeight: 600 },
} as const;
