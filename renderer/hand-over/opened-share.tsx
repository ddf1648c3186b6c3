import type { Output } from '#contract/define.ts';
import type { Opened } from '#contract/hand-over-receive.ts';
import type { Calls } from '#contract/index.ts';
import { dayOf } from '#i18n/format.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import type { FileChoice } from './file-decision.tsx';
import { FileDecision, firstChoice, isMade } from './file-decision.tsx';
import { SenderPart } from './sender-part.tsx';

type Share = Extract<Opened, { kind: 'share' }>;
type OpenedProps = Readonly<{ opened: Share; onStored: (stored: Output<Calls['handOver.store']>) => void }>;

/** Who, what, when and why; then what to do with each file. Nothing is in the vault yet. */
export function OpenedShare({ opened, onStored }: OpenedProps) {
  const t = useWords();
  const store = useTell('handOver.store');
  const [choices, setChoices] = useState<Readonly<Record<string, FileChoice>>>({});
  const choiceOf = (file: Share['files'][number]): FileChoice => choices[file.id] ?? firstChoice(file);
  const made = opened.files.every((file) => isMade(file, choiceOf(file)));
  return (
    <>
      <SenderPart sender={opened.sender} />
      <About opened={opened} />
      {opened.files.map((file) => (
        <FileDecision
          key={file.id}
          file={file}
          choice={choiceOf(file)}
          onChoose={(choice) => setChoices((before) => ({ ...before, [file.id]: choice }))}
        />
      ))}
      {store.error && <FailureNotice failure={store.error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button
          variant="contained"
          disabled={!made || store.isPending}
          onClick={() =>
            store.mutate({ choices: opened.files.map((file) => ({ fileId: file.id, ...wireOf(choiceOf(file)) })) }, { onSuccess: onStored })
          }
        >
          {t('handOver:receive.store')}
        </Button>
        <Box role="status">{store.isPending && t('handOver:receive.storing')}</Box>
      </Box>
    </>
  );
}

const wireOf = ({ how, into, despiteDestroyed, conflicts }: FileChoice) => ({
  how: how ?? ('skip' as const),
  into,
  despiteDestroyed,
  conflicts,
});

function About({ opened }: { opened: Share }) {
  const t = useWords();
  const format = useFormat();
  const { shareKind, madeAt, reason, grounds, endsOn, final, sealed, older, storedBefore } = opened;
  return (
    <Section title={t('handOver:receive.about.title')} level={3}>
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        <StatusMark tone="done">{t('handOver:receive.checked')}</StatusMark>
        {older && <StatusMark tone="neutral">{t('handOver:receive.older')}</StatusMark>}
      </Box>
      <Facts
        facts={[
          { name: t('handOver:receive.about.kind'), value: t(`handOver:shared.kind.${shareKind}`) },
          ...(endsOn === null ? [] : [{ name: t('handOver:receive.about.endsOn'), value: format.date(endsOn) }]),
          { name: t('handOver:receive.about.madeAt'), value: format.moment(madeAt) },
          { name: t('handOver:receive.about.sealed'), value: t(`handOver:receive.about.sealedOf.${sealed}`) },
          { name: t('handOver:receive.about.reason'), value: reason },
          {
            name: t('handOver:receive.about.ground'),
            value: grounds.ground && [t(`handOver:send.grounds.of.${grounds.ground}`), grounds.groundArticle].filter(Boolean).join(': '),
          },
          {
            name: t('handOver:receive.about.secrecy'),
            value:
              grounds.secrecy && [t(`handOver:send.grounds.secrecyOf.${grounds.secrecy}`), grounds.secrecyWhy].filter(Boolean).join(': '),
          },
        ]}
      />
      {shareKind === 'return' && !final && (
        <Alert severity="info" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('handOver:receive.about.notFinal')}
        </Alert>
      )}
      {storedBefore !== null && (
        <Alert severity="info" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('handOver:receive.storedBefore', { date: format.date(dayOf(storedBefore)) })}
        </Alert>
      )}
    </Section>
  );
}
