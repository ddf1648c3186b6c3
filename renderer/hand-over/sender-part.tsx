import type { Sender } from '#contract/hand-over-receive.ts';
import { handOverCalls } from '#contract/hand-over.ts';
import Alert from '@mui/material/Alert';
import type { z } from 'zod';
import { useState } from 'react';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useTell } from '../api.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import { ComparedFields } from './compared-fields.tsx';
import { Fingerprint } from './fingerprint.tsx';

/** Who signed, whether that key was compared, and what to do when it was not. */
export function SenderPart({ sender }: { sender: Sender }) {
  const t = useWords();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const { name, organisation, known, comparedOn, comparedWith } = sender;
  const said =
    known === 'compared'
      ? t('handOver:receive.sender.known.compared', { date: comparedOn === null ? '' : format.date(comparedOn), who: comparedWith })
      : t(`handOver:receive.sender.known.${known}`);
  const advice =
    known === 'notCompared' || known === 'unknown' || known === 'otherKey' ? t(`handOver:receive.sender.advice.${known}`) : null;
  return (
    <Section title={t('handOver:receive.sender.title')} level={3}>
      <Facts
        facts={[
          { name: t('handOver:receive.sender.signed'), value: organisation === '' ? name : `${name}, ${organisation}` },
          { name: t('handOver:own.fingerprint'), value: <Fingerprint digits={sender.fingerprint} /> },
        ]}
      />
      <StatusMark tone={known === 'compared' || known === 'self' ? 'done' : known === 'otherKey' ? 'wrong' : 'attention'}>
        {said}
      </StatusMark>
      {advice !== null && (
        <Alert severity={known === 'otherKey' ? 'error' : 'warning'} variant="outlined" sx={{ maxWidth: '72ch' }}>
          {advice}
        </Alert>
      )}
      {(known === 'unknown' || known === 'otherKey') && (
        <Box>
          <Button size="small" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t('handOver:receive.sender.add')}
          </Button>
        </Box>
      )}
      {adding && (known === 'unknown' || known === 'otherKey') && <AddSender />}
    </Section>
  );
}

const Added = handOverCalls['handOver.addSender'].input;
type Added = z.input<typeof Added>;

function AddSender() {
  const t = useWords();
  const add = useTell('handOver.addSender');
  const form = useDraftForm({
    key: 'handOver:sender',
    place: 'settings',
    caseFileId: null,
    schema: Added,
    values: { comparedOn: null, comparedWith: '' },
    save: (typed) => add.mutateAsync(typed),
  });
  return (
    <DraftForm of={form} label={t('handOver:receive.sender.add')} saveLabel={t('handOver:receive.sender.add')}>
      <ComparedFields />
    </DraftForm>
  );
}
