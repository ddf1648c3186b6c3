import type { MonthRow } from '#contract/enterprise.ts';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useFormat, useWords } from '../ui/use-words.ts';

const HEIGHT = 120;
const STEP = 88;
const BAR = 26;

/** Turnover and costs as two bars a month. Costs are drawn open, so that they are told apart without colour. */
export function MonthsPicture({ months }: { months: readonly MonthRow[] }) {
  const t = useWords();
  const format = useFormat();
  const { palette } = useTheme();
  const stated = months.filter((row) => row.turnover !== null);
  const highest = Math.max(1, ...stated.flatMap((row) => [row.turnover ?? 0, row.costs]));
  const height = (cents: number) => Math.round((cents / highest) * HEIGHT);
  const said = stated.map((row) =>
    t('enterprise:picture.ofMonth', {
      month: format.month(row.month),
      turnover: format.money(row.turnover ?? 0),
      costs: format.money(row.costs),
    }),
  );
  const width = Math.max(1, stated.length) * STEP;
  if (stated.length === 0) return null;
  return (
    <Box component="figure" sx={{ m: 0, overflowX: 'auto' }}>
      <svg
        role="img"
        aria-label={t('enterprise:picture.description', { months: said.join(' ') })}
        width={width}
        height={HEIGHT + 44}
        viewBox={`0 0 ${width} ${HEIGHT + 44}`}
      >
        <line x1={0} x2={width} y1={HEIGHT + 18} y2={HEIGHT + 18} stroke={palette.divider} />
        {stated.map((row, index) => {
          const x = index * STEP + (STEP - 2 * BAR - 6) / 2;
          const turnover = height(row.turnover ?? 0);
          const costs = height(row.costs);
          return (
            <g key={row.month}>
              <rect x={x} y={HEIGHT + 18 - turnover} width={BAR} height={turnover} fill={palette.primary.main} />
              <rect
                x={x + BAR + 6}
                y={HEIGHT + 18 - costs}
                width={BAR}
                height={costs}
                fill={palette.background.default}
                stroke={palette.primary.main}
                strokeWidth={1.5}
              />
              <text x={x + BAR / 2} y={HEIGHT + 13 - turnover} textAnchor="middle" fontSize={12} fill={palette.text.secondary}>
                {Math.round((row.turnover ?? 0) / 100)}
              </text>
              <text x={x + BAR * 1.5 + 6} y={HEIGHT + 13 - costs} textAnchor="middle" fontSize={12} fill={palette.text.secondary}>
                {Math.round(row.costs / 100)}
              </text>
              <text x={index * STEP + STEP / 2} y={HEIGHT + 36} textAnchor="middle" fontSize={13} fill={palette.text.primary}>
                {format.month(row.month).slice(0, 3)}
              </text>
            </g>
          );
        })}
      </svg>
      <Box component="figcaption" aria-hidden sx={{ display: 'flex', gap: 3, typography: 'body2', color: 'text.secondary' }}>
        <Sign filled>{t('enterprise:picture.turnover')}</Sign>
        <Sign>{t('enterprise:picture.costs')}</Sign>
      </Box>
    </Box>
  );
}

function Sign({ filled = false, children }: { filled?: boolean; children: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box
        component="span"
        sx={{ width: 12, height: 12, border: 1.5, borderColor: 'primary.main', bgcolor: filled ? 'primary.main' : 'transparent' }}
      />
      {children}
    </Box>
  );
}
