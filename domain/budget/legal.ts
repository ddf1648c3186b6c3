import { z } from 'zod';
import { lawKeys } from '../content/law-articles.ts';
import { routeKeys } from '../content/legal-routes.ts';
import { Day, Line, rows, Text, YesNo, YesNoUnknown } from './shapes.ts';

export const forms = ['gift', 'loan', 'guarantee'] as const;
/** What the form rests on: a limb of Pw 48, or money that is not assistance under the Pw. */
export const formGrounds = ['pw48-1', 'pw48-2a', 'pw48-2b', 'pw48-2c', 'pw48-2d', 'notUnderPw'] as const;
export const policyKinds = ['within', 'beyond', 'against', 'unknown'] as const;

/** Step 4, juridische toets: which article lets us do this. Last on purpose; the facts are frozen before it opens. */
export const Legal = z.object({
  isDebt: YesNo,
  /** Pw 13(1)(g), first limb: enough to live on when the debt arose? */
  meansThen: YesNoUnknown,
  /** Pw 13(1)(g), second limb: or at any time after that? */
  meansLater: YesNoUnknown,
  meansWhy: Text,
  /** Why this debt threatens the person in providing for existence (the test of 49(b); not the acute emergency of 16). */
  debtThreat: Text,
  /** 49(a): a guarantee for a restructuring loan that was refused for want of means to pay it back: asked, possible, in time? */
  guaranteeWay: Text,
  form: z.enum(forms).nullable(),
  formGround: z.enum(formGrounds).nullable(),
  formReason: Text,
  route: z.enum(routeKeys).nullable(),
  /** The municipal rule or article that carries the decision. */
  ground: Text,
  articles: rows(z.object({ article: z.enum(lawKeys).nullable(), applied: Text })),
  /** Which lower rungs or other routes were tried, and why they do not do. */
  otherRoutes: Text,
  obstacle: Text,
  obstacleAim: Text,
  /** Awb 4:84, all three: only when the route is departing from a policy rule. */
  deviationCircumstance: Text,
  deviationConsequence: Text,
  deviationAgainstAim: Text,
  suitable: Text,
  necessary: Text,
  balanced: Text,
  policyKind: z.enum(policyKinds).nullable(),
  /** A decision in the sense of Awb 1:3? For money outside the law this is contested. */
  isDecision: YesNoUnknown,
  juristName: Line,
  juristOn: Day,
  juristRemark: Text,
});
export type Legal = z.infer<typeof Legal>;

export const emptyLegal: Legal = {
  isDebt: null,
  meansThen: null,
  meansLater: null,
  meansWhy: '',
  debtThreat: '',
  guaranteeWay: '',
  form: null,
  formGround: null,
  formReason: '',
  route: null,
  ground: '',
  articles: [],
  otherRoutes: '',
  obstacle: '',
  obstacleAim: '',
  deviationCircumstance: '',
  deviationConsequence: '',
  deviationAgainstAim: '',
  suitable: '',
  necessary: '',
  balanced: '',
  policyKind: null,
  isDecision: null,
  juristName: '',
  juristOn: null,
  juristRemark: '',
};
