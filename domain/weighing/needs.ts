import type { LocalDate } from '../local-date.ts';
import type { Need } from '../need.ts';
import { filled } from '../shapes.ts';
import { checkOrder } from './chosen-order.ts';
import { hypothesisNeeds } from './hypothesis-needs.ts';
import { unscored } from './order.ts';
import type { Theme } from './theme.ts';
import { PLAIN_WEIGHT } from './theme.ts';
import type { Choice, FirstMatter, Reading, Weighing } from './weighing.ts';

/** What the rules on dates look at. */
export type WeighingMoment = Readonly<{ today: LocalDate; heldOn: LocalDate | null }>;

/**
 * What is still missing before the weighing may be closed: two readings that can be proved wrong, scores, an order chosen by
 * a person with a reason where the figures do not decide, and the client's own view (or why it is not there).
 */
export function weighingNeeds(weighing: Weighing, moment: WeighingMoment): readonly Need[] {
  return [
    ...dateNeeds(weighing, moment),
    ...(weighing.readings.length < 2 ? [must('weighing.twoReadings', 'readings')] : []),
    ...weighing.readings.flatMap((reading, index) => readingNeeds(reading, index)),
    ...weighing.first.flatMap(firstNeeds),
    ...(weighing.themes.length === 0 ? [must('weighing.noThemes', 'themes')] : []),
    ...weighing.themes.flatMap((theme, index) => themeNeeds(theme, index, weighing.choice)),
    ...(unscored(weighing.themes, 'client').length > 0 ? [asks('weighing.clientScores', 'themes')] : []),
    ...choiceNeeds(weighing),
    ...(weighing.hypotheses.length === 0 ? [asks('weighing.noHypothesis', 'hypotheses')] : []),
    ...weighing.hypotheses.flatMap((hypothesis, index) => hypothesisNeeds(hypothesis, index, weighing.weighedOn)),
    ...copiedReasons(weighing),
  ];
}

/** Intake, then reading, then weighing; none of them in the future. */
function dateNeeds({ readOn, weighedOn }: Weighing, { today, heldOn }: WeighingMoment): readonly Need[] {
  return [
    ...(readOn === null ? [must('weighing.readOn', 'readOn')] : []),
    ...(readOn !== null && readOn > today ? [must('weighing.inFuture', 'readOn')] : []),
    ...(readOn !== null && heldOn !== null && readOn < heldOn ? [must('weighing.readBeforeIntake', 'readOn')] : []),
    ...(weighedOn === null ? [must('weighing.weighedOn', 'weighedOn')] : []),
    ...(weighedOn !== null && weighedOn > today ? [must('weighing.inFuture', 'weighedOn')] : []),
    ...(weighedOn !== null && readOn !== null && weighedOn < readOn ? [must('weighing.weighedBeforeRead', 'weighedOn')] : []),
  ];
}

function readingNeeds(reading: Reading, index: number): readonly Need[] {
  const field = `readings.${index}`;
  const number = index + 1;
  return [
    ...(!filled(reading.text) ? [must('weighing.readingText', `${field}.text`, { number })] : []),
    ...(reading.findingIds.length === 0 ? [must('weighing.readingFindings', `${field}.findingIds`, { number })] : []),
    ...(!filled(reading.refutedBy) ? [must('weighing.readingRefutedBy', `${field}.refutedBy`, { number })] : []),
  ];
}

/** What stands outside every score: not asked is a question, attention without an action blocks. */
function firstNeeds({ matter, state, note }: FirstMatter, index: number): readonly Need[] {
  if (state === 'attention' && !filled(note)) return [must(`weighing.firstNote.${matter}`, `first.${index}.note`)];
  return state === 'notAsked' ? [asks(`weighing.firstNotAsked.${matter}`, `first.${index}.state`)] : [];
}

/** Whoever was not there cannot say what presses: then the urgency is only asked. */
function themeNeeds(theme: Theme, index: number, { clientAgrees }: Choice): readonly Need[] {
  const field = `themes.${index}`;
  const number = index + 1;
  const urgency = clientAgrees === 'absent' ? asks : must;
  return [
    ...(!filled(theme.name) ? [must('weighing.themeName', `${field}.name`, { number })] : []),
    ...(theme.professionalSeverity === null ? [must('weighing.themeSeverity', `${field}.professionalSeverity`, { number })] : []),
    ...(theme.professionalInfluence === null ? [must('weighing.themeInfluence', `${field}.professionalInfluence`, { number })] : []),
    ...(theme.clientUrgency === null ? [urgency('weighing.themeUrgency', `${field}.clientUrgency`, { number })] : []),
    ...(theme.weightTenths !== PLAIN_WEIGHT && !filled(theme.weightReason)
      ? [asks('weighing.weightReason', `${field}.weightReason`, { number })]
      : []),
    ...(theme.readingIds.length + theme.findingIds.length === 0
      ? [asks('weighing.themeRestsOnNothing', `${field}.readingIds`, { number })]
      : []),
  ];
}

function choiceNeeds({ themes, choice }: Weighing): readonly Need[] {
  const order = checkOrder(themes, choice.order);
  const { clientAgrees } = choice;
  const contradicted = clientAgrees === 'partly' || clientAgrees === 'no';
  return [
    ...(order.complete ? [] : [must('weighing.order', 'order')]),
    ...(order.complete && order.reasonForced && !filled(choice.orderReason) ? [must('weighing.orderReason', 'orderReason')] : []),
    ...(order.complete && order.deviatesFromClient && !filled(choice.orderReason)
      ? [asks('weighing.deviatesFromClient', 'orderReason')]
      : []),
    ...(choice.certainty === null ? [must('weighing.certainty', 'certainty')] : []),
    ...(!filled(choice.decidedBy) ? [must('weighing.decidedBy', 'decidedBy')] : []),
    ...(clientAgrees === null ? [must('weighing.clientAgrees', 'clientAgrees')] : []),
    ...(contradicted && !filled(choice.clientWords) ? [must('weighing.clientWords', 'clientWords')] : []),
    ...(clientAgrees === 'yes' && !filled(choice.clientWords) ? [asks('weighing.clientWords', 'clientWords')] : []),
    ...(clientAgrees === 'absent' && !filled(choice.absentReason) ? [must('weighing.absentReason', 'absentReason')] : []),
    ...(choice.rejected.length === 0 ? [asks('weighing.noRejected', 'rejected')] : []),
    ...choice.rejected.flatMap(({ why }, index) =>
      !filled(why) ? [must('weighing.rejectedWhy', `rejected.${index}.why`, { number: index + 1 })] : [],
    ),
  ];
}

/** The same sentence as a reason in two places is seldom a reason in both. */
function copiedReasons({ choice, themes }: Weighing): readonly Need[] {
  const reasons = [choice.orderReason, ...choice.rejected.map((each) => each.why), ...themes.map((theme) => theme.weightReason)];
  const said = reasons.map((reason) => reason.trim().toLowerCase()).filter(filled);
  return new Set(said).size < said.length ? [asks('weighing.copiedReasons', 'orderReason')] : [];
}

type Params = Need['params'];
const must = (code: Need['code'], field: string, params?: Params): Need => ({ code, field, weight: 'must', ...(params && { params }) });
const asks = (code: Need['code'], field: string, params?: Params): Need => ({ code, field, weight: 'asks', ...(params && { params }) });
