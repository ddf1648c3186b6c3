import type { Column } from '#domain/weighing/score.ts';
import type { Sensitivity, Turn } from '#domain/weighing/sensitivity.ts';
import { scoreSensitivity, weightSensitivity } from '#domain/weighing/sensitivity.ts';
import type { Theme } from '#domain/weighing/theme.ts';
import { formatTenths } from '#i18n/format.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLanguage, useWords } from '../ui/use-words.ts';

/** How easily the top of an order turns: the smallest change of one score, and for the professional of one weight. */
export function SensitivityOf({ themes, whose }: { themes: readonly Theme[]; whose: Column }) {
  const t = useWords();
  const language = useLanguage();
  const scores = scoreSensitivity(themes, whose);
  const weights = weightSensitivity(themes);
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box sx={{ typography: 'subtitle2' }}>{t('weighing:order.sensitivity')}</Box>
      <Changes
        themes={themes}
        sensitivity={scores}
        text={scores.size === null ? t('weighing:order.stable') : t('weighing:order.turnSize', { size: String(scores.size) })}
      />
      {whose === 'professional' && (
        <Changes
          themes={themes}
          sensitivity={weights}
          text={
            weights.size === null
              ? t('weighing:order.weightStable')
              : t('weighing:order.weightTurnSize', { size: formatTenths(weights.size, language) })
          }
        />
      )}
    </Box>
  );
}

const FIRST = 3;

function Changes({ themes, sensitivity, text }: Readonly<{ themes: readonly Theme[]; sensitivity: Sensitivity; text: string }>) {
  const t = useWords();
  const [all, setAll] = useState(false);
  const { turns } = sensitivity;
  return (
    <Box sx={{ typography: 'body2' }}>
      {text}
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {turns.slice(0, all ? turns.length : FIRST).map((turn) => (
          <li key={`${turn.themeId} ${turn.part} ${turn.to}`}>
            <TurnText turn={turn} themes={themes} />
          </li>
        ))}
      </Box>
      {turns.length > FIRST && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('weighing:order.fewerTurns') : t('weighing:order.moreTurns', { count: turns.length })}
        </Button>
      )}
    </Box>
  );
}

function TurnText({ turn, themes }: { turn: Turn; themes: readonly Theme[] }) {
  const t = useWords();
  const language = useLanguage();
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name ?? '';
  const figure = (value: number) => (turn.part === 'weightTenths' ? formatTenths(value, language) : String(value));
  return (
    <>
      {t('weighing:order.turn', {
        part: t(`weighing:order.part.${turn.part}`),
        theme: nameOf(turn.themeId),
        from: figure(turn.from),
        to: figure(turn.to),
        leaders: turn.leaders.map(nameOf).join(` ${t('weighing:order.and')} `),
      })}
    </>
  );
}
