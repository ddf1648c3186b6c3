import type { Dated, Said } from './dated.ts';

export const lawNames = ['pw', 'wmo', 'jeugdwet', 'wgs', 'leerplicht', 'inburgering', 'gemeentewet', 'other'] as const;
export type LawName = (typeof lawNames)[number];

/**
 * The grondwaarde of a law: the reason why it was written (Stimulansz). The official list per law is in a paid book and was
 * not seen: these are derived, say so by their mark, and are a start that the worker may reword.
 */
export type Grondwaarde = Dated & Readonly<{ law: LawName; name: Said; value: Said }>;

const aims = {
  nl: 'eigen afleiding uit de doelen in de Omgekeerde Modelverordening (stimulansz.nl)',
  en: 'our own derivation from the aims of the Omgekeerde Modelverordening (stimulansz.nl)',
};
const own = { nl: 'eigen afleiding; geen bron van Stimulansz gevonden', en: 'our own derivation; no source of Stimulansz was found' };
const dates = { from: '2026-01-01', until: null } as const;

export const grondwaarden: readonly Grondwaarde[] = [
  {
    ...dates,
    law: 'pw',
    source: aims,
    mark: 'likely',
    name: { nl: 'Participatiewet', en: 'Participation Act (Participatiewet)' },
    value: {
      nl: 'Bestaanszekerheid (kunnen rondkomen) en meedoen, zo mogelijk via werk; laatste vangnet',
      en: 'A secure existence (making ends meet) and taking part, through work if possible; last safety net',
    },
  },
  {
    ...dates,
    law: 'wmo',
    source: aims,
    mark: 'likely',
    name: { nl: 'Wmo 2015', en: 'Social Support Act (Wmo 2015)' },
    value: {
      nl: 'Zelfredzaamheid en participatie; zo lang mogelijk in de eigen leefomgeving; veilig en geschikt wonen; opvang als thuis niet kan',
      en: 'Managing for oneself and taking part; as long as possible in one’s own surroundings; safe and suitable housing; shelter when home is impossible',
    },
  },
  {
    ...dates,
    law: 'jeugdwet',
    source: aims,
    mark: 'likely',
    name: { nl: 'Jeugdwet', en: 'Youth Act (Jeugdwet)' },
    value: {
      nl: 'Gezond en veilig opgroeien, groeien naar zelfstandigheid; ouders eerst verantwoordelijk, hulp versterkt de eigen kracht',
      en: 'Growing up healthy and safe, towards independence; parents responsible first, help strengthens what people can do themselves',
    },
  },
  {
    ...dates,
    law: 'wgs',
    source: aims,
    mark: 'likely',
    name: { nl: 'Wet gemeentelijke schuldhulpverlening', en: 'Municipal Debt Assistance Act (Wgs)' },
    value: {
      nl: 'Financiën op orde; schuld stabiliseren en oplossen zodat iemand weer kan meedoen; voorkomen dat schulden (terug)komen',
      en: 'Finances in order; steady and solve debt so that someone can take part again; keep debts from coming (back)',
    },
  },
  {
    ...dates,
    law: 'leerplicht',
    source: own,
    mark: 'unsure',
    name: { nl: 'Leerplichtwet', en: 'Compulsory Education Act (Leerplichtwet)' },
    value: {
      nl: 'Recht van het kind op onderwijs en ontwikkeling; startkwalificatie',
      en: 'The child’s right to education and development; a basic qualification',
    },
  },
  {
    ...dates,
    law: 'inburgering',
    source: own,
    mark: 'unsure',
    name: { nl: 'Wet inburgering 2021', en: 'Civic Integration Act 2021 (Wet inburgering)' },
    value: {
      nl: 'Snel en volwaardig meedoen, taal leren, liefst via werk',
      en: 'Taking part soon and fully, learning the language, preferably through work',
    },
  },
  {
    ...dates,
    law: 'gemeentewet',
    source: own,
    mark: 'unsure',
    name: { nl: 'Gemeentewet (eigen beleid)', en: 'Municipalities Act (own policy)' },
    value: {
      nl: 'Welzijn van inwoners; eigen beleid waar geen bijzondere wet geldt',
      en: 'The well-being of residents; own policy where no special law applies',
    },
  },
];

export const grondwaardeOf = (law: LawName): Grondwaarde | undefined => grondwaarden.find((each) => each.law === law);
