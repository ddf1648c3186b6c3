import type { Proof } from '#contract/keys.ts';
import type { Failure } from '#contract/result.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { asFailure, call, useTell } from '../api.ts';
import { Fingerprint } from '../hand-over/fingerprint.tsx';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useWords } from '../ui/use-words.ts';
import { KeyForm } from './key-form.tsx';
import { KeyTextField } from './key-text-field.tsx';
import { ProofField, proofOf } from './proof-field.tsx';

type Recipient = Readonly<{ recipient: string; fingerprint: string }>;
type OrganisationFormProps = Readonly<{ proof: Proof['kind']; onDone: (backupsNotRenewed: number) => void; onStop: () => void }>;

/** The organisation's public key: pasted, from a file or made here; its fingerprint is compared before it counts. */
export function OrganisationForm({ proof, onDone, onStop }: OrganisationFormProps) {
  const t = useWords();
  const set = useTell('keys.setOrganisation');
  const [text, setText] = useState('');
  const [shown, setShown] = useState('');
  const { read, failure } = useRead(text);
  return (
    <KeyForm
      label={t('keys:organisation.add')}
      submitLabel={t('keys:organisation.save')}
      ready={read !== null && shown !== ''}
      more={<Button onClick={onStop}>{t('common:cancel')}</Button>}
      submit={async () => {
        if (!read) return;
        onDone((await set.mutateAsync({ recipient: read.recipient, proof: proofOf(proof, shown) })).backupsNotRenewed);
      }}
    >
      <KeyTextField label={t('keys:organisation.paste')} help={t('keys:organisation.pasteHelp')} value={text} onChange={setText} rows={2} />
      <Sources onRead={({ recipient }) => setText(recipient)} />
      {failure && <FailureNotice failure={failure} />}
      {read && (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <Facts facts={[{ name: t('keys:ways.fingerprint'), value: <Fingerprint digits={read.fingerprint} /> }]} />
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('keys:organisation.compare')}</Box>
        </Box>
      )}
      {read && <ProofField kind={proof} value={shown} onChange={setShown} />}
    </KeyForm>
  );
}

/** Other places that a public key can come from. */
function Sources({ onRead }: { onRead: (read: Recipient) => void }) {
  const t = useWords();
  const fromFile = useTell('keys.readRecipientFile');
  const make = useTell('keys.makeOrganisationKey');
  const take = (read: Recipient | null) => read && onRead(read);
  const failure = fromFile.error ?? make.error;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button variant="outlined" disabled={fromFile.isPending} onClick={() => fromFile.mutate({}, { onSuccess: take })}>
          {t('keys:organisation.open')}
        </Button>
        <Button disabled={make.isPending} onClick={() => make.mutate({}, { onSuccess: take })}>
          {t('keys:organisation.make')}
        </Button>
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('keys:organisation.makeLead')}</Box>
      <Box role="status">{make.data && t('keys:organisation.made')}</Box>
      {failure && <FailureNotice failure={failure} />}
    </Box>
  );
}

/** What the pasted text says, a moment after the last key. */
function useRead(text: string): Readonly<{ read: Recipient | null; failure: Failure | null }> {
  const [known, setKnown] = useState<Readonly<{ of: string; read: Recipient | null; failure: Failure | null }>>(nothing);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let overtaken = false;
    const timer = setTimeout(() => {
      call('keys.readRecipient', { text }).then(
        (read) => void (overtaken || setKnown({ of: text, read, failure: null })),
        (problem: unknown) => void (overtaken || setKnown({ of: text, read: null, failure: asFailure(problem) })),
      );
    }, 200);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [text]);
  return known.of === text ? known : nothing;
}

const nothing = { of: '', read: null, failure: null } as const;
