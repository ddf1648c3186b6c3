import { asideReasons, SalvageReport } from '#domain/vault/salvage.ts';
import { z } from 'zod';
import { doorErrand, errand, query } from './define.ts';
import { Moment } from './values.ts';

/** A look through the whole vault that found nothing wrong. */
const Check = z.object({ how: z.enum(['quick', 'full']), checkedAt: Moment, pages: z.int() });

/** A row that found no place when a damaged vault was salvaged, with what is left of it, field by field as it was stored. */
export const SalvagedRow = z.object({
  id: z.string(),
  caseFileId: z.string().nullable(),
  caseName: z.string().nullable(),
  table: z.string(),
  why: z.enum(asideReasons),
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type SalvagedRow = z.infer<typeof SalvagedRow>;

/** A report with the names that its case files have now. */
export const NamedReport = z.object({ report: SalvageReport, names: z.record(z.string(), z.string()) });
export type NamedReport = z.infer<typeof NamedReport>;

export const CheckOutcome = z.object({ sound: z.boolean(), pages: z.object({ all: z.int(), bad: z.int() }) });

const Passphrase = z.string().max(1000, { message: 'tooLong' });

export const damageCalls = {
  'damage.standing': query({
    input: z.object({}),
    output: z.object({
      checks: z.array(Check),
      /** What was saved and lost each time, newest first. */
      salvaged: z.array(NamedReport),
      aside: z.int(),
      /** A salvaged vault stands beside this one, and nobody has taken it yet. */
      ready: z.boolean(),
    }),
    reads: ['vault'],
  }),
  'damage.aside': query({
    input: z.object({ page: z.int().min(0).default(0) }),
    output: z.object({ rows: z.array(SalvagedRow), total: z.int() }),
    reads: ['vault'],
    audit: 'file.opened',
  }),
  /** Looks through the vault now. What it finds turns the vault into one that is only read. */
  'damage.check': errand({
    input: z.object({ how: z.enum(['quick', 'full']) }),
    output: CheckOutcome,
    touches: ['vault', 'audit'],
    audit: 'vault.checked',
  }),
  /** Saves what can be read into a new vault beside this one. Nothing changes yet. */
  'damage.salvage': errand({ input: z.object({}), output: NamedReport, touches: ['vault'], audit: 'vault.salvaged' }),
  /** Lets the salvaged vault take the place of the damaged one, which is set aside and can be put back. */
  'damage.take': errand({
    input: z.object({}),
    output: z.null(),
    touches: ['vault', 'caseFiles', 'audit', 'backups'],
    audit: 'vault.salvaged',
  }),
  /** Copies all files of the vault as they are to a folder of one's choice; null when none was chosen. */
  'damage.copy': doorErrand({
    input: z.object({}),
    output: z.object({ copiedTo: z.string().nullable() }),
    touches: [],
    audit: 'backup.made',
  }),
  /** For a vault that does not open at all: saves what can be read and lets it take the place, in one go. */
  'damage.salvageShut': doorErrand({
    input: z.object({ passphrase: Passphrase }),
    output: z.null(),
    touches: ['vault'],
    audit: 'vault.salvaged',
  }),
  /** Opens a vault of which vault.json is damaged or gone, with a copy of it that fits. */
  'damage.useHeaderCopy': doorErrand({
    input: z.object({ passphrase: Passphrase }),
    output: z.null(),
    touches: ['vault'],
    audit: 'vault.damageFound',
  }),
} as const;
