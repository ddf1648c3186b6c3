import { z } from 'zod';

/** How what was tried ended. */
export const auditResults = ['done', 'refused', 'failed', 'cancelled'] as const;
export type AuditResult = (typeof auditResults)[number];

/**
 * The only words that a line may say more than its event: of what kind, for whom, how. Never anything that was typed. Each is
 * worded as `audit:detail.<word>`; two go together as `recovery.added`.
 */
export const auditWords = [
  // Ways into the vault, and what happened to them.
  'passphrase',
  'recovery',
  'organisation',
  'added',
  'changed',
  'removed',
  'oldCopies',
  // What was written out.
  'intake',
  'weighing',
  'plan',
  'budget',
  'enterprise',
  'placement',
  'guidance',
  'placementEmployer',
  'guidanceEmployer',
  'bridge',
  'word',
  'json',
  'summary',
  'plainExport',
  'sealedExport',
  // How a file went to someone else, or came.
  'handOver',
  'cover',
  'return',
  'copy',
  'receipt',
  'takenBack',
  // The log itself.
  'wholeLog',
  'printedCode',
  'linesMissing',
  // How it came about.
  'byItself',
] as const;
export type AuditWord = (typeof auditWords)[number];

/** What a line says besides its event: nothing, words of the list, or for what was not done the code of the refusal. */
export type AuditDetail = '' | AuditWord | `${AuditWord}.${AuditWord}`;
export type RefusalCode = `${string}.${string}`;

/** One line of the audit log as the hash chain sees it. */
export type LogLine = Readonly<{
  /** Which fields the line's hash covers: 1 for lines from before results were kept, 2 since. */
  form: number;
  sequence: number;
  /** ISO-8601 UTC */
  at: string;
  /** The worker's name at that moment; empty when nobody knows who it was. */
  who: string;
  /** The kind of key that opened the vault this time; empty when it was not open or the line is of form 1. */
  openedWith: string;
  event: string;
  call: string;
  caseFileId: string | null;
  result: AuditResult;
  detail: string;
}>;

/** The text that a line's hash is taken over: the hash before it and every field, in a fixed order. Old lines keep theirs. */
export function chainText(before: string, line: LogLine): string {
  const { form, sequence, at, who, openedWith, event, call, caseFileId, result, detail } = line;
  if (form === 1) return JSON.stringify([before, sequence, at, who, event, call, caseFileId]);
  return JSON.stringify([before, form, sequence, at, who, openedWith, event, call, caseFileId, result, detail]);
}

/** The form of new lines. */
export const newestForm = 2;

/** A line of form 1 has nothing in the fields that its hash does not cover; anything there was put in later. */
export const fitsItsForm = ({ form, openedWith, result, detail }: LogLine): boolean =>
  form === 1 ? openedWith === '' && result === 'done' && detail === '' : form === newestForm;

const words: ReadonlySet<string> = new Set(auditWords);

/** True for what a line may say as its detail: words of the list, or for what was not done the code of a refusal. */
export function isAuditDetail(detail: string, result: AuditResult): boolean {
  if (detail === '' || areAuditWords(detail)) return true;
  return result !== 'done' && /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*){1,2}$/.test(detail) && detail.length <= 60;
}

/** True for one or two words of the list. */
export function areAuditWords(detail: string): boolean {
  const parts = detail.split('.');
  return parts.length <= 2 && parts.every((word) => words.has(word));
}

/** Where the chain does not hold: a line that does not follow from the one before it, or numbers that are gone (both included). */
export const ChainBreak = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), line: z.int(), at: z.string() }),
  z.object({ kind: z.literal('missing'), from: z.int(), to: z.int() }),
]);
export type ChainBreak = Readonly<z.infer<typeof ChainBreak>>;

/** How many digits of a hash are printed: 64 bits, in fours to be read aloud. */
const CODE_DIGITS = 16;
/** The fewest that count as a code when someone types one: what reports printed before. */
const FEWEST_DIGITS = 12;

/** The head of the log as reports print it: the number of the newest line and the beginning of its hash, "214 · 77aa 01bd 9c3e 00f1". */
export const printedHead = ({ sequence, hash }: Readonly<{ sequence: number; hash: string }>): string =>
  `${sequence} · ${(hash.slice(0, CODE_DIGITS).match(/.{1,4}/g) ?? []).join(' ')}`;

/**
 * Reads a printed head as someone types it from paper: with or without the dot, spaces, hyphens and capitals. Null when it is none.
 * The number needs something behind it: it could be the beginning of the code otherwise.
 */
export function readPrintedHead(typed: string): Readonly<{ sequence: number; code: string }> | null {
  const [, number = '', rest = ''] = /^\s*(\d{1,15})\s*(?:[\s·.:,;/|-])\s*(.*)$/s.exec(typed) ?? [];
  const code = rest.replaceAll(/[\s·.:-]/g, '').toLowerCase();
  if (number === '' || !/^[0-9a-f]+$/.test(code) || code.length < FEWEST_DIGITS || code.length > 64) return null;
  return { sequence: Number(number), code };
}
