/** What opens a vault, as far as it was typed or read: how it is asked, checked and worded belongs to others. */
export type Secret = Readonly<
  | { kind: 'passphrase'; passphrase: string }
  /** The bytes of the recovery key. */
  | { kind: 'recovery'; key: Uint8Array }
  /** What the organisation holds: age identities, `AGE-SECRET-KEY-1…`. One of them may be the right one. */
  | { kind: 'organisation'; identities: readonly string[] }
>;

export type SecretKind = Secret['kind'];
