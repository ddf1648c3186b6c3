import type { CheckOutcome } from '#contract/damage.ts';
import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { z } from 'zod';
import { call } from '../api.ts';
import { useErrand } from '../backup/use-errand.ts';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';

type Checks = Output<Calls['damage.standing']>['checks'];
const hows = ['quick', 'full'] as const;

/** Looking through the vault now, short or full; and when that was done last. */
export function CheckSection({ checks }: { checks: Checks }) {
  const t = useWords();
  const format = useFormat();
  const checking = useErrand();
  const [outcome, setOutcome] = useState<z.infer<typeof CheckOutcome> | null>(null);
  const check = (how: (typeof hows)[number]) =>
    void checking.run(async () => {
      setOutcome(null);
      setOutcome(await call('damage.check', { how }));
    });
  return (
    <Section title={t('damage:check.title')} lead={t('damage:check.lead')}>
      <Facts
        facts={hows.map((how) => {
          const last = checks.find((each) => each.how === how);
          return {
            name: `${t('damage:check.last')}, ${t(`damage:check.kind.${how}`)}`,
            value: last
              ? t('damage:check.was', { when: format.moment(last.checkedAt), pages: format.number(last.pages) })
              : t('damage:check.never'),
          };
        })}
      />
      <WorkProgress kinds={['check']} />
      {checking.failure && <FailureNotice failure={checking.failure} />}
      <Box role="status">
        {outcome && (
          <Alert severity={outcome.sound ? 'success' : 'warning'} variant="outlined" sx={{ maxWidth: '72ch' }}>
            {outcome.sound ? t('damage:check.sound', { pages: format.number(outcome.pages.all) }) : t('damage:check.damaged')}
          </Alert>
        )}
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {hows.map((how) => (
            <Button key={how} variant="outlined" onClick={() => check(how)} disabled={checking.busy}>
              {t(`damage:check.${how}`)}
            </Button>
          ))}
        </Box>
        <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch' }}>{t('damage:check.help')}</Box>
      </Box>
    </Section>
  );
}
