import type { Standing } from '#contract/audit.ts';
import type { ChainBreak } from '#domain/audit.ts';
import type { Words } from '#i18n/index.ts';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useAsk, useTell } from '../api.ts';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';

/** Whether the chain of the log holds, what is wrong when it does not and what to do then; and a look at all of it on request. */
export function StandingPart() {
  const t = useWords();
  const format = useFormat();
  const asked = useAsk('audit.standing', {});
  const check = useTell('audit.check');
  return (
    <Section level={3} title={t('audit:standing.title')} lead={t('audit:standing.lead')}>
      <Asked ask={asked}>
        {(standing) => (
          <>
            <Box role="status">
              <ChainMark standing={standing} />
            </Box>
            <Trouble standing={standing} />
            <Facts
              facts={[
                { name: t('audit:standing.head'), value: standing.head },
                {
                  name: t('audit:standing.whole'),
                  value: standing.whole
                    ? t('audit:standing.wholeAt', { when: format.moment(standing.whole.at), line: standing.whole.upTo })
                    : t('audit:standing.never'),
                },
              ]}
            />
          </>
        )}
      </Asked>
      <Box>
        <Button variant="outlined" disabled={check.isPending} onClick={() => check.mutate({})}>
          {t('audit:standing.check')}
        </Button>
      </Box>
      <WorkProgress kinds={['log']} />
      {check.error && <FailureNotice failure={check.error} />}
    </Section>
  );
}

/** In one line: the chain holds, holds as far as it was followed, or does not. */
export function ChainMark({ standing: { lines, provenTo, broken } }: { standing: Standing }) {
  const t = useWords();
  if (broken) return <StatusMark tone="wrong">{t('audit:standing.broken')}</StatusMark>;
  if (provenTo < lines) return <StatusMark tone="neutral">{t('audit:standing.partly', { line: provenTo, total: lines })}</StatusMark>;
  return <StatusMark tone="done">{t('audit:standing.holds', { line: lines })}</StatusMark>;
}

/** What is wrong, as exactly as it can be told, and what to do. Nothing when nothing is. */
export function Trouble({ standing: { broken, provenTo, losses } }: { standing: Standing }) {
  const t = useWords();
  const format = useFormat();
  if (!broken && losses.length === 0) return null;
  return (
    <Alert severity="error" variant="outlined" sx={{ maxWidth: '72ch', width: '100%' }}>
      {broken && (
        <>
          <AlertTitle>{breakText(t, broken, format.moment)}</AlertTitle>
          <Box component="p" sx={{ mt: 0 }}>
            {t(`audit:wrong.${broken.kind}Why`, { good: provenTo })}
          </Box>
        </>
      )}
      {losses.map(({ noticedAt, remembered, found }) => (
        <Box component="p" key={noticedAt} sx={{ mt: 0 }}>
          {t(found < remembered ? 'audit:wrong.lost' : 'audit:wrong.replaced', { when: format.moment(noticedAt), remembered, found })}{' '}
          {t('audit:wrong.lostWhy')}
        </Box>
      ))}
      <Box sx={{ fontWeight: 600 }}>{t('audit:wrong.todo')}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {(['work', 'keep', 'tell', 'compare'] as const).map((step) => (
          <li key={step}>{t(`audit:wrong.${step}`)}</li>
        ))}
      </Box>
    </Alert>
  );
}

function breakText(t: Words, broken: ChainBreak, moment: (at: string) => string): string {
  if (broken.kind === 'changed') return t('audit:wrong.changed', { line: broken.line, when: moment(broken.at) });
  return broken.from === broken.to ? t('audit:wrong.missingOne', { from: broken.from }) : t('audit:wrong.missing', broken);
}
