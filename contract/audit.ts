import { auditResults } from '#domain/audit.ts';
import { z } from 'zod';
import type { AuditEvent } from './define.ts';
import { query } from './define.ts';
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

/** How many lines stand on one page. */
export const PAGE_LINES = 50;

export const auditCalls = {
  /**
   * One page of the log, newest first. Looking at it is a line too, so that lines are added meanwhile: `upTo` of the first
   * page holds the next ones still.
   */
  'audit.list': query({
    input: LogFilter.extend({ page: z.int().min(0).default(0), upTo: z.int().min(0).nullable().default(null) }),
    output: z.object({ lines: z.array(LogRow), total: z.int(), upTo: z.int(), firstBrokenLine: z.int().nullable() }),
    reads: ['audit'],
    audit: 'log.checked',
  }),
} as const;
