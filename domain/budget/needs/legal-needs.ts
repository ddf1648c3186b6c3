import { JURIST_FROM_RUNG, REASON_FROM_RUNG, rungOf } from '#domain/content/legal-routes.ts';
import { debtTrap, needsArticle49 } from '../debt-trap.ts';
import type { Legal } from '../legal.ts';
import type { Rule } from './rule.ts';
import { asks, blank, must } from './rule.ts';

/** Step 4: route, ground, the debt trap by name, departing with all three reasons, proportionality, and who reads along. */
export const legalNeeds: Rule = (steps, context) => [
  ...must(!context.factsFrozen, 'budget.factsNotFrozen', 'legal.isDebt'),
  ...debtNeeds(steps, context),
  ...formNeeds(steps, context),
  ...routeNeeds(steps, context),
  ...must(blank(steps.legal.suitable), 'budget.suitableMissing', 'legal.suitable'),
  ...must(blank(steps.legal.necessary), 'budget.necessaryMissing', 'legal.necessary'),
  ...must(blank(steps.legal.balanced), 'budget.balancedMissing', 'legal.balanced'),
  ...must(steps.legal.policyKind === null, 'budget.policyKindMissing', 'legal.policyKind'),
  ...must(steps.legal.isDecision === null, 'budget.isDecisionMissing', 'legal.isDecision'),
  ...must(
    juristReads(steps.legal) && (blank(steps.legal.juristName) || steps.legal.juristOn === null),
    'budget.juristMissing',
    'legal.juristName',
  ),
];

/** Rung 6 and up, and everything that is not plainly within the law, is read by a jurist. */
export const juristReads = ({ route, policyKind }: Pick<Legal, 'route' | 'policyKind'>): boolean =>
  (route !== null && rungOf(route) >= JURIST_FROM_RUNG) || (policyKind !== null && policyKind !== 'within');

const debtNeeds: Rule = ({ legal, situation }) => {
  const trap = debtTrap(legal);
  const ordinary = legal.route !== null && rungOf(legal.route) < REASON_FROM_RUNG;
  return [
    ...must(legal.isDebt === null, 'budget.isDebtMissing', 'legal.isDebt'),
    ...asks(legal.isDebt === 'no' && situation.debtLines.length > 0, 'budget.debtDenied', 'legal.isDebt'),
    ...must(legal.isDebt === 'yes' && legal.meansThen === null, 'budget.meansThenMissing', 'legal.meansThen'),
    ...must(legal.isDebt === 'yes' && legal.meansLater === null, 'budget.meansLaterMissing', 'legal.meansLater'),
    ...must(legal.isDebt === 'yes' && blank(legal.debtThreat), 'budget.debtThreatMissing', 'legal.debtThreat'),
    ...must(needsArticle49(trap) && blank(legal.guaranteeWay), 'budget.guaranteeWayMissing', 'legal.guaranteeWay'),
    ...must(needsArticle49(trap) && ordinary, 'budget.ordinaryRouteForDebt', 'legal.route'),
  ];
};

/** Pw 48: a gift unless one of the four cases; a loan or guarantee names its case and its reason. */
const formNeeds: Rule = ({ legal: { form, formGround, formReason } }) => {
  const isGift = form === 'gift';
  const mismatch = form !== null && formGround !== null && formGround !== 'notUnderPw' && isGift !== (formGround === 'pw48-1');
  return [
    ...must(form === null, 'budget.formMissing', 'legal.form'),
    ...must(form !== null && formGround === null, 'budget.formGroundMissing', 'legal.formGround'),
    ...must(mismatch, 'budget.formGroundDiffers', 'legal.formGround'),
    ...must(form !== null && !isGift && blank(formReason), 'budget.formReasonMissing', 'legal.formReason'),
  ];
};

const routeNeeds: Rule = ({ legal }) => {
  const deviates = legal.route === 'deviate';
  return [
    ...must(legal.route === null, 'budget.routeMissing', 'legal.route'),
    ...must(blank(legal.ground), 'budget.groundMissing', 'legal.ground'),
    ...must(
      legal.route !== null && rungOf(legal.route) >= REASON_FROM_RUNG && blank(legal.otherRoutes),
      'budget.otherRoutesMissing',
      'legal.otherRoutes',
    ),
    ...must(!blank(legal.obstacle) && blank(legal.obstacleAim), 'budget.obstacleAimMissing', 'legal.obstacleAim'),
    ...must(deviates && blank(legal.deviationCircumstance), 'budget.circumstanceMissing', 'legal.deviationCircumstance'),
    ...must(deviates && blank(legal.deviationConsequence), 'budget.consequenceMissing', 'legal.deviationConsequence'),
    ...must(deviates && blank(legal.deviationAgainstAim), 'budget.againstAimMissing', 'legal.deviationAgainstAim'),
  ];
};
