import { proposedOrder } from '#domain/weighing/chosen-order.ts';
import type { Theme } from '#domain/weighing/theme.ts';
import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { FieldFrame, useField, visuallyHidden } from '../ui/field-frame.tsx';
import { useWords } from '../ui/use-words.ts';

/** The order that a person chooses, moved by buttons or Alt and the arrows; every move is read aloud. */
export function OrderField({ themes }: { themes: readonly Theme[] }) {
  const t = useWords();
  const { field, id, errorText } = useField('order');
  const [said, setSaid] = useState('');
  const ids: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const placed = ids.flatMap((each) => themes.filter((theme) => theme.id === each));
  const unplaced = themes.filter((theme) => !placed.includes(theme));
  const put = (order: readonly Theme[]) => field.onChange(order.map((theme) => theme.id));
  const move = (theme: Theme, step: -1 | 1) => {
    const from = placed.indexOf(theme);
    const to = from + step;
    if (to < 0 || to >= placed.length) return;
    put(placed.toSpliced(from, 1).toSpliced(to, 0, theme));
    setSaid(t('weighing:choice.moved', { theme: theme.name, place: String(to + 1) }));
  };
  return (
    <FieldFrame
      id={id}
      name="order"
      label={t('weighing:choice.order')}
      help={t('weighing:choice.orderHelp')}
      width="full"
      error={errorText}
      group
    >
      <Box component="ol" aria-labelledby={`${id}-label`} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {placed.map((theme, index) => (
          <Row key={theme.id} theme={theme} place={index + 1} last={index === placed.length - 1} onMove={(step) => move(theme, step)} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {unplaced.map((theme) => (
          <Button key={theme.id} size="small" variant="outlined" onClick={() => put([...placed, theme])}>
            {t('weighing:choice.add', { theme: theme.name })}
          </Button>
        ))}
        {themes.length > 0 && (
          <Button size="small" onClick={() => field.onChange(proposedOrder(themes))}>
            {t('weighing:choice.useComputed')}
          </Button>
        )}
      </Box>
      <Box role="status" sx={visuallyHidden}>
        {said}
      </Box>
    </FieldFrame>
  );
}

type RowProps = Readonly<{ theme: Theme; place: number; last: boolean; onMove: (step: -1 | 1) => void }>;

function Row({ theme, place, last, onMove }: RowProps) {
  const t = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Box
      component="li"
      onKeyDown={onKeyDown}
      sx={{ display: 'flex', alignItems: 'center', gap: 1, borderBottom: 1, borderColor: 'divider', py: 0.5 }}
    >
      <Box component="span" sx={{ minWidth: '2em', fontVariantNumeric: 'tabular-nums' }}>{`${place}.`}</Box>
      <Box component="span" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
        {theme.name}
      </Box>
      {/* Not disabled at the ends: a button that goes away under the cursor loses the place. */}
      <IconButton aria-label={t('weighing:choice.up', { theme: theme.name })} aria-disabled={place === 1} onClick={() => onMove(-1)}>
        <UpIcon fontSize="small" color={place === 1 ? 'disabled' : 'inherit'} />
      </IconButton>
      <IconButton aria-label={t('weighing:choice.down', { theme: theme.name })} aria-disabled={last} onClick={() => onMove(1)}>
        <DownIcon fontSize="small" color={last ? 'disabled' : 'inherit'} />
      </IconButton>
    </Box>
  );
}
