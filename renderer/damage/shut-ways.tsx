import { useState } from 'react';
import { call } from '../api.ts';
import { KeyForm } from '../keys/key-form.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { CopyWay } from './ways.tsx';

/** Before the door of a vault that does not open because it is damaged: what can be done besides a backup. Nothing for other trouble. */
export function ShutWays({ code, onOpened }: { code: string; onOpened: () => void }) {
  if (code === 'vault.damagedDatabase' || code === 'vault.damagedJournal')
    return (
      <>
        <PassphraseWay way="salvage" onOpened={onOpened} />
        <CopyWay />
      </>
    );
  if (code === 'vault.damagedHeader' || code === 'vault.foreignHeader')
    return (
      <>
        <PassphraseWay way="header" onOpened={onOpened} />
        <CopyWay />
      </>
    );
  return null;
}

const ways = {
  salvage: {
    call: 'damage.salvageShut',
    title: 'damage:salvage.title',
    lead: 'damage:shut.salvageLead',
    go: 'damage:salvage.start',
    work: ['salvage'],
  },
  header: {
    call: 'damage.useHeaderCopy',
    title: 'damage:shut.header',
    lead: 'damage:shut.headerLead',
    go: 'damage:shut.headerGo',
    work: [],
  },
} as const;

function PassphraseWay({ way, onOpened }: { way: keyof typeof ways; onOpened: () => void }) {
  const t = useWords();
  const [passphrase, setPassphrase] = useState('');
  const { title, lead, go, work, call: name } = ways[way];
  return (
    <Section level={3} title={t(title)} lead={t(lead)}>
      <KeyForm
        label={t(title)}
        submitLabel={t(go)}
        busyLabel={t('damage:shut.busy')}
        ready={passphrase !== ''}
        submit={async () => {
          await call(name, { passphrase });
          setPassphrase('');
          onOpened();
        }}
      >
        <SecretField label={t('damage:shut.passphrase')} value={passphrase} onChange={setPassphrase} />
      </KeyForm>
      <WorkProgress kinds={work} />
    </Section>
  );
}
