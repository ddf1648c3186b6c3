import type { Ways } from '#contract/keys.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../api.ts';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { NewKeySection } from './new-key-section.tsx';
import { OldCopies } from './old-copies.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { RecoveryWizard } from './recovery-wizard.tsx';
import { Strengthen } from './strengthen.tsx';
import { WayList } from './way-list.tsx';

/** What someone is changing: one thing at a time. */
type Doing = 'passphrase' | 'newKey' | 'strengthened' | 'recovery' | 'organisation' | `remove ${string}` | null;
type Told = Readonly<{ what: 'passphrase' | 'strengthened' | 'recovery' | 'organisation' | 'removed'; backupsLeft: number }>;

/** The ways into the vault, and everything that can be done with them. */
export function KeysPart() {
  const asked = useAsk('keys.list', {});
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '56rem' }}>
      <Asked ask={asked}>{(listed) => <KeysBody listed={listed} />}</Asked>
    </Box>
  );
}

function KeysBody({ listed }: { listed: Ways }) {
  const t = useWords();
  const [doing, begin] = useState<Doing>(null);
  const [told, setTold] = useState<Told | null>(null);
  const start = (what: Doing) => {
    setTold(null);
    begin(what);
  };
  const done = (what: Told['what']) => (backupsLeft: number) => {
    begin(null);
    setTold({ what, backupsLeft });
  };
  const stop = () => begin(null);
  const common = { listed, doing, start, done, stop };
  return (
    <>
      <Section title={t('keys:ways.title')} lead={t('keys:ways.lead')}>
        <Box role="status" sx={{ '&:empty': { mb: -3 } }}>
          {told && <Outcome {...told} />}
        </Box>
        <WayList
          listed={listed}
          removing={doing?.startsWith('remove ') ? doing.slice('remove '.length) : null}
          onRemove={(id) => start(id === null ? null : `remove ${id}`)}
          onRemoved={done('removed')}
        />
      </Section>
      <PassphraseSection {...common} />
      <NewKeySection {...common} />
      <OldCopies proof={listed.openedWith} />
      <RecoverySection {...common} />
      <OrganisationSection {...common} />
    </>
  );
}

export type PartProps = Readonly<{
  listed: Ways;
  doing: Doing;
  start: (what: Doing) => void;
  done: (what: Told['what']) => (backupsLeft: number) => void;
  stop: () => void;
}>;

function PassphraseSection({ listed, doing, start, done, stop }: PartProps) {
  const t = useWords();
  const profile = useAsk('profile.get', {});
  const personal = [profile.data?.name ?? '', profile.data?.organisation ?? ''].filter((word) => word !== '');
  return (
    <Section title={t('keys:kind.passphrase')} lead={doing === 'passphrase' ? t('keys:passphrase.changeLead') : undefined}>
      {doing === 'passphrase' ? (
        <PassphraseForm
          label={t('keys:passphrase.changeTitle')}
          proof={listed.openedWith}
          personal={personal}
          more={<Button onClick={stop}>{t('common:cancel')}</Button>}
          onDone={done('passphrase')}
        />
      ) : (
        <Box>
          <Button variant="outlined" onClick={() => start('passphrase')}>
            {t('keys:passphrase.change')}
          </Button>
        </Box>
      )}
      {listed.canBeStronger && (
        <Strengthen open={doing === 'strengthened'} onOpen={() => start('strengthened')} onDone={done('strengthened')} onStop={stop} />
      )}
    </Section>
  );
}

function RecoverySection({ listed, doing, start, done, stop }: PartProps) {
  const t = useWords();
  const has = listed.ways.some(({ kind }) => kind === 'recovery');
  if (doing === 'recovery')
    return (
      <Section title={t('keys:recovery.title')}>
        <RecoveryWizard proof={listed.openedWith} onDone={done('recovery')} onStop={stop} />
      </Section>
    );
  const begin = (
    <Button variant={has ? 'outlined' : 'contained'} onClick={() => start('recovery')}>
      {has ? t('keys:recovery.makeNew') : t('keys:recovery.make')}
    </Button>
  );
  return (
    <Section title={t('keys:recovery.title')} lead={t('keys:recovery.lead')}>
      {has ? (
        <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start', maxWidth: '72ch' }}>
          <Box>{t('keys:recovery.makeNewLead')}</Box>
          {begin}
        </Box>
      ) : (
        <EmptyState title={t('keys:recovery.none')} action={begin}>
          {t('keys:recovery.noneText')}
        </EmptyState>
      )}
    </Section>
  );
}

function OrganisationSection({ listed, doing, start, done, stop }: PartProps) {
  const t = useWords();
  const format = useFormat();
  const has = listed.ways.some(({ kind }) => kind === 'organisation');
  return (
    <Section title={t('keys:organisation.title')} lead={t('keys:organisation.lead')}>
      <Box sx={{ maxWidth: '72ch', display: 'grid', gap: 1 }}>
        {!has && <Box sx={{ typography: 'subtitle1' }}>{t('keys:organisation.none')}</Box>}
        <Box>{t('keys:organisation.can')}</Box>
        <Box>{t('keys:organisation.told')}</Box>
      </Box>
      {(has || listed.organisationUses.length > 0) && (
        <Section title={t('keys:organisation.uses')} level={3}>
          {listed.organisationUses.length === 0 ? (
            <Box>{t('keys:organisation.usesNone')}</Box>
          ) : (
            <Box component="ul" sx={{ m: 0, pl: 3 }}>
              {listed.organisationUses.map((at) => (
                <li key={at}>{format.moment(at)}</li>
              ))}
            </Box>
          )}
        </Section>
      )}
      {doing === 'organisation' ? (
        <OrganisationForm proof={listed.openedWith} onDone={done('organisation')} onStop={stop} />
      ) : (
        <Box>
          <Button variant="outlined" onClick={() => start('organisation')}>
            {has ? t('keys:organisation.replace') : t('keys:organisation.add')}
          </Button>
        </Box>
      )}
    </Section>
  );
}

/** What was done, and in how many backups it could not be done as well. */
function Outcome({ what, backupsLeft }: Told) {
  const t = useWords();
  return (
    <Alert severity={backupsLeft > 0 ? 'warning' : 'success'} variant="outlined" sx={{ maxWidth: '72ch' }}>
      {t(`keys:changed.${what}`)}
      {backupsLeft > 0 && ` ${t('keys:changed.backupsLeft', { count: backupsLeft })}`}
    </Alert>
  );
}
