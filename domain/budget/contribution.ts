import { z } from 'zod';
import { Amount, AmountLine, Count, Day, Line, rows, Text } from './shapes.ts';

/** Why the money may go to someone else than the client (Pw 57, or the client's own authorisation). Never assumed. */
export const thirdPartyGrounds = ['pw57a', 'pw57b', 'authorisation', 'notUnderPw'] as const;

/** What is paid, from which pot, to whom, and what the creditor promises for it. */
export const Contribution = z.object({
  lines: rows(AmountLine),
  amount: Amount,
  pot: Line,
  payeeKind: z.enum(['organisation', 'client']),
  payeeWhy: Text,
  payeeName: Line,
  thirdPartyGround: z.enum(thirdPartyGrounds).nullable(),
  thirdPartyWhy: Text,
  iban: Line,
  /** Where the account number was read; a number heard by telephone is the classic mistake. */
  ibanSource: Line,
  reference: Line,
  /** The creditor's written promise: which paper, of which day, saying what. Before anything is paid. */
  promise: Text,
  promiseDocument: Line,
  promiseOn: Day,
  earlierCount: Count,
  earlierTotal: Amount,
});
export type Contribution = z.infer<typeof Contribution>;

export const emptyContribution: Contribution = {
  lines: [],
  amount: null,
  pot: '',
  payeeKind: 'organisation',
  payeeWhy: '',
  payeeName: '',
  thirdPartyGround: null,
  thirdPartyWhy: '',
  iban: '',
  ibanSource: '',
  reference: '',
  promise: '',
  promiseDocument: '',
  promiseOn: null,
  earlierCount: null,
  earlierTotal: null,
};
