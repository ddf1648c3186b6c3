import type { ColleagueRow } from '#contract/hand-over.ts';
import type { ShareForm } from '#domain/hand-over/share-form.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWatch } from 'react-hook-form';
import { useAsk, useTell } from '../api.ts';
import { useGo } from '../router.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { StrengthMeter } from '../vault/strength-meter.tsx';
import { Fingerprint } from './fingerprint.tsx';

/** A passphrase is never part of a draft: it lives as long as the screen. */
export type Secret = Readonly<{ passphrase: string; repeat: string }>;

type ReceiverProps = Readonly<{ returnTo: string | null; secret: Secret; onSecret: (secret: Secret) => void }>;

/** For what, for whom and why. A file that was lent goes back to whom it came from. */
export function ShareReceiver({ returnTo, secret, onSecret }: ReceiverProps) {
  const t = useWords();
  const [kind, to] = useWatch<ShareForm, ['kind', 'to']>({ name: ['kind', 'to'] });
  return (
    <Section title={t('handOver:send.what.title')} level={3}>
      {returnTo === null ? (
        <>
          <ChoiceField<ShareForm>
            name="kind"
            label={t('handOver:send.what.kind')}
            options={(['handOver', 'cover'] as const).map((value) => ({
              value,
              label: t(`handOver:send.what.kindOf.${value}`),
              help: t(`handOver:send.what.kindHelp.${value}`),
            }))}
          />
          {kind === 'cover' && <DateField<ShareForm> name="endsOn" label={t('handOver:send.what.endsOn')} />}
          <ChoiceField<ShareForm>
            name="to"
            label={t('handOver:send.what.to')}
            options={(['colleague', 'passphrase'] as const).map((value) => ({
              value,
              label: t(`handOver:send.what.toOf.${value}`),
              help: t(`handOver:send.what.toHelp.${value}`),
            }))}
          />
          {to === 'colleague' ? <ColleagueField /> : <PassphraseFields secret={secret} onSecret={onSecret} />}
        </>
      ) : (
        <>
          <Box>{t('handOver:send.what.returnTo', { name: returnTo })}</Box>
          <CheckField<ShareForm> name="final" label={t('handOver:send.what.final')} help={t('handOver:send.what.finalHelp')} />
        </>
      )}
      <LongTextField<ShareForm> name="reason" label={t('handOver:send.what.reason')} help={t('handOver:send.what.reasonHelp')} rows={2} />
    </Section>
  );
}

/** Someone of the address book; a key that nobody compared says so here too. */
function ColleagueField() {
  const t = useWords();
  const go = useGo();
  const asked = useAsk('handOver.colleagues', {});
  const chosen = useWatch<ShareForm, 'colleagueId'>({ name: 'colleagueId' });
  const rows: readonly ColleagueRow[] = asked.data ?? [];
  const row = rows.find(({ id }) => id === chosen);
  if (asked.data && rows.length === 0)
    return (
      <Alert
        severity="info"
        variant="outlined"
        sx={{ maxWidth: '72ch' }}
        action={
          <Button size="small" color="inherit" onClick={() => go.settings('colleagues')}>
            {t('handOver:send.toSettings')}
          </Button>
        }
      >
        {t('handOver:send.what.noColleagues')}
      </Alert>
    );
  return (
    <>
      <ChoiceField<ShareForm>
        as="select"
        name="colleagueId"
        label={t('handOver:send.what.colleague')}
        options={rows.map(({ id, name, organisation }) => ({ value: id, label: organisation === '' ? name : `${name}, ${organisation}` }))}
      />
      {row && row.comparedOn !== null && (
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <Fingerprint digits={row.fingerprint} />
          <StatusMark tone="done">{t('handOver:shared.compared')}</StatusMark>
        </Box>
      )}
      {row && row.comparedOn === null && (
        <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('handOver:send.what.notCompared', { name: row.name, digits: row.fingerprint })}
        </Alert>
      )}
    </>
  );
}

/** For who has no key: a passphrase, one's own or one that is proposed and shown once. */
function PassphraseFields({ secret, onSecret }: Readonly<{ secret: Secret; onSecret: (secret: Secret) => void }>) {
  const t = useWords();
  const propose = useTell('handOver.sayablePassphrase');
  const proposed = propose.data?.passphrase;
  const [forName, forOrganisation] = useWatch<ShareForm, ['forName', 'forOrganisation']>({ name: ['forName', 'forOrganisation'] });
  return (
    <>
      <TextField<ShareForm> name="forName" label={t('handOver:send.what.forName')} />
      <TextField<ShareForm> name="forOrganisation" label={t('handOver:send.what.forOrganisation')} optional />
      <Box>
        <Button
          variant="outlined"
          onClick={() => propose.mutate({}, { onSuccess: ({ passphrase }) => onSecret({ passphrase, repeat: passphrase }) })}
        >
          {t('handOver:send.what.propose')}
        </Button>
      </Box>
      {propose.error && <FailureNotice failure={propose.error} />}
      {proposed !== undefined && proposed === secret.passphrase && (
        <Box role="status">
          {t('handOver:send.what.proposed')}
          <Box sx={{ typography: 'h3', overflowWrap: 'anywhere' }}>{proposed}</Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch' }}>{t('handOver:send.madePassphrase')}</Box>
        </Box>
      )}
      <SecretField
        isNew
        label={t('handOver:send.what.passphrase')}
        help={t('handOver:send.what.passphraseHelp')}
        value={secret.passphrase}
        onChange={(passphrase) => onSecret({ ...secret, passphrase })}
      />
      <Box sx={{ maxWidth: '72ch' }}>
        <StrengthMeter passphrase={secret.passphrase} personal={[forName, forOrganisation]} />
      </Box>
      <SecretField
        isNew
        label={t('handOver:send.what.repeat')}
        value={secret.repeat}
        onChange={(repeat) => onSecret({ ...secret, repeat })}
      />
    </>
  );
}
