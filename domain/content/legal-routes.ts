import type { Dated, Said } from './dated.ts';

export const routeKeys = ['ordinary', 'openNorm', 'individualise', 'deviate', 'hardship', 'exception', 'beyondLaw', 'refuse'] as const;
export type RouteKey = (typeof routeKeys)[number];

/** A rung of the ladder by which the legal route is picked: the lowest one that carries the effect. From rung 6 a jurist reads along. */
export type LegalRoute = Dated & Readonly<{ key: RouteKey; rung: number; name: Said; explanation: Said }>;

/** From this rung on, a jurist reads along. */
export const JURIST_FROM_RUNG = 6;
/** From this rung on, the reasons say why the rungs below do not do. */
export const REASON_FROM_RUNG = 4;

const dates = {
  from: '2026-01-01',
  until: null,
  source: { nl: 'eigen ordening van de treden in de juridische toets', en: 'our own order of the rungs of the legal test' },
  mark: 'likely',
} as const;

export const legalRoutes: readonly LegalRoute[] = [
  {
    ...dates,
    key: 'ordinary',
    rung: 1,
    name: { nl: 'Gewone regel', en: 'Ordinary rule' },
    explanation: {
      nl: 'De regel zoals hij er staat geeft wat nodig is. Een gewone voorziening mag de uitkomst zijn.',
      en: 'The rule as it stands gives what is needed. An ordinary provision may be the outcome.',
    },
  },
  {
    ...dates,
    key: 'openNorm',
    rung: 2,
    name: { nl: 'Open norm in de regel', en: 'Open norm in the rule' },
    explanation: {
      nl: 'Woorden als noodzakelijk, passend of bijzondere omstandigheden geven ruimte binnen de regel.',
      en: 'Words such as necessary, suitable or special circumstances leave room within the rule.',
    },
  },
  {
    ...dates,
    key: 'individualise',
    rung: 3,
    name: { nl: 'Afstemmen op de persoon (art. 18 lid 1 Pw)', en: 'Fit to the person (art. 18(1) Pw)' },
    explanation: {
      nl: 'De wet draagt zelf op om af te stemmen op omstandigheden, mogelijkheden en middelen.',
      en: 'The law itself tells to fit to circumstances, possibilities and means.',
    },
  },
  {
    ...dates,
    key: 'deviate',
    rung: 4,
    name: { nl: 'Afwijken van een beleidsregel (art. 4:84 Awb)', en: 'Depart from a policy rule (art. 4:84 Awb)' },
    explanation: {
      nl: 'Bijzondere omstandigheid, gevolg, en waarom dat gevolg onevenredig is tegenover het doel van de regel: alle drie.',
      en: 'Special circumstance, consequence, and why that consequence is disproportionate to the aim of the rule: all three.',
    },
  },
  {
    ...dates,
    key: 'hardship',
    rung: 5,
    name: { nl: 'Hardheidsclausule in de verordening', en: 'Hardship clause in the by-law' },
    explanation: {
      nl: 'De verordening laat afwijken toe als de uitkomst onredelijk is voor de inwoner of een ander die er direct mee te maken heeft.',
      en: 'The by-law allows departing when the outcome is unreasonable for the resident or another directly concerned.',
    },
  },
  {
    ...dates,
    key: 'exception',
    rung: 6,
    name: { nl: 'Uitzondering in de wet (art. 16 of 49 Pw)', en: 'Exception in the law (art. 16 or 49 Pw)' },
    explanation: {
      nl: 'Art. 49 onder b is de weg voor een schuld die het bestaan bedreigt. Art. 16 is geen vangnet voor ieder schrijnend geval.',
      en: 'Art. 49(b) is the way for a debt that threatens existence. Art. 16 is no catch-all for every hard case.',
    },
  },
  {
    ...dates,
    key: 'beyondLaw',
    rung: 7,
    name: { nl: 'Maatwerkbudget, begunstigend beleid of fonds', en: 'Maatwerkbudget, favourable policy or fund' },
    explanation: {
      nl: 'Geld buiten de wet om, ten gunste van de inwoner. Vraag welke regel van de gemeente dit draagt.',
      en: 'Money outside the law, in favour of the resident. Ask which municipal rule carries this.',
    },
  },
  {
    ...dates,
    key: 'refuse',
    rung: 8,
    name: { nl: 'Het kan niet: afwijzen met redenen', en: 'It cannot be done: refuse with reasons' },
    explanation: {
      nl: 'Zeg waarom, wat wel kan, en geef het knelpunt door aan beleid.',
      en: 'Say why, what can be done instead, and pass the problem on to policy.',
    },
  },
];

/** The place of a route on the ladder, 1 to 8. */
export const rungOf = (route: RouteKey): number => routeKeys.indexOf(route) + 1;

export const routeOf = (key: RouteKey): LegalRoute | undefined => legalRoutes.find((each) => each.key === key);
