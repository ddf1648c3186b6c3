import type { Proof } from '#contract/keys.ts';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { SecretField } from '../ui/secret-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { StrengthMeter } from '../vault/strength-meter.tsx';
import { KeyForm } from './key-form.tsx';
import { ProofField, proofOf } from './proof-field.tsx';

type PassphraseFormProps = Readonly<{
  label: string;
  /** What must be shown first; null right after the vault was opened without a passphrase. */
  proof: Proof['kind'] | null;
  personal: readonly string[];
  more?: ReactNode;
  onDone: (backupsNotRenewed: number) => void;
}>;

/** A new passphrase, twice, with how strong it is. */
export function PassphraseForm({ label, proof, personal, more, onDone }: PassphraseFormProps) {
  const t = useWords();
  const set = useTell('keys.setPassphrase');
  const [shown, setShown] = useState('');
  const [fresh, setFresh] = useState<NewPassphrase>({ passphrase: '', repeat: '' });
  return (
    <KeyForm
      label={label}
      submitLabel={t('keys:passphrase.save')}
      busyLabel={t('keys:passphrase.saving')}
      ready={isTyped(fresh) && (proof === null || shown !== '')}
      more={more}
      submit={async () => {
        const { backupsNotRenewed } = await set.mutateAsync({ ...fresh, proof: proof === null ? null : proofOf(proof, shown) });
        onDone(backupsNotRenewed);
      }}
    >
      {proof !== null && <ProofField kind={proof} value={shown} onChange={setShown} />}
      <NewPassphraseFields value={fresh} onChange={setFresh} personal={personal} />
    </KeyForm>
  );
}

export type NewPassphrase = Readonly<{ passphrase: string; repeat: string }>;

/** True when both were typed alike; whether it is strong enough is judged behind the door. */
export const isTyped = ({ passphrase, repeat }: NewPassphrase): boolean => passphrase !== '' && passphrase === repeat;

type FieldsProps = Readonly<{ value: NewPassphrase; onChange: (value: NewPassphrase) => void; personal: readonly string[] }>;

export function NewPassphraseFields({ value, onChange, personal }: FieldsProps) {
  const t = useWords();
  const [compared, setCompared] = useState(false);
  const differ = compared && value.repeat !== '' && value.repeat !== value.passphrase;
  return (
    <>
      <SecretField
        isNew
        label={t('keys:passphrase.fresh')}
        help={t('vault:welcome.passphraseHelp')}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
      />
      <StrengthMeter passphrase={value.passphrase} personal={personal} />
      <div onBlur={() => setCompared(true)}>
        <SecretField
          isNew
          label={t('keys:passphrase.repeat')}
          value={value.repeat}
          onChange={(repeat) => onChange({ ...value, repeat })}
          error={differ ? t('vault:welcome.differ') : undefined}
        />
      </div>
    </>
  );
}
