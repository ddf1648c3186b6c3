import type { ResultView } from '#contract/instrument.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import type { Score } from '#domain/instrument/result.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { needText } from '../ui/failure-text.ts';
import { Facts } from '../ui/facts.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { useInstrumentWords } from './use-instruments.ts';

type ResultLineProps = Readonly<{ instrument: Instrument; result: ResultView; onEdit: () => void }>;

/** One result: the values, what the client said about it, how the professional reads it, and what it did for the work. */
export function ResultLine({ instrument, result, onEdit }: ResultLineProps) {
  const t = useWords();
  const format = useFormat();
  const remove = useTell('instrument.removeResult');
  const [sure, setSure] = useState(false);
  const day = format.date(result.takenOn);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5 }}>
        <Box sx={{ fontWeight: 600 }}>{t('instrument:taken', { day, by: result.takenBy || t('common:unknown') })}</Box>
        <Button size="small" aria-label={t('instrument:changeOf', { day })} onClick={onEdit}>
          {t('instrument:change')}
        </Button>
        {sure ? (
          <Button size="small" color="error" onClick={() => remove.mutate({ id: result.id })}>
            {t('instrument:removeSure', { day })}
          </Button>
        ) : (
          <Button size="small" color="inherit" aria-label={t('instrument:removeOf', { day })} onClick={() => setSure(true)}>
            {t('common:remove')}
          </Button>
        )}
      </Box>
      {remove.error && <FailureNotice failure={remove.error} />}
      <Scores instrument={instrument} scores={result.scores} />
      {result.closedDomains.length > 0 && <Closed instrument={instrument} result={result} />}
      <Facts
        facts={[
          { name: t('instrument:field.clientReaction'), value: result.clientReaction || t('common:notFilled') },
          { name: t('instrument:field.reading'), value: result.reading || t('common:notFilled') },
          ...(result.departs ? [{ name: t('instrument:field.departsReason'), value: result.departsReason || t('common:notFilled') }] : []),
          ...(result.outcome
            ? [{ name: t('instrument:field.outcome'), value: `${t(`instrument:outcome.${result.outcome}`)}. ${result.outcomeWhy}` }]
            : []),
          ...(result.validUntil ? [{ name: t('instrument:field.validUntil'), value: format.date(result.validUntil) }] : []),
        ]}
      />
      {result.needs.map((need) => (
        <StatusMark key={need.code} tone={need.weight === 'must' ? 'attention' : 'neutral'}>
          {needText(t, need.code, need.params)}
        </StatusMark>
      ))}
    </Box>
  );
}

function Scores({ instrument, scores }: { instrument: Instrument; scores: readonly Score[] }) {
  const say = useInstrumentWords();
  const order = instrument.domains.map(({ code }) => code);
  return (
    <Facts
      facts={scores
        .toSorted((a, b) => order.indexOf(a.domain) - order.indexOf(b.domain))
        .map((score) => ({
          name: say.domain(instrument, score.domain),
          value: [say.value(instrument.scale, score), score.note].filter(Boolean).join('. '),
        }))}
    />
  );
}

/** Health and justice stay closed until someone opens them, which the log keeps. */
function Closed({ instrument, result }: { instrument: Instrument; result: ResultView }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Box>
        <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
          {t('instrument:open', { count: result.closedDomains.length })}
        </Button>
      </Box>
    );
  return <Opened instrument={instrument} id={result.id} domains={result.closedDomains} />;
}

function Opened({ instrument, id, domains }: { instrument: Instrument; id: string; domains: readonly string[] }) {
  const asked = useAsk('instrument.openResult', { id });
  return (
    <Asked ask={asked}>
      {({ scores }) => <Scores instrument={instrument} scores={scores.filter(({ domain }) => domains.includes(domain))} />}
    </Asked>
  );
}
