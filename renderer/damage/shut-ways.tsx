import { useState } from 'react';
import { call } from '../api.ts';
import { KeyForm } from '../keys/key-form.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { CopyWay } from './ways.tsx';

/** Which way there is besides a backup, for what is the matter with a vault that does not open; null for other trouble. */
export const shutWay = (code: string): keyof typeof ways | null => {
  if (code === 'vault.damagedDatabase' || code === 'vault.damagedJournal') return 'salvage';
  return code === 'vault.damagedHeader' || code === 'vault.foreignHeader' ? 'header' : null;
};

/** Before the door of a vault that does not open because it is damaged: what can be done besides a backup. */
export function ShutWays({ way, onOpened }: { way: keyof typeof ways; onOpened: () => void }) {
  return (
    <>
      <PassphraseWay way={way} onOpened={onOpened} />
      <CopyWay />
    </>
  );
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
