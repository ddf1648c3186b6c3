import type { Bar } from '#domain/weighing/bars.ts';
import { barsOf } from '#domain/weighing/bars.ts';
import type { Column } from '#domain/weighing/score.ts';
import type { Theme } from '#domain/weighing/theme.ts';
import { formatTenths } from '#i18n/format.ts';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useId } from 'react';
import { useLanguage, useWords } from '../ui/use-words.ts';

/** An order as bars that show what each part adds. Every figure in the picture also stands in words beside it. */
export function Bars({ themes, whose }: { themes: readonly Theme[]; whose: Column }) {
  const t = useWords();
  return (
    <Box component="ol" aria-label={t(`weighing:order.${whose}`)} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {barsOf(themes, whose).map((bar) => (
        <li key={bar.themeId}>
          <BarLine bar={bar} whose={whose} />
        </li>
      ))}
    </Box>
  );
}

function BarLine({ bar, whose }: { bar: Bar; whose: Column }) {
  const t = useWords();
  const language = useLanguage();
  const { parts, place, tie, name } = bar;
  const shown = tie ? t('weighing:order.shared', { place: String(place) }) : String(place);
  const product = t('weighing:order.sum', { severity: String(parts.severity), influence: String(parts.influence) });
  const weighted =
    whose === 'professional'
      ? t('weighing:order.weightedSum', {
          weight: formatTenths(parts.weightTenths, language),
          product,
          result: formatTenths(parts.weightedTenths, language),
        })
      : t('weighing:order.plainSum', { product, result: formatTenths(parts.weightedTenths, language) });
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <Box component="span" sx={{ overflowWrap: 'anywhere' }}>{`${shown}. ${name}`}</Box>
        <Box component="span" sx={{ fontWeight: 620, fontVariantNumeric: 'tabular-nums' }}>
          {formatTenths(parts.totalTenths, language)}
        </Box>
      </Box>
      <Drawn weighted={bar.weighted} urgency={bar.urgency} />
      <Box sx={{ typography: 'body2', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {t('weighing:order.parts', { weighted, urgency: String(parts.urgency) })}
      </Box>
    </Box>
  );
}

/** The bar itself: full for what was weighed, hatched for the urgency, so that it reads without colour. */
function Drawn({ weighted, urgency }: { weighted: number; urgency: number }) {
  const { palette } = useTheme();
  const hatch = useId();
  return (
    <Box component="svg" aria-hidden width="100%" height="20" sx={{ display: 'block' }}>
      <Hatch id={hatch} />
      <rect x="0" y="0" width="100%" height="20" fill="none" stroke={palette.divider} />
      <rect x="0" y="0" width={percent(weighted)} height="20" fill={palette.primary.main} />
      <rect x={percent(weighted)} y="0.5" width={percent(urgency)} height="19" fill={`url(#${hatch})`} stroke={palette.primary.main} />
    </Box>
  );
}

function Hatch({ id }: { id: string }) {
  const { palette } = useTheme();
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={palette.background.default} />
      <rect width="2" height="6" fill={palette.primary.main} />
    </pattern>
  );
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** What full and hatched mean. */
export function Legend() {
  const t = useWords();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5 }}>
      <Sign full>{t('weighing:order.legendWeighted')}</Sign>
      <Sign>{t('weighing:order.legendUrgency')}</Sign>
    </Box>
  );
}

function Sign({ full = false, children }: { full?: boolean; children: string }) {
  const { palette } = useTheme();
  const hatch = useId();
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <svg aria-hidden width="24" height="14">
        <Hatch id={hatch} />
        <rect x="0.5" y="0.5" width="23" height="13" fill={full ? palette.primary.main : `url(#${hatch})`} stroke={palette.primary.main} />
      </svg>
      {children}
    </Box>
  );
}
