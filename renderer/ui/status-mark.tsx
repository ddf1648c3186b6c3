import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import AttentionIcon from '@mui/icons-material/ErrorOutlineOutlined';
import WrongIcon from '@mui/icons-material/HighlightOffOutlined';
import NeutralIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type Tone = 'done' | 'attention' | 'wrong' | 'neutral';

const looks = {
  done: { Icon: DoneIcon, color: 'success.main' },
  attention: { Icon: AttentionIcon, color: 'warning.main' },
  wrong: { Icon: WrongIcon, color: 'error.main' },
  neutral: { Icon: NeutralIcon, color: 'text.secondary' },
} as const;

/** A state in words, with a sign of its own: colour only repeats what the words say. */
export function StatusMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { Icon, color } = looks[tone];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, color, typography: 'body2' }}>
      <Icon fontSize="inherit" sx={{ fontSize: '1.1em' }} />
      <span>{children}</span>
    </Box>
  );
}
