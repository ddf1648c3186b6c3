/** The control code of a closed version: the first 12 hex digits of its SHA-256, in fours, to be read aloud. */
export const verificationCode = (sha256: string): string => inFours(sha256.slice(0, 12));

/** The head of the audit log as reports print it: how many lines, and the code of the last one. */
export const auditMark = (head: Readonly<{ sequence: number; hash: string }>): string =>
  `${head.sequence} · ${verificationCode(head.hash)}`;

const inFours = (digits: string): string => digits.match(/.{1,4}/g)?.join(' ') ?? '';
