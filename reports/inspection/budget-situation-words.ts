import { evictionPhases, factSources, threats } from '#domain/budget/situation.ts';
import type { Shape } from './shape.ts';
import { choice, day, moment, money, ownWords, rows, text } from './shape.ts';

export const factShape: Shape = {
  text: text('budget:situation.fact'),
  on: day('budget:situation.factOn'),
  source: choice('budget:situation.factSource', factSources, (code, { t }) => t(`budget:choices.factSource.${code}`)),
};

/** What is going on and what is urgent; `lineShape` is a line of a debt. */
export const situationShape = (lineShape: Shape): Shape => ({
  reportedAt: moment('budget:situation.reportedAt'),
  talkOn: day('budget:situation.talkOn'),
  ownWords: ownWords('budget:situation.ownWords'),
  facts: rows('budget:situation.facts', factShape),
  threat: choice('budget:situation.threat', threats, (code, { t }) => t(`budget:choices.threat.${code}`)),
  phase: choice('budget:situation.phase', evictionPhases, (code, { t }) => t(`budget:choices.phase.${code}`)),
  fatalAt: moment('budget:situation.fatalAt'),
  creditor: text('budget:situation.creditor'),
  debtLines: rows('budget:situation.debtLines', lineShape),
  debtTotal: money('budget:situation.debtTotal'),
  rentPaid: choice('budget:situation.rentPaid', ['yes', 'no', 'notApplicable'] as const, (code, { t }) =>
    t(`budget:choices.rentPaid.${code}`),
  ),
  rentSecured: text('budget:situation.rentSecured'),
  incomeSource: text('budget:situation.incomeSource'),
  income: money('budget:situation.income'),
  fixedCosts: money('budget:situation.fixedCosts'),
  otherDebts: text('budget:situation.otherDebts'),
  otherDebtTotal: money('budget:situation.otherDebtTotal'),
  cause: text('budget:situation.cause'),
  ownStrength: text('budget:situation.ownStrength'),
  tried: text('budget:situation.tried'),
  documentsSeen: rows('budget:situation.documentsSeen', {
    document: text('budget:situation.document'),
    seenOn: day('budget:situation.seenOn'),
    by: text('budget:situation.seenBy'),
  }),
  parties: rows('budget:situation.parties', {
    name: text('budget:situation.partyName'),
    role: text('budget:situation.partyRole'),
    ground: text('budget:situation.partyGround'),
  }),
  sharingToldOn: day('budget:situation.sharingToldOn'),
  sharingView: choice('budget:situation.sharingView', ['agrees', 'partly', 'objects'] as const, (code, { t }) =>
    t(`budget:choices.sharingView.${code}`),
  ),
  sharingWords: ownWords('budget:situation.sharingWords'),
});
