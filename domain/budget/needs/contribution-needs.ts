import type { Contribution } from '../contribution.ts';
import { sumLines } from '../sum-lines.ts';
import type { Rule } from './rule.ts';
import { asks, blank, must } from './rule.ts';

/** The payment: lines that add up, an organisation by default, a checked number with its source, a promise on paper. */
export const contributionNeeds: Rule = (steps, context) => {
  const { contribution, decision } = steps;
  // A refusal pays nothing; there is no account to ask for.
  if (decision.kind === 'refuse') return [];
  const sum = sumLines(contribution.lines);
  return [
    ...must(contribution.lines.length === 0 || sum === 0, 'budget.amountMissing', 'contribution.lines'),
    ...must(contribution.lines.length > 0 && contribution.amount !== sum, 'budget.amountDiffers', 'contribution.amount', {
      sum,
      total: contribution.amount ?? 0,
    }),
    ...debtContradictions(steps, context),
    ...must(blank(contribution.pot), 'budget.potMissing', 'contribution.pot'),
    ...payeeNeeds(contribution),
    ...must(blank(contribution.iban), 'budget.ibanMissing', 'contribution.iban'),
    ...must(!blank(contribution.iban) && !context.ibanIsValid, 'budget.ibanWrong', 'contribution.iban'),
    ...must(!blank(contribution.iban) && blank(contribution.ibanSource), 'budget.ibanSourceMissing', 'contribution.ibanSource'),
    ...asks(blank(contribution.reference), 'budget.referenceMissing', 'contribution.reference'),
    ...promiseNeeds(steps, context),
    ...must(contribution.earlierCount === null, 'budget.earlierMissing', 'contribution.earlierCount'),
    ...must(
      (contribution.earlierCount ?? 0) > 0 && contribution.earlierTotal === null,
      'budget.earlierTotalMissing',
      'contribution.earlierTotal',
    ),
  ];
};

/** What cannot both be true: paying more than is owed, or paying arrears while new ones grow. */
const debtContradictions: Rule = ({ situation, contribution, legal }) => {
  const amount = contribution.amount ?? 0;
  const owed = situation.debtTotal ?? 0;
  return [
    ...must(legal.isDebt === 'yes' && owed > 0 && amount > owed, 'budget.moreThanDebt', 'contribution.amount', { amount, owed }),
    ...asks(situation.rentPaid === 'no' && amount > 0, 'budget.rentNotPaid', 'situation.rentPaid'),
  ];
};

/** Paying someone else than the client needs a ground; paying the client needs a reason. */
const payeeNeeds = ({ payeeKind, payeeName, payeeWhy, thirdPartyGround, thirdPartyWhy }: Contribution) => [
  ...must(blank(payeeName), 'budget.payeeMissing', 'contribution.payeeName'),
  ...must(payeeKind === 'client' && blank(payeeWhy), 'budget.payeeWhyMissing', 'contribution.payeeWhy'),
  ...must(payeeKind === 'organisation' && thirdPartyGround === null, 'budget.thirdPartyGroundMissing', 'contribution.thirdPartyGround'),
  ...must(
    payeeKind === 'organisation' && thirdPartyGround !== null && blank(thirdPartyWhy),
    'budget.thirdPartyWhyMissing',
    'contribution.thirdPartyWhy',
  ),
];

const promiseNeeds: Rule = ({ situation, contribution }) => {
  const threatened = situation.threat !== null && situation.threat !== 'none';
  const promised = !blank(contribution.promise) && !blank(contribution.promiseDocument) && contribution.promiseOn !== null;
  return must(threatened && !promised, 'budget.promiseMissing', 'contribution.promise');
};
