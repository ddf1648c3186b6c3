import type { LawText } from './pw-texts.ts';
import { PW_SOURCE, PW_STAND, pwTexts } from './pw-texts.ts';
import type { Dated, Said } from './dated.ts';

/** The articles that the maatwerkbudget shows, by a short key that records keep. */
export const lawKeys = [
  'pw7-4',
  'pw13-1g',
  'pw16',
  'pw18-1',
  'pw35-1',
  'pw48',
  'pw49',
  'pw57',
  'awb1-3',
  'awb3-2',
  'awb3-4',
  'awb3-46',
  'awb3-47',
  'awb4-84',
  'awb6-7',
  'awb6-8',
  'wgs4',
  'fw287b',
  'municipalRule',
] as const;
export type LawKey = (typeof lawKeys)[number];

/**
 * An article as a screen shows it: its number and what it says in one line of our own. `text` is the statute's text
 * where it was at hand; without it the line is all we have, and a mark other than `sure` says "laat een jurist meelezen".
 */
export type LawArticle = Dated & Readonly<{ key: LawKey; number: string; gist: Said; text: LawText | null }>;

/** The day whose law the texts below say ("stand van de wet"). */
export const LAW_DATE = PW_STAND;

const PW = both(PW_SOURCE);
const AWB = both('Algemene wet bestuursrecht (BWBR0005537)');

