/**
 * A header as the first version wrote it, with its data key: made by that program, for the passphrase of every test vault.
 * Whatever changes later must go on reading it.
 */
export const firstHeader = {
  format: 'maatwerkbank-vault',
  version: 1,
  vaultId: '019506a0-0000-7000-8000-000000000001',
  createdAt: '2026-03-09T09:00:00.000Z',
  cipher: 'sqlcipher4',
  generation: 1,
  slots: [
    {
      kind: 'passphrase',
      kdf: 'argon2id',
      cost: { memoryKiB: 65_536, passes: 3, lanes: 4 },
      salt: '2GVMjJ6wYk7ar4MkvUjnGQ==',
      nonce: 'dQ3fiCNhVB+Afqf4',
      wrapped: 'ZxH4znm7btXUl1tWzF2IlT9ABnwR+l5/Vt+kMQSRBQg=',
      tag: '64jMxwPHhMJOeF+PffJCwA==',
    },
  ],
  checksum: '8c84cdb2b47a963a4efe8341a43002baab949c6e7228144ef5da8b3488a94fb4',
  mac: 'UWfUWLQLvCaHv+leeaEI8rEA+6SUt46fVL3X5Gwo1ms=',
} as const;

export const firstDataKey = Buffer.from('81c4e173de2b164c549710068ae1d4afb9cbefe4909a5f9394fdfcdbaec06a6e', 'hex');
