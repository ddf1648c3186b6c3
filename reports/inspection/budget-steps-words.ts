import { grondwaardeOf, lawNames } from '#domain/content/grondwaarden.ts';
import { lawArticle, lawKeys } from '#domain/content/law-articles.ts';
import { routeKeys, routeOf } from '#domain/content/legal-routes.ts';
import { provisionKeys, provisionOf } from '#domain/content/provisions.ts';
import { thirdPartyGrounds } from '#domain/budget/contribution.ts';
import { decisionKinds } from '#domain/budget/decision.ts';
import { certainties, directions, terms } from '#domain/budget/effects.ts';
import { formGrounds, forms, policyKinds } from '#domain/budget/legal.ts';
import { inTime, provisionStates } from '#domain/budget/options.ts';
import type { StepName } from '#domain/budget/request.ts';
import { fits } from '#domain/budget/values.ts';
import { situationShape } from './budget-situation-words.ts';
import type { Leaf, Shape } from './shape.ts';
import { choice, day, moment, money, number, ownWords, rows, text, yesNo } from './shape.ts';
import type { WordKey } from '#i18n/index.ts';

const yesNoOf = (label: WordKey): Leaf => choice(label, ['yes', 'no'] as const, (code, { t }) => t(`budget:choices.yesNo.${code}`));
const yesNoUnknown = (label: WordKey): Leaf =>
  choice(label, ['yes', 'no', 'unknown'] as const, (code, { t }) => t(`budget:choices.yesNoUnknown.${code}`));

/** An amount that stands so many times: a line of a debt or a contribution. */
const lineShape: Shape = {
  label: text('budget:situation.lineLabel'),
  count: number('budget:situation.lineCount'),
  amount: money('budget:situation.lineAmount'),
};

const effectShape: Shape = {
  client: ownWords('budget:effect.client'),
  professional: text('budget:effect.professional'),
  signs: rows('budget:effect.signs', { text: text('budget:effect.sign') }),
  shortTerm: text('budget:effect.shortTerm'),
  longTerm: text('budget:effect.longTerm'),
  discussedOn: day('budget:effect.discussedOn'),
  agreed: choice('budget:effect.agreed', ['yes', 'partly', 'no'] as const, (code, { t }) => t(`budget:choices.agreed.${code}`)),
  clientView: ownWords('budget:effect.clientView'),
};

const valuesShape: Shape = {
  laws: rows('budget:values.laws', {
    law: choice(
      'budget:values.law',
      lawNames,
      (code, { t, language }) => grondwaardeOf(code)?.name[language] ?? t('budget:values.otherLaw'),
    ),
    value: text('budget:values.value'),
    fits: choice('budget:values.fits', fits, (code, { t }) => t(`budget:choices.fits.${code}`)),
    why: text('budget:values.why'),
    tension: text('budget:values.tension'),
  }),
  conclusion: text('budget:values.conclusion'),
};

const optionsShape: Shape = {
  options: rows('budget:options.options', {
    zero: yesNo('budget:options.zero', true),
    label: text('budget:options.label'),
    amount: money('budget:options.amount'),
    leadTime: text('budget:options.leadTime'),
    inTime: choice('budget:options.inTime', inTime, (code, { t }) => t(`budget:choices.inTime.${code}`)),
    pros: text('budget:options.pros'),
    cons: text('budget:options.cons'),
    chosen: yesNo('budget:options.chosen', true),
  }),
  whyChosen: text('budget:options.whyChosen'),
  provisions: rows('budget:options.provisions', {
    key: choice('budget:options.ownProvision', provisionKeys, (code, { language }) => provisionOf(code)?.name[language] ?? ''),
    label: text('budget:options.ownProvision'),
    state: choice('budget:options.state', provisionStates, (code, { t }) => t(`budget:choices.provisionState.${code}`)),
    on: day('budget:options.on'),
    expectedOn: day('budget:options.expectedOn'),
    withWhom: text('budget:options.withWhom'),
    reason: text('budget:options.reason'),
  }),
};

const effectsShape: Shape = {
  rows: rows('budget:effects.rows', {
    who: text('budget:effects.who'),
    term: choice('budget:effects.term', terms, (code, { t }) => t(`budget:choices.term.${code}`)),
    doing: choice('budget:effects.doing', ['doing', 'notDoing'] as const, (code, { t }) => t(`budget:choices.doing.${code}`)),
    direction: choice('budget:effects.direction', directions, (code, { t }) => t(`budget:choices.direction.${code}`)),
    certainty: choice('budget:effects.certainty', certainties, (code, { t }) => t(`budget:choices.certainty.${code}`)),
    text: text('budget:effects.text'),
    measure: text('budget:effects.measure'),
  }),
  noDisadvantage: text('budget:effects.noDisadvantage'),
  finalWeighing: text('budget:effects.finalWeighing'),
  equalCase: yesNoOf('budget:effects.equalCase'),
  equalCaseWhy: text('budget:effects.equalCaseWhy'),
};

