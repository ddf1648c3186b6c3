import { inTimeFor } from '../deadlines.ts';
import type { Option, ProvisionCheck } from '../options.ts';
import { chosenOption } from '../options.ts';
import type { NeedContext, Rule } from './rule.ts';
import { asks, blank, must, short } from './rule.ts';

const FEWEST_OTHERS = 2;
const ADVICE = 20;

/** Options: doing nothing and at least two others, each with "in time?"; and what goes first by law, none left blank. */
export const optionsNeeds: Rule = ({ options, contribution }, context) => {
  const others = options.options.filter((option) => !option.zero && !blank(option.label));
  const chosen = chosenOption(options);
  return [
    ...must(options.options.filter((option) => option.zero).length !== 1, 'budget.zeroOptionMissing', 'options.options'),
    ...must(others.length < FEWEST_OTHERS, 'budget.fewOptions', 'options.options', { least: FEWEST_OTHERS, found: others.length }),
    ...options.options.flatMap(optionNeeds),
    ...must(options.options.filter((option) => option.chosen).length !== 1, 'budget.chooseOne', 'options.options'),
    ...asks(chosen?.inTime === 'no', 'budget.chosenIsLate', 'options.options'),
    ...asks(amountDiffers(chosen, contribution.amount), 'budget.chosenAmountDiffers', 'contribution.amount'),
    ...must(blank(options.whyChosen), 'budget.whyChosenMissing', 'options.whyChosen'),
    ...options.provisions.flatMap((check, row) => provisionNeeds(check, row, context)),
  ];
};

const optionNeeds = (option: Option, row: number) => [
  ...must(!option.zero && blank(option.label), 'budget.optionLabelMissing', `options.options.${row}.label`, { row: row + 1 }),
  ...must(option.inTime === null, 'budget.inTimeMissing', `options.options.${row}.inTime`, { row: row + 1 }),
  ...asks(blank(option.pros) && blank(option.cons), 'budget.prosMissing', `options.options.${row}.pros`, { row: row + 1 }),
];

const amountDiffers = (chosen: Option | undefined, amount: number | null): boolean =>
  chosen !== undefined && chosen.amount !== null && amount !== null && chosen.amount !== amount;

/** "Too late" and "asked" only say something with a date beside the fatal day. */
function provisionNeeds(check: ProvisionCheck, row: number, { fatalOn }: NeedContext) {
  const at = `options.provisions.${row}`;
  const params = { row: row + 1 };
  const asked = check.state !== null && ['requested', 'refused', 'tooLate', 'granted'].includes(check.state);
  const coming = check.state !== null && ['requested', 'tooLate', 'granted'].includes(check.state);
  return [
    ...must(check.state === null, 'budget.provisionStateMissing', `${at}.state`, params),
    ...must(asked && check.on === null, 'budget.provisionDateMissing', `${at}.on`, params),
    ...asks(asked && blank(check.withWhom), 'budget.provisionWithWhomMissing', `${at}.withWhom`, params),
    ...must(coming && fatalOn !== null && check.expectedOn === null, 'budget.provisionExpectedMissing', `${at}.expectedOn`, params),
    ...asks(
      check.state === 'tooLate' && inTimeFor(check.expectedOn, fatalOn) === 'yes',
      'budget.provisionIsInTime',
      `${at}.expectedOn`,
      params,
    ),
    ...must(check.state === 'notSuitable' && blank(check.reason), 'budget.provisionReasonMissing', `${at}.reason`, params),
    ...asks(check.state === 'notSuitable' && short(check.reason, ADVICE), 'budget.provisionReasonShort', `${at}.reason`, params),
  ];
}
