/**
 * Words that ask for a second look, never refused. Small letters, beginnings of words. Dutch: the reasons are written in Dutch.
 * Own lists, to be replaced by the organisation's.
 */

/** A means, not an effect (omgekeerde toets step 1). */
export const productWords = [
  'bijzondere bijstand',
  'maatwerkbudget',
  'budget',
  'indicatie',
  'voorziening',
  'uitkering',
  'toeslag',
  'lening',
  'beschikking',
  'traject',
  'subsidie',
  'saneringskrediet',
] as const;

/** Fact or judgement? */
export const judgementWords = [
  'altijd',
  'nooit',
  'iedereen',
  'niemand',
  'profiteert',
  'misbruikt',
  'weigert',
  'onwillig',
  'ongemotiveerd',
] as const;

/** Special or criminal data (AVG art. 9 and 10): is it needed for this decision? */
export const sensitiveWords = [
  'diagnose',
  'depressi',
  'psychose',
  'psychiatri',
  'verslaafd',
  'verslaving',
  'borderline',
  'autis',
  'strafblad',
  'detentie',
  'veroordeeld',
  'verdachte',
  'zwanger',
  'abortus',
  'geloof',
  'seksu',
] as const;
