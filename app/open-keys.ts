import type { VaultKeys } from '#db/keys/wrap.ts';
import type { Header } from '#domain/vault/header.ts';
import type { SecretKind } from '#domain/vault/secret.ts';

/** How the vault came to be open: nothing of it is a secret. */
export type Entry = Readonly<{
  header: Header;
  /** By which kind of way in. */
  openedWith: SecretKind;
  /** How long deriving the key took. */
  millis: number;
  /** False for who came in by a way that does not give the key of the reflections. */
  reflectionsOpen: boolean;
  /** Who forgot the passphrase is asked for a new one, and need not prove anything a second time before it is there. */
  passphraseDue: boolean;
}>;

/**
 * What an open vault is open with. Erased at the lock: use it at once, never keep it, and give it to nobody but `#db` and a
 * chore. Who came in by the organisation's key has no `reflectionKey`.
 */
export type OpenKeys = VaultKeys & Omit<Entry, 'reflectionsOpen'>;

export const entryOf = ({ header, openedWith, millis, passphraseDue, reflectionKey }: OpenKeys): Entry => ({
  header,
  openedWith,
  millis,
  passphraseDue,
  reflectionsOpen: reflectionKey !== null,
});
