import { Permission } from '#domain/enterprise/permission.ts';
import { ClosedSettlement, SettlementInput } from '#domain/enterprise/settlement.ts';
import { Statement } from '#domain/enterprise/statement.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { ClosedVersion } from './document.ts';
import { NeedShape } from './need.ts';
import { Cents, Id, Line, Month, Text } from './values.ts';

export const PermissionHead = z.object({
  id: z.string(),
  activity: z.string(),
  decisionNumber: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  closedVersion: z.int(),
  changedAt: z.string(),
});
export type PermissionHead = z.infer<typeof PermissionHead>;

/** What both a permission and a statement show beside their own fields. */
const closable = {
  needs: z.array(NeedShape),
  /** Closed versions, newest first. */
  versions: z.array(ClosedVersion),
  /** Something changed since the last closed version. */
  changedSinceClosing: z.boolean(),
};

export const PermissionView = z.object({ id: z.string(), caseFileId: z.string(), permission: Permission, ...closable });
export type PermissionView = z.infer<typeof PermissionView>;

/**
 * How far a month is. `open`: being typed; `closed`: stated, waiting for settlement; `outdated`: settled, but a correction or new
 * amounts would give another outcome; `waiting` and `late`: no statement yet, before and after its day.
 */
const monthStates = ['waiting', 'late', 'open', 'closed', 'settled', 'outdated'] as const;

export const MonthRow = z.object({
  month: z.string(),
  state: z.enum(monthStates),
  dueOn: z.string(),
  statementId: z.string().nullable(),
  turnover: z.int().nullable(),
  /** What was stated, whether it counts or not. */
  costs: z.int(),
  hours: z.number().nullable(),
  perWeek: z.number().nullable(),
  settled: z
    .object({
      version: z.int(),
      result: z.int(),
      release: z.int(),
      deduction: z.int(),
      benefit: z.int(),
      payout: z.int(),
      provisional: z.boolean(),
      decisionNumber: z.string(),
    })
    .nullable(),
});
export type MonthRow = z.infer<typeof MonthRow>;

const PeriodFigures = z.object({ result: z.int(), base: z.int(), reserve: z.int(), income: z.int(), release: z.int(), deduction: z.int() });

/** The months of a permission with what they add up to. */
export const MonthsView = z.object({
  caseFileId: z.string(),
  /** Whether the permission was closed: before that there are no months. */
  closed: z.boolean(),
  /** From the first month of the term to the one that runs now. */
  months: z.array(MonthRow),
  hours: z.array(z.object({ year: z.string(), reported: z.number(), maximum: z.number(), business: z.number() })),
  maxHoursWeek: z.number(),
  investment: z.object({ counted: z.int(), cap: z.int() }),
  nMonths: z.object({ used: z.int(), max: z.int() }).nullable(),
  /** For a permission that is settled over a longer period: the settled months beside one settlement over all of them. */
  periods: z.array(
    z.object({
      months: z.array(z.string()),
      settledMonths: z.int(),
      outcome: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('mixed') }),
        z.object({
          kind: z.literal('compared'),
          period: PeriodFigures,
          monthly: z.object({ release: z.int(), deduction: z.int() }),
          difference: z.int(),
        }),
      ]),
    }),
  ),
  /** The last day of the newest set of norms, when that is near or past. */
  normsEndOn: z.string().nullable(),
});
export type MonthsView = z.infer<typeof MonthsView>;

export const StatementView = z.object({
  id: z.string(),
  permissionId: z.string(),
  caseFileId: z.string(),
  month: z.string(),
  statement: Statement,
  /** The closed permission that the statement belongs to: its list of costs is shown beside the costs. */
  permission: Permission,
  hoursElsewhere: z.number(),
  ...closable,
});
export type StatementView = z.infer<typeof StatementView>;

export const SettlementView = z.object({
  statementId: z.string(),
  caseFileId: z.string(),
  month: z.string(),
  /** What the month would be settled by now, other income still at zero: the window works it out as it is typed. */
  input: SettlementInput,
  /** Earlier months that are not settled yet: their loss and used months are not counted in. */
  earlierOpen: z.array(z.string()),
  latest: z.object({ head: ClosedVersion, body: ClosedSettlement }).nullable(),
  versions: z.array(ClosedVersion),
  /** The latest verrekening no longer follows from what is known now. */
  outdated: z.boolean(),
  /** The permission has a newer version than the one the latest verrekening was made with. */
  permissionChanged: z.boolean(),
});
export type SettlementView = z.infer<typeof SettlementView>;

const id = z.object({ id: z.string() });
const reads = ['enterprise', 'documents'] as const;
const closing = { output: ClosedVersion, touches: ['enterprise', 'documents'], audit: 'document.closed' } as const;
const change = { touches: ['enterprise'], audit: 'file.changed' } as const;

export const enterpriseCalls = {
  'enterprise.list': query({ input: z.object({ caseFileId: Id }), output: z.array(PermissionHead), reads: ['enterprise'] }),
  'enterprise.startPermission': command({ input: z.object({ caseFileId: Id }), output: id, ...change }),
  'enterprise.permission': query({ input: z.object({ id: Id }), output: PermissionView, reads }),
  'enterprise.savePermission': command({ input: z.object({ id: Id, permission: Permission }), output: z.null(), ...change }),
  /** Closes the toestemming; a later version (correction, prolongation) needs a reason. */
  'enterprise.closePermission': command({ input: z.object({ id: Id, reason: Text.nullable() }), ...closing }),

  'enterprise.months': query({
    input: z.object({ permissionId: Id }),
    output: MonthsView,
    reads: ['enterprise', 'documents', 'caseFiles'],
  }),
  /** A month can be stated once, within the term, and not before it has begun. */
  'enterprise.startStatement': command({ input: z.object({ permissionId: Id, month: Month }), output: id, ...change }),
  'enterprise.statement': query({ input: z.object({ id: Id }), output: StatementView, reads }),
  'enterprise.saveStatement': command({ input: z.object({ id: Id, statement: Statement }), output: z.null(), ...change }),
  'enterprise.closeStatement': command({ input: z.object({ id: Id, reason: Text.nullable() }), ...closing }),

  'enterprise.settlement': query({
    input: z.object({ statementId: Id }),
    output: SettlementView,
    reads: ['enterprise', 'documents', 'caseFiles'],
  }),
  /** Closes the verrekening of a month. Without a decision number it is a trial calculation, not a decision. */
  'enterprise.settle': command({
    input: z.object({ statementId: Id, otherIncome: Cents, otherIncomeNote: Text, decisionNumber: Line, reason: Text.nullable() }),
    ...closing,
  }),
} as const;
