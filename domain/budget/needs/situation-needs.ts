import { sumLines } from '../sum-lines.ts';
import type { Fact } from '../situation.ts';
import type { Rule } from './rule.ts';
import { asks, blank, must, short } from './rule.ts';

const FEWEST_FACTS = 3;
const LONGEST_WORDS = 500;

/** Step 0: the question as it was asked, facts with a source, and how urgent it is (Awb 3:2). */
export const situationNeeds: Rule = (steps, context) => [
  ...questionNeeds(steps, context),
  ...threatNeeds(steps, context),
  ...debtNeeds(steps, context),
];

const questionNeeds: Rule = ({ situation }) => [
  ...must(blank(situation.ownWords), 'budget.ownWordsMissing', 'situation.ownWords'),
  ...asks(situation.ownWords.length > LONGEST_WORDS, 'budget.ownWordsLong', 'situation.ownWords', { most: LONGEST_WORDS }),
  ...must(toldFacts(situation.facts) < FEWEST_FACTS, 'budget.fewFacts', 'situation.facts', {
    least: FEWEST_FACTS,
    found: toldFacts(situation.facts),
  }),
  ...situation.facts.flatMap(factNeeds),
  ...must(blank(situation.cause), 'budget.causeMissing', 'situation.cause'),
  ...must(blank(situation.ownStrength), 'budget.ownStrengthMissing', 'situation.ownStrength'),
  ...must(blank(situation.tried), 'budget.triedMissing', 'situation.tried'),
  ...must(situation.income === null || situation.fixedCosts === null, 'budget.monthMissing', 'situation.income'),
  ...asks(saysNoIncome(situation.incomeSource) && (situation.income ?? 0) > 0, 'budget.incomeContradicts', 'situation.incomeSource'),
  ...must(blank(situation.otherDebts), 'budget.otherDebtsMissing', 'situation.otherDebts'),
  ...asks(situation.documentsSeen.length === 0, 'budget.nothingSeen', 'situation.documentsSeen'),
  ...must(situation.sharingToldOn === null || situation.sharingView === null, 'budget.sharingMissing', 'situation.sharingToldOn'),
  ...situation.parties.flatMap((party, row) =>
    must(!blank(party.name) && blank(party.ground), 'budget.sharingGroundMissing', `situation.parties.${row}.ground`, {
      party: party.name,
    }),
  ),
];

const threatNeeds: Rule = ({ situation }, { today, fatalOn }) => {
  const threatened = situation.threat !== null && situation.threat !== 'none';
  return [
    ...must(situation.threat === null, 'budget.threatMissing', 'situation.threat'),
    ...must(threatened && situation.fatalAt === null, 'budget.fatalMissing', 'situation.fatalAt'),
    ...asks(threatened && fatalOn !== null && fatalOn < today, 'budget.fatalPassed', 'situation.fatalAt'),
    ...must(threatened && situation.reportedAt === null, 'budget.reportedMissing', 'situation.reportedAt'),
    ...must(situation.threat === 'eviction' && situation.phase === null, 'budget.phaseMissing', 'situation.phase'),
    ...must(situation.threat === 'eviction' && situation.rentPaid === null, 'budget.rentMissing', 'situation.rentPaid'),
    ...must(situation.rentPaid === 'yes' && blank(situation.rentSecured), 'budget.rentSecuredMissing', 'situation.rentSecured'),
  ];
};

const debtNeeds: Rule = ({ situation }) => {
  const { debtLines, debtTotal, threat, creditor } = situation;
  const sum = sumLines(debtLines);
  return [
    ...must(threat !== null && threat !== 'none' && debtLines.length === 0, 'budget.debtMissing', 'situation.debtLines'),
    ...must(debtLines.length > 0 && debtTotal !== sum, 'budget.debtTotalDiffers', 'situation.debtTotal', { sum, total: debtTotal ?? 0 }),
    ...must(debtLines.length > 0 && blank(creditor), 'budget.creditorMissing', 'situation.creditor'),
  ];
};

const toldFacts = (facts: readonly Fact[]): number => facts.filter((fact) => !blank(fact.text)).length;

const factNeeds = (fact: Fact, row: number) => [
  ...must(!blank(fact.text) && fact.source === null, 'budget.factSourceMissing', `situation.facts.${row}.source`, { row: row + 1 }),
  ...asks(!blank(fact.text) && fact.on === null, 'budget.factDateMissing', `situation.facts.${row}.on`, { row: row + 1 }),
  ...asks(fact.source === 'assumption', 'budget.factAssumed', `situation.facts.${row}.source`, { row: row + 1 }),
  ...asks(short(fact.text, 5), 'budget.factShort', `situation.facts.${row}.text`, { row: row + 1 }),
];

const saysNoIncome = (source: string): boolean => /\b(geen|zonder|no) (inkomen|income)\b/i.test(source);