export const lawArticles: readonly LawArticle[] = [
  pw(
    'pw7-4',
    '7',
    'art. 7 lid 4 Pw',
    'Rechten en plichten vaststellen, en de omstandigheden daarvoor beoordelen, blijft bij het college; anderen mogen de rest uitvoeren.',
    'Settling rights and duties, and judging the circumstances for that, stays with the college; others may carry out the rest.',
  ),
  pw(
    'pw13-1g',
    '13',
    'art. 13 lid 1 onder g Pw',
    'Geen bijstand om een schuld af te lossen voor wie bij het ontstaan, of later, genoeg had om van te leven.',
    'No assistance to pay off a debt for someone who had enough to live on when it arose, or later.',
  ),
  pw(
    'pw16',
    '16',
    'art. 16 Pw',
    'Bij zeer dringende redenen kan het college toch bijstand geven aan wie er geen recht op heeft. Geen vangnet voor ieder schrijnend geval.',
    'For very urgent reasons the college may still assist someone without a right to it. Not a catch-all for every hard case.',
  ),
  pw(
    'pw18-1',
    '18',
    'art. 18 lid 1 Pw',
    'Het college stemt bijstand en verplichtingen af op omstandigheden, mogelijkheden en middelen.',
    'The college fits assistance and duties to circumstances, possibilities and means.',
  ),
  pw(
    'pw35-1',
    '35',
    'art. 35 lid 1 Pw',
    'Bijzondere bijstand voor noodzakelijke kosten uit bijzondere omstandigheden die iemand zelf niet kan betalen; de uitsluitingen van paragraaf 2.2 blijven gelden.',
    'Special assistance for necessary costs from special circumstances that someone cannot pay; the exclusions of section 2.2 still hold.',
  ),
  pw(
    'pw48',
    '48',
    'art. 48 Pw',
    'Bijstand is om niet, tenzij de wet anders zegt; lening of borgtocht kan in vier gevallen, waaronder bijstand voor een schuldenlast.',
    'Assistance is a gift unless the law says otherwise; a loan or guarantee is possible in four cases, among them assistance for debts.',
  ),
  pw(
    'pw49',
    '49',
    'art. 49 Pw',
    'Ondanks art. 13 lid 1 onder g: borgtocht bij een afgewezen saneringskrediet (a), of bijzondere bijstand om zeer dringende redenen als a geen uitkomst biedt (b).',
    'In spite of art. 13(1)(g): a guarantee after a refused restructuring loan (a), or special assistance for very urgent reasons when (a) gives no way out (b).',
  ),
  pw(
    'pw57',
    '57',
    'art. 57 Pw',
    'Kan iemand zonder hulp zijn geld niet verantwoord besteden, dan kan het college noodzakelijke betalingen in zijn naam doen of in natura verstrekken.',
    'When someone cannot spend responsibly without help, the college may make necessary payments in their name or assist in kind.',
  ),
  awb(
    'awb1-3',
    'art. 1:3 Awb',
    'likely',
    'Een besluit is een schriftelijke beslissing van een bestuursorgaan met gevolgen in het publiekrecht; ook de afwijzing van een aanvraag.',
    'A decision (besluit) is a written ruling of an administrative body with effect in public law; refusing an application is one too.',
  ),
  awb(
    'awb3-2',
    'art. 3:2 Awb',
    'likely',
    'Feiten en belangen zorgvuldig verzamelen voordat er wordt besloten.',
    'Gather facts and interests carefully before deciding.',
  ),
  awb(
    'awb3-4',
    'art. 3:4 lid 2 Awb',
    'likely',
    'De nadelige gevolgen mogen niet onevenredig zijn aan het doel.',
    'The bad consequences may not be out of proportion to the aim.',
  ),
  awb('awb3-46', 'art. 3:46 Awb', 'sure', 'Een besluit rust op een deugdelijke motivering.', 'A decision rests on sound reasons.'),
  awb(
    'awb3-47',
    'art. 3:47 Awb',
    'likely',
    'De reden staat bij de bekendmaking; heeft dat te veel haast, dan binnen een week daarna. Bestaan moet de reden al vóór het besluit.',
    'The reasons come with the announcement, or within a week when speed forbids that. They must exist before the decision.',
  ),
  awb(
    'awb4-84',
    'art. 4:84 Awb',
    'likely',
    'Handelen volgens de beleidsregel, tenzij dat door bijzondere omstandigheden onevenredig uitpakt tegenover het doel van die regel.',
    'Act by the policy rule, unless special circumstances make that disproportionate to the aim of the rule.',
  ),
  awb('awb6-7', 'art. 6:7 Awb', 'sure', 'Bezwaar maken kan zes weken lang.', 'An objection can be made for six weeks.'),
  awb(
    'awb6-8',
    'art. 6:8 lid 1 Awb',
    'sure',
    'Die zes weken beginnen op de dag na de bekendmaking.',
    'Those six weeks start on the day after the announcement.',
  ),
  {
    key: 'wgs4',
    number: 'art. 4 lid 2 Wgs',
    source: {
      nl: 'Wet gemeentelijke schuldhulpverlening; tekst niet ingezien',
      en: 'Wet gemeentelijke schuldhulpverlening; text not seen',
    },
    mark: 'likely',
    from: '2012-07-01',
    until: null,
    text: null,
    gist: {
      nl: 'Bij een bedreigende situatie vindt het eerste gesprek binnen drie werkdagen plaats.',
      en: 'In a threatening situation the first talk takes place within three working days.',
    },
  },
  {
    key: 'fw287b',
    number: 'art. 287b Fw',
    source: both('Faillissementswet (wetboekplus.nl)'),
    mark: 'likely',
    from: '2008-01-01',
    until: null,
    text: null,
    gist: {
      nl: 'De rechter kan bij een bedreigende situatie een moratorium geven van ten hoogste zes maanden, binnen een verzoek om schuldsanering.',
      en: 'In a threatening situation the court can grant a moratorium of at most six months, within a request for debt restructuring.',
    },
  },
  {
    key: 'municipalRule',
    number: 'eigen regel van de gemeente',
    source: { nl: 'in te vullen door de gemeente', en: 'to be filled in by the municipality' },
    mark: 'unsure',
    from: '2026-01-01',
    until: null,
    text: null,
    gist: {
      nl: 'Beleidsregel of verordening van de eigen gemeente, bijvoorbeeld over het maatwerkbudget.',
      en: 'A policy rule or by-law of the own municipality, for instance on the maatwerkbudget.',
    },
  },
];

/** The row of a key; a record never holds a key that is not in the list. */
export const lawArticle = (key: LawKey): LawArticle | undefined => lawArticles.find((article) => article.key === key);

function both(name: string): Said {
  return { nl: name, en: name };
}

function pw(key: LawKey, article: string, number: string, nl: string, en: string): LawArticle {
  const text = pwTexts.find((each) => each.article === article) ?? null;
  return { key, number, gist: { nl, en }, text, source: PW, mark: 'sure', from: text?.from ?? PW_STAND, until: null };
}

function awb(key: LawKey, number: string, mark: 'sure' | 'likely', nl: string, en: string): LawArticle {
  return { key, number, gist: { nl, en }, text: null, source: AWB, mark, from: '1994-01-01', until: null };
}
