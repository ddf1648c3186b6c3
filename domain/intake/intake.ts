import { factorCodes, seventhFactors } from '../content/factors.ts';
import { addDays } from '../local-date.ts';
import { Day } from '../shapes.ts';
import { z } from 'zod';
import { Bridge } from '../bridge/bridge.ts';
import { Measured } from '../instrument/measured.ts';
import { Finding } from './finding.ts';

/** How deep an intake goes is a choice with a reason, never one size. */
export const depths = ['short', 'regular', 'deep'] as const;

/** The head of an intake: when, how deep and why, and how the client looked at the result. */
export const IntakeHead = z.object({
  heldOn: Day.nullable(),
  depth: z.enum(depths),
  depthReason: z.string(),
  seventhFactor: z.enum(seventhFactors),
  /** What the client said when the findings were read back. */
  clientReaction: z.string(),
  /** A short intake is looked at again; the day is a promise on Vandaag. */
  lookAgainOn: Day.nullable(),
});
export type IntakeHead = z.infer<typeof IntakeHead>;

/** A factor that was left out on purpose, with the words why. */
export const SetAside = z.object({ factor: z.enum(factorCodes), why: z.string() });
export type SetAside = z.infer<typeof SetAside>;

/** An intake as it is kept: the work copy of the next closed version. */
export const Intake = IntakeHead.extend({
  id: z.string(),
  caseFileId: z.string(),
  findings: z.array(Finding),
  setAside: z.array(SetAside),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type Intake = z.infer<typeof Intake>;

const SHORT_LOOK_AGAIN_DAYS = 56;

/** A short intake is looked at again after eight weeks. */
export const proposedLookAgain = (heldOn: string): string => addDays(heldOn, SHORT_LOOK_AGAIN_DAYS);

/** A new intake, before anything was said. */
export const emptyHead = (today: string): IntakeHead => ({
  heldOn: today,
  depth: 'regular',
  depthReason: '',
  seventhFactor: 'searchQuality',
  clientReaction: '',
  lookAgainOn: null,
});

/** What a closed version says: complete in itself, special data included (the vault is encrypted; screens close them again). */
export const IntakeBody = Intake.omit({ createdAt: true, changedAt: true }).extend({
  /** What instruments said, each with the instrument as it was known then. Versions from before instruments have none. */
  measured: z.array(Measured).default([]),
  /** Bridges as they were drawn with the client; versions from before bridges have none. */
  bridges: z.array(Bridge).default([]),
});
export type IntakeBody = z.infer<typeof IntakeBody>;
export const INTAKE_BODY_VERSION = 1;

/** What stands beside the findings: results of instruments, and bridges. */
export type Beside = Readonly<{ measured: readonly Measured[]; bridges: readonly Bridge[] }>;

export function bodyOf(intake: Intake, { measured, bridges }: Beside = { measured: [], bridges: [] }): IntakeBody {
  const { createdAt: _, changedAt: __, ...body } = intake;
  return { ...body, measured: [...measured], bridges: [...bridges] };
}
