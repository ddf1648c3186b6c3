import type { Proof } from '#contract/keys.ts';
import { useEffect, useRef } from 'react';
import { SecretField } from '../ui/secret-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { KeyTextField } from './key-text-field.tsx';

type ProofFieldProps = Readonly<{ kind: Proof['kind']; value: string; onChange: (typed: string) => void }>;

/** Asks again what the vault was opened with. The first field of its form: ready to type when it appears. */
export function ProofField({ kind, value, onChange }: ProofFieldProps) {
  const t = useWords();
  const secret = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (secret.current ?? text.current)?.focus(), []);
  const label = t(`keys:proof.${kind}`);
  const help = t(`keys:proof.${kind}Help`);
  if (kind === 'passphrase') return <SecretField {...{ label, help, value, onChange }} inputRef={secret} />;
  return <KeyTextField {...{ label, help, value, onChange }} inputRef={text} />;
}

export function proofOf(kind: Proof['kind'], typed: string): Proof {
  if (kind === 'passphrase') return { kind, passphrase: typed };
  return kind === 'recovery' ? { kind, typed } : { kind, identity: typed };
}
