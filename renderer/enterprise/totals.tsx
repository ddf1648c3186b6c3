import type { MonthsView } from '#contract/enterprise.ts';
import Box from '@mui/material/Box';
import type { Fact } from '../ui/facts.tsx';
import { Facts } from '../ui/facts.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

/** What the months add up to, beside the limits of the permission and the law. */
export function Totals({ view }: { view: MonthsView }) {
  const t = useWords();
  const format = useFormat();
  const busiest = Math.max(0, ...view.months.map((month) => month.perWeek ?? 0));
  const facts: readonly Fact[] = [
    {
      name: t('enterprise:totals.hoursWeek'),
      value: t('enterprise:totals.hoursWeekValue', { reported: busiest, maximum: view.maxHoursWeek }),
    },
    ...view.hours.map(({ year, ...hours }) => ({
      name: t('enterprise:totals.hoursYear', { year }),
      value: t('enterprise:totals.hoursValue', hours),
    })),
    ...(view.nMonths === null ? [] : [{ name: t('enterprise:totals.nMonths'), value: t('enterprise:totals.ofMax', view.nMonths) }]),
    {
      name: t('enterprise:totals.investment'),
      value: t('enterprise:totals.ofCap', { counted: format.money(view.investment.counted), cap: format.money(view.investment.cap) }),
    },
  ];
  return (
    <>
      <Facts facts={facts} />
      {view.periods.map((period) => (
        <Period key={period.months[0]} period={period} />
      ))}
    </>
  );
}

/** Months beside the period as a whole: what is paid back, or still to be deducted. */
function Period({ period: { months, settledMonths, outcome } }: { period: MonthsView['periods'][number] }) {
  const t = useWords();
  const format = useFormat();
  const [first = '', last = first] = [months[0], months.at(-1)];
  return (
    <Box>
      <Box sx={{ typography: 'subtitle2' }}>{t('enterprise:totals.period', { first: format.month(first), last: format.month(last) })}</Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary', mb: 1 }}>
        {t('enterprise:totals.periodMonths', { settled: settledMonths, count: months.length })}{' '}
        {settledMonths < months.length && t('enterprise:totals.soFar')}
      </Box>
      {outcome.kind === 'mixed' ? (
        <Box sx={{ maxWidth: '72ch' }}>{t('enterprise:totals.mixed')}</Box>
      ) : (
        <Facts
          facts={[
            { name: t('enterprise:totals.monthly'), value: format.money(outcome.monthly.deduction) },
            { name: t('enterprise:totals.asPeriod'), value: format.money(outcome.period.deduction) },
            { name: t(`enterprise:totals.${nameOf(outcome.difference)}`), value: format.money(Math.abs(outcome.difference)) },
          ]}
        />
      )}
    </Box>
  );
}

const nameOf = (difference: number) => (difference > 0 ? 'payBack' : difference < 0 ? 'stillToDeduct' : 'even');
