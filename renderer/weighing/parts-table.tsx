import { barsOf } from '#domain/weighing/bars.ts';
import type { Column } from '#domain/weighing/score.ts';
import type { Theme } from '#domain/weighing/theme.ts';
import { formatTenths } from '#i18n/format.ts';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';

/** The same as the bars, figure by figure. */
export function PartsTable({ themes, whose }: { themes: readonly Theme[]; whose: Column }) {
  const t = useWords();
  const language = useLanguage();
  const figures = ['severity', 'influence', 'product', 'weight', 'weighted', 'urgency', 'total'] as const;
  return (
    <Box
      sx={{ overflowX: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={t('weighing:order.caption', { who: t(`weighing:who.${whose}`) })}
    >
      <Table size="small">
        <caption style={visuallyHidden}>{t('weighing:order.caption', { who: t(`weighing:who.${whose}`) })}</caption>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('weighing:order.place')}</TableCell>
            <TableCell scope="col">{t('weighing:order.theme')}</TableCell>
            {figures.map((figure) => (
              <TableCell key={figure} scope="col" align="right">
                {t(`weighing:order.${figure}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {barsOf(themes, whose).map(({ themeId, name, place, tie, parts }) => (
            <TableRow key={themeId}>
              <TableCell>{tie ? t('weighing:order.shared', { place: String(place) }) : place}</TableCell>
              <TableCell component="th" scope="row">
                {name}
              </TableCell>
              {[
                String(parts.severity),
                String(parts.influence),
                String(parts.product),
                formatTenths(parts.weightTenths, language),
                formatTenths(parts.weightedTenths, language),
                String(parts.urgency),
                formatTenths(parts.totalTenths, language),
              ].map((figure, index) => (
                <TableCell key={figures[index]} align="right">
                  {figure}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
