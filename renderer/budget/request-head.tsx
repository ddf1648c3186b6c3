import type { Budget } from '#contract/budget.ts';
import { talkDeadline } from '#domain/budget/deadlines.ts';
import { daysBetween } from '#domain/local-date.ts';
import { dayOf } from '#i18n/format.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Facts } from '../ui/facts.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { useNow } from './use-now.ts';

/** What matters about a request, always in sight: the threat with its clock, the amount, what was decided. */
export function RequestHead({ budget }: { budget: Budget }) {
  const t = useWords();
  const format = useFormat();
  const { steps, versions } = budget;
  const { situation, contribution, decision } = steps;
  const threat = situation.threat === null || situation.threat === 'none' ? null : situation.threat;
  const [newest] = versions;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {threat !== null && decision.kind === null && (
        <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('budget:facts.threat', { threat: t(`budget:choices.threat.${threat}`) })}
        </Alert>
      )}
      <Facts
        columns
        facts={[
          { name: t('budget:facts.amount'), value: contribution.amount === null ? '' : format.money(contribution.amount) },
          ...(threat === null
            ? []
            : [
                {
                  name: t('budget:facts.fatal'),
                  value: situation.fatalAt && <Fatal at={situation.fatalAt} open={decision.kind === null} />,
                },
              ]),
          ...(threat === null || situation.reportedAt === null
            ? []
            : [{ name: t('budget:facts.talk'), value: format.date(talkDeadline(dayOf(situation.reportedAt))) }]),
          {
            name: t('budget:facts.outcome'),
            value: (
              <>
                {decision.kind === null ? t('budget:tab.undecided') : t(`budget:choices.outcome.${decision.kind}`)}
                {newest && (
                  <Box>
                    <StatusMark tone="done">{t('budget:tab.closedVersion', { version: newest.version })}</StatusMark>
                  </Box>
                )}
              </>
            ),
          },
        ]}
      />
    </Box>
  );
}

/** The moment after which it is too late; while nothing was decided, with the days that are left. */
function Fatal({ at, open }: { at: string; open: boolean }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const days = daysBetween(dayOf(now), dayOf(at));
  const passed = at < now;
  return (
    <>
      {format.moment(at)}
      {open && (
        <Box>
          <StatusMark tone={passed ? 'wrong' : days <= 7 ? 'attention' : 'neutral'}>
            {passed ? t('budget:facts.passed') : t('budget:facts.daysLeft', { count: days })}
          </StatusMark>
        </Box>
      )}
    </>
  );
}
