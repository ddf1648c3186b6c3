import type { Dated, Said } from './dated.ts';

export const provisionKeys = [
  'benefits',
  'paymentPlan',
  'debtHelp',
  'restructuringLoan',
  'moratorium',
  'specialAssistance',
  'housingCostSupplement',
  'incomeSupplement',
  'supportAndYouth',
  'minimumSchemes',
  'fund',
  'network',
] as const;
export type ProvisionKey = (typeof provisionKeys)[number];

/** Something that goes first (voorliggende voorziening) if it is suitable and on time. A checklist, not an order. */
export type Provision = Dated & Readonly<{ key: ProvisionKey; name: Said; ask: Said }>;

const list = {
  nl: 'Werkwijzer bijzondere bijstand 2014 (inhoudsopgave) en eigen lijst',
  en: 'Werkwijzer bijzondere bijstand 2014 (table of contents) and our own list',
};
const dates = { from: '2026-01-01', until: null, source: list, mark: 'likely' } as const;

export const provisions: readonly Provision[] = [
  row(
    'benefits',
    'Inkomen en toeslagen',
    'Income and allowances',
    'Is alles aangevraagd, en komt het op tijd?',
    'Was everything applied for, and does it come on time?',
  ),
  row(
    'paymentPlan',
    'Betalingsregeling met de schuldeiser',
    'Payment plan with the creditor',
    'Wat wil de schuldeiser, op welke voorwaarde?',
    'What does the creditor want, on which condition?',
  ),
  row(
    'debtHelp',
    'Schuldhulpverlening (Wgs)',
    'Debt assistance (Wgs)',
    'Is er een aanvraag; wanneer is het eerste gesprek?',
    'Was it applied for; when is the first talk?',
  ),
  row(
    'restructuringLoan',
    'Saneringskrediet',
    'Restructuring loan',
    'Gevraagd, en waarom wel of niet? (art. 49 onder a Pw)',
    'Asked for, and why or why not? (art. 49(a) Pw)',
  ),
  row(
    'moratorium',
    'Moratorium (art. 287b Fw)',
    'Moratorium (art. 287b Fw)',
    'Is een verzoek aan de rechter mogelijk en op tijd?',
    'Is a request to the court possible and in time?',
  ),
  row(
    'specialAssistance',
    'Bijzondere bijstand, ook lening of borgtocht',
    'Special assistance, loan or guarantee included',
    'Gevraagd? Is het een schuld: kijk naar art. 13 en 49 Pw.',
    'Asked for? If it is a debt: look at art. 13 and 49 Pw.',
  ),
  row(
    'housingCostSupplement',
    'Woonkostentoeslag',
    'Housing cost supplement',
    'Passen de woonlasten tijdelijk niet bij het inkomen?',
    'Do housing costs not fit the income for a while?',
  ),
  row(
    'incomeSupplement',
    'Individuele inkomenstoeslag',
    'Individual income supplement',
    'Lang een laag inkomen zonder uitzicht op meer?',
    'A low income for long, without a prospect of more?',
  ),
  row(
    'supportAndYouth',
    'Hulp uit Wmo of Jeugdwet',
    'Support under Wmo or Jeugdwet',
    'Is hulp in het gezin nodig naast geld?',
    'Does the family need help besides money?',
  ),
  row(
    'minimumSchemes',
    'Minimaregelingen, kindpakket',
    'Schemes for low incomes, children’s package',
    'Wat heeft de gemeente hiervoor?',
    'What does the municipality have for this?',
  ),
  row(
    'fund',
    'Noodhulpbureau of fonds',
    'Emergency fund',
    'Betaalt een fonds dit, ook als het een schuld is?',
    'Does a fund pay this, also when it is a debt?',
  ),
  row(
    'network',
    'Werkgever, familie, kerk, buurt',
    'Employer, family, church, neighbours',
    'Wat kan en wil iemand in de omgeving doen?',
    'What can and will someone nearby do?',
  ),
];

export const provisionOf = (key: ProvisionKey): Provision | undefined => provisions.find((each) => each.key === key);

function row(key: ProvisionKey, nl: string, en: string, askNl: string, askEn: string): Provision {
  return { ...dates, key, name: { nl, en }, ask: { nl: askNl, en: askEn } };
}
