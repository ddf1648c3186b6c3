import { auditResults, ChainBreak } from '#domain/audit.ts';
import { z } from 'zod';
import type { AuditEvent } from './define.ts';
import { errand, query } from './define.ts';
import { Id, Line, LocalDate } from './values.ts';

/** What an event is about, to choose by. Worded as `audit:group.<group>`. */
export const AuditGroup = z.enum(['door', 'keys', 'reading', 'changing', 'closing', 'output', 'handOver', 'keeping', 'vault', 'log']);
export type AuditGroup = z.infer<typeof AuditGroup>;

export const groupOf: Readonly<Record<AuditEvent, AuditGroup>> = {
  'vault.created': 'door',
  'vault.unlocked': 'door',
  'vault.unlockFailed': 'door',
  'vault.locked': 'door',
  'vault.recoveryUsed': 'door',
  'vault.organisationUsed': 'door',
  'vault.keysChanged': 'keys',
  'vault.newKey': 'keys',
  'file.opened': 'reading',
  search: 'reading',
  'file.created': 'changing',
  'file.changed': 'changing',
  'profile.changed': 'changing',
  'document.closed': 'closing',
  'document.partRemoved': 'closing',
  'report.saved': 'output',
  'export.made': 'output',
  'file.copiedForClient': 'output',
  'log.exported': 'output',
  'file.handedOver': 'handOver',
  'file.received': 'handOver',
  'file.merged': 'handOver',
  'file.stateChanged': 'keeping',
  'file.destroyed': 'keeping',
  'backup.made': 'vault',
  'backup.failed': 'vault',
  'vault.restored': 'vault',
  'vault.checked': 'vault',
  'vault.damageFound': 'vault',
  'vault.salvaged': 'vault',
  'log.checked': 'log',
};

/** What to show of the log; null is no choice. `from` and `until` are Dutch days, both included. */
export const LogFilter = z.object({
  caseFileId: Id.nullable().default(null),
  from: LocalDate.nullable().default(null),
  until: LocalDate.nullable().default(null),
  group: AuditGroup.nullable().default(null),
  result: z.enum(auditResults).nullable().default(null),
  who: Line.nullable().default(null),
});

/** A line for the screen: never content, and the file by the name that it has now (null when it is not here any more). */
export const LogRow = z.object({
  sequence: z.int(),
  at: z.string(),
  who: z.string(),
  openedWith: z.string(),
  event: z.string(),
  call: z.string(),
  caseFileId: z.string().nullable(),
  caseName: z.string().nullable(),
  result: z.enum(auditResults),
  detail: z.string(),
});

/** How the log as a whole stands. Lines are followed a part at a time: `provenTo` is before the last when more are waiting. */
export const Standing = z.object({
  /** The number of the newest line. */
  lines: z.int(),
  /** That line as reports print it. */
  head: z.string(),
  provenTo: z.int(),
  broken: ChainBreak.nullable(),
  /** The last look at the whole chain: when, and up to which line it held. */
  whole: z.object({ at: z.string(), upTo: z.int() }).nullable(),
  /** Lines at the end that were gone at an unlock: how many the log had before, and how many it has. Newest first. */
  losses: z.array(z.object({ noticedAt: z.string(), remembered: z.int(), found: z.int() })),
});
export type Standing = z.infer<typeof Standing>;

/** What the log says of a head that was printed: the line is as it was with all before it, or what is the matter. */
export const Confirmation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unchanged'), sequence: z.int(), at: z.string() }),
  /** The line has this code, but the lines before it do not lead to it. */
  z.object({ kind: z.literal('broken'), sequence: z.int(), broken: ChainBreak }),
  z.object({ kind: z.literal('other'), sequence: z.int(), at: z.string() }),
  z.object({ kind: z.literal('absent'), sequence: z.int(), newest: z.int() }),
  /** The code is that of another line: the number was misread. */
  z.object({ kind: z.literal('elsewhere'), sequence: z.int(), found: z.int() }),
]);
export type Confirmation = z.infer<typeof Confirmation>;

/** How many lines stand on one page. */
export const PAGE_LINES = 50;

export const auditCalls = {
  /**
   * One page of the log, newest first. Looking at it is a line too, so that lines are added meanwhile: `upTo` of the first
   * page holds the next ones still.
   */
  'audit.list': query({
    input: LogFilter.extend({ page: z.int().min(0).default(0), upTo: z.int().min(0).nullable().default(null) }),
    output: z.object({ lines: z.array(LogRow), total: z.int(), upTo: z.int() }),
    reads: ['audit'],
    audit: 'log.checked',
  }),
  /** Who stands in the log, by the names of those moments; an empty one for who was not known. */
  'audit.people': query({ input: z.object({}), output: z.array(z.string()), reads: ['profile'] }),
  'audit.standing': query({ input: z.object({}), output: Standing, reads: ['audit'] }),
  /** Follows the whole chain now. */
  'audit.check': errand({ input: z.object({}), output: Standing, touches: ['audit'], audit: 'log.checked' }),
  /** "Is this code right?" Refuses what is no printed head at all (`audit.notACode`). */
  'audit.confirm': errand({ input: z.object({ typed: Line }), output: Confirmation, touches: ['audit'], audit: 'log.checked' }),
  /** A client's own extract of the log as a Word file; `savedAs` is null when the person cancelled. */
  'audit.export': errand({
    input: z.object({ caseFileId: Id, language: z.enum(['nl', 'en']), names: z.boolean() }),
    output: z.object({ savedAs: z.string().nullable() }),
    touches: [],
    audit: 'log.exported',
  }),
} as const;
