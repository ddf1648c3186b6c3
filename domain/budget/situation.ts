import { z } from 'zod';
import { Amount, AmountLine, Day, Line, Moment, rows, Text } from './shapes.ts';

export const factSources = ['document', 'seen', 'client', 'third', 'assumption'] as const;

/** A fact and where it comes from; an assumption is one too, and is printed as such. */
export const Fact = z.object({ text: Text, on: Day, source: z.enum(factSources).nullable() });
export type Fact = z.infer<typeof Fact>;

/** What counts as a threatening situation by law: eviction, end of gas, electricity, heating or water, end of the health insurance. */
export const threats = ['none', 'eviction', 'gas', 'electricity', 'districtHeating', 'water', 'healthInsurance'] as const;
/** The phases of an eviction; it can be stopped in each. */
export const evictionPhases = ['arrears', 'bailiff', 'judgment', 'notice', 'after'] as const;

/** Step 0, own addition to Stimulansz' four: what is going on and what is urgent (Awb 3:2). */
export const Situation = z.object({
  reportedAt: Moment,
  /** The day of the first talk about this question: it stops the clock of the Wgs. */
  talkOn: Day,
  ownWords: Text,
  facts: rows(Fact),
  threat: z.enum(threats).nullable(),
  phase: z.enum(evictionPhases).nullable(),
  /** When it is too late. */
  fatalAt: Moment,
  creditor: Line,
  debtLines: rows(AmountLine),
  debtTotal: Amount,
  /** Whoever does not pay the current rent loses the house three months later after all. */
  rentPaid: z.enum(['yes', 'no', 'notApplicable']).nullable(),
  rentSecured: Text,
  incomeSource: Line,
  income: Amount,
  fixedCosts: Amount,
  otherDebts: Text,
  otherDebtTotal: Amount,
  cause: Text,
  ownStrength: Text,
  tried: Text,
  /** What was seen; a copy is not needed. */
  documentsSeen: rows(z.object({ document: Line, seenOn: Day, by: Line })),
  /** Who else is involved, and on which legal ground data are shared with them. */
  parties: rows(z.object({ name: Line, role: Line, ground: Line })),
  sharingToldOn: Day,
  sharingView: z.enum(['agrees', 'partly', 'objects']).nullable(),
  sharingWords: Text,
});
export type Situation = z.infer<typeof Situation>;

export const emptySituation: Situation = {
  reportedAt: null,
  talkOn: null,
  ownWords: '',
  facts: [],
  threat: null,
  phase: null,
  fatalAt: null,
  creditor: '',
  debtLines: [],
  debtTotal: null,
  rentPaid: null,
  rentSecured: '',
  incomeSource: '',
  income: null,
  fixedCosts: null,
  otherDebts: '',
  otherDebtTotal: null,
  cause: '',
  ownStrength: '',
  tried: '',
  documentsSeen: [],
  parties: [],
  sharingToldOn: null,
  sharingView: null,
  sharingWords: '',
};