const legalShape: Shape = {
  isDebt: yesNoOf('budget:legal.isDebt'),
  meansThen: yesNoUnknown('budget:legal.meansThen'),
  meansLater: yesNoUnknown('budget:legal.meansLater'),
  meansWhy: text('budget:legal.meansWhy'),
  debtThreat: text('budget:legal.debtThreat'),
  guaranteeWay: text('budget:legal.guaranteeWay'),
  form: choice('budget:legal.form', forms, (code, { t }) => t(`budget:choices.form.${code}`)),
  formGround: choice('budget:legal.formGround', formGrounds, (code, { t }) => t(`budget:choices.formGround.${code}`)),
  formReason: text('budget:legal.formReason'),
  route: choice('budget:legal.route', routeKeys, (code, { language }) => routeOf(code)?.name[language] ?? ''),
  ground: text('budget:legal.ground'),
  articles: rows('budget:legal.articles', {
    article: choice('budget:legal.article', lawKeys, (code) => lawArticle(code)?.number ?? ''),
    applied: text('budget:legal.applied'),
  }),
  otherRoutes: text('budget:legal.otherRoutes'),
  obstacle: text('budget:legal.obstacle'),
  obstacleAim: text('budget:legal.obstacleAim'),
  deviationCircumstance: text('budget:legal.deviationCircumstance'),
  deviationConsequence: text('budget:legal.deviationConsequence'),
  deviationAgainstAim: text('budget:legal.deviationAgainstAim'),
  suitable: text('budget:legal.suitable'),
  necessary: text('budget:legal.necessary'),
  balanced: text('budget:legal.balanced'),
  policyKind: choice('budget:legal.policyKind', policyKinds, (code, { t }) => t(`budget:choices.policyKind.${code}`)),
  isDecision: yesNoUnknown('budget:legal.isDecision'),
  juristName: text('budget:legal.juristName'),
  juristOn: day('budget:legal.juristOn'),
  juristRemark: text('budget:legal.juristRemark'),
};

const contributionShape: Shape = {
  lines: rows('budget:contribution.lines', lineShape),
  amount: money('budget:contribution.amount'),
  pot: text('budget:contribution.pot'),
  payeeKind: choice('budget:contribution.payeeKind', ['organisation', 'client'] as const, (code, { t }) =>
    t(`budget:choices.payeeKind.${code}`),
  ),
  payeeWhy: text('budget:contribution.payeeWhy'),
  payeeName: text('budget:contribution.payeeName'),
  thirdPartyGround: choice('budget:contribution.thirdPartyGround', thirdPartyGrounds, (code, { t }) =>
    t(`budget:choices.thirdPartyGround.${code}`),
  ),
  thirdPartyWhy: text('budget:contribution.thirdPartyWhy'),
  iban: text('budget:contribution.iban'),
  ibanSource: text('budget:contribution.ibanSource'),
  reference: text('budget:contribution.reference'),
  promise: text('budget:contribution.promise'),
  promiseDocument: text('budget:contribution.promiseDocument'),
  promiseOn: day('budget:contribution.promiseOn'),
  earlierCount: number('budget:contribution.earlierCount'),
  earlierTotal: money('budget:contribution.earlierTotal'),
};

const decisionShape: Shape = {
  kind: choice('budget:decision.kind', decisionKinds, (code, { t }) => t(`budget:choices.kind.${code}`)),
  deciderName: text('budget:decision.deciderName'),
  deciderTitle: text('budget:decision.deciderTitle'),
  adviceTo: text('budget:decision.adviceTo'),
  decidedAt: moment('budget:decision.decidedAt'),
  motivation: text('budget:decision.motivation'),
  announcedOn: day('budget:decision.announcedOn'),
  reasonsFollow: yesNo('budget:decision.reasonsFollow', true),
  reasonsSentOn: day('budget:decision.reasonsSentOn'),
  readers: rows('budget:decision.readers', {
    name: text('budget:decision.readerName'),
    at: moment('budget:decision.readerAt'),
    agrees: yesNoOf('budget:decision.readerAgrees'),
    remark: text('budget:decision.readerRemark'),
  }),
};

/** Every step of a request by its name. */
export const stepShapes: Readonly<Record<StepName, Shape>> = {
  situation: situationShape(lineShape),
  effect: effectShape,
  values: valuesShape,
  options: optionsShape,
  effects: effectsShape,
  legal: legalShape,
  contribution: contributionShape,
  decision: decisionShape,
};
