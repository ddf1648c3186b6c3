import type { Theme } from './theme.ts';
import { PLAIN_WEIGHT } from './theme.ts';

/** Whose scores are looked at. */
export const columns = ['professional', 'client'] as const;
export type Column = (typeof columns)[number];

/** The scores and weight that one column counts with. Urgency is the client's in both. */
export type Counted = Readonly<{ severity: number; influence: number; urgency: number; weightTenths: number }>;

/** Every part of one theme's figure, so that nothing is hidden in it. `…Tenths` are exact tenths of a point. */
export type Parts = Counted & Readonly<{ product: number; weightedTenths: number; urgencyTenths: number; totalTenths: number }>;

/** Which version of the formula made a figure: kept with every closed weighing. */
export const FORMULA = 'w × (ernst × beïnvloedbaarheid) + urgentie, 2026-1';

/** The scores of one column, or null while one of them is missing. */
export function countedOf(theme: Theme, column: Column): Counted | null {
  const own = column === 'professional';
  const severity = own ? theme.professionalSeverity : theme.clientSeverity;
  const influence = own ? theme.professionalInfluence : theme.clientInfluence;
  const urgency = theme.clientUrgency;
  if (severity === null || influence === null || urgency === null) return null;
  return { severity, influence, urgency, weightTenths: own ? theme.weightTenths : PLAIN_WEIGHT };
}

/**
 * weight × (severity × influence) + urgency. Our own design (no source claims it): what is bad *and* can be changed counts
 * most, and what presses on the client is added whatever anyone else thinks. It orders a talk; it says nothing about a person.
 */
export function partsOf({ severity, influence, urgency, weightTenths }: Counted): Parts {
  const product = severity * influence;
  const weightedTenths = weightTenths * product;
  const urgencyTenths = urgency * 10;
  return {
    severity,
    influence,
    urgency,
    weightTenths,
    product,
    weightedTenths,
    urgencyTenths,
    totalTenths: weightedTenths + urgencyTenths,
  };
}

/** The parts of a theme in one column, or null while a score is missing. */
export function scoreOf(theme: Theme, column: Column): Parts | null {
  const counted = countedOf(theme, column);
  return counted && partsOf(counted);
}
