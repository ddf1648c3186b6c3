import type { Dated } from './dated.ts';
import { PW_SOURCE } from './pw-texts.ts';

/** What the law wants to be asked before a duty may be laid on someone (DESIGN: duties close only after that). */
export const dutyQuestions = {
  urgentReasons: {
    article: 'Participatiewet art. 9 lid 2',
    nl: 'Zijn er dringende redenen (zoals zorg die niet anders geregeld kan worden) voor een tijdelijke ontheffing?',
    en: 'Are there urgent reasons (such as care that cannot be arranged otherwise) for a temporary exemption?',
  },
  childcare: {
    article: 'Participatiewet art. 9 lid 4',
    nl: 'Is er passende kinderopvang, en waaruit blijkt dat?',
    en: 'Is there suitable childcare, and what shows it?',
  },
  schooling: {
    article: 'Participatiewet art. 9 lid 4',
    nl: 'Is er voldoende scholing ingezet?',
    en: 'Has enough schooling been offered?',
  },
  capacity: {
    article: 'Participatiewet art. 9 lid 4',
    nl: 'Wat kan deze ouder aan (belastbaarheid), en waaruit blijkt dat?',
    en: 'How much can this parent bear, and what shows it?',
  },
  exemption: {
    article: 'Participatiewet art. 9a',
    nl: 'Is verteld dat een alleenstaande ouder met een kind onder de vijf jaar om ontheffing kan vragen, en wat is het antwoord?',
    en: 'Was it told that a lone parent with a child under five may ask for an exemption, and what is the answer?',
  },
} as const;

export type DutyQuestion = keyof typeof dutyQuestions;

type DutyGround = Dated &
  Readonly<{
    code: string;
    article: string;
    nl: string;
    en: string;
    /** Asked of everyone; what only a lone parent is asked follows from the age of the youngest child. */
    asks: readonly DutyQuestion[];
    /** Falls under art. 9 lid 1 sub a or c, to which the rules for lone parents apply. */
    ofLoneParents: 'accept' | 'exempt' | null;
  }>;

const source = { nl: PW_SOURCE, en: PW_SOURCE } as const;
const sure = { source, mark: 'sure', until: null } as const;

/** The duties that a plan of approach may name, by their ground of law. `from` is the day from which the article read so. */
export const dutyGrounds = [
  {
    code: 'work',
    article: 'Participatiewet art. 9 lid 1 sub a',
    nl: 'naar vermogen werk zoeken, aannemen en houden',
    en: 'look for, accept and keep work as far as one is able',
    asks: ['urgentReasons'],
    ofLoneParents: 'accept',
    from: '2026-01-01',
    ...sure,
  },
  {
    code: 'facility',
    article: 'Participatiewet art. 9 lid 1 sub b',
    nl: 'gebruikmaken van aangeboden ondersteuning en meewerken aan dit plan',
    en: 'make use of the support that is offered and cooperate in this plan',
    asks: [],
    ofLoneParents: null,
    from: '2026-01-01',
    ...sure,
  },
  {
    code: 'return',
    article: 'Participatiewet art. 9 lid 1 sub c',
    nl: 'onbeloonde maatschappelijk nuttige activiteiten (tegenprestatie)',
    en: 'unpaid activities that are useful to society (tegenprestatie)',
    asks: ['urgentReasons'],
    ofLoneParents: 'exempt',
    from: '2026-01-01',
    ...sure,
  },
  {
    code: 'inform',
    article: 'Participatiewet art. 17 lid 1',
    nl: 'doorgeven wat van invloed is op de uitkering of op het werk zoeken',
    en: 'report what affects the benefit or finding work',
    asks: [],
    ofLoneParents: null,
    from: '2017-01-01',
    ...sure,
  },
  {
    code: 'cooperate',
    article: 'Participatiewet art. 17 lid 2',
    nl: 'meewerken als dat nodig is voor de uitvoering van de wet, zoals op een afspraak komen',
    en: 'cooperate where the law needs it, such as keeping an appointment',
    asks: [],
    ofLoneParents: null,
    from: '2017-01-01',
    ...sure,
  },
  {
    code: 'other',
    article: '',
    nl: 'een andere verplichting: noem de grondslag in de tekst',
    en: 'another duty: name its legal ground in the text',
    asks: ['urgentReasons'],
    ofLoneParents: null,
    source: { nl: 'eigen regel van de gemeente', en: 'a rule of the municipality itself' },
    mark: 'unsure',
    from: '2026-01-01',
    until: null,
  },
] as const satisfies readonly DutyGround[];

export type DutyCode = (typeof dutyGrounds)[number]['code'];
export const dutyCodes = dutyGrounds.map((ground) => ground.code);

/** What happens when a duty is not met, told in plain words. The law's own text is art. 18 (version of 2026-01-01). */
export const dutyConsequences = {
  article: 'Participatiewet art. 18',
  source,
  mark: 'sure',
  from: '2026-01-01',
  until: null,
  nl: 'Wie een verplichting niet nakomt, kan minder uitkering krijgen. Het college kijkt altijd eerst wat er speelde: is er niets te verwijten, dan volgt er geen verlaging (lid 9), en een verlaging wordt afgestemd op de omstandigheden (lid 10). Voor enkele verplichtingen rond werk noemt de wet een verlaging van 100 procent voor een tot drie maanden (lid 4 en 5). Wie daarna laat zien dat hij de afspraken nakomt, kan vragen om de verlaging te herzien (lid 11).',
  en: 'Whoever does not meet a duty may get less benefit. The college always looks first at what was going on: where there is nothing to blame, nothing is lowered (paragraph 9), and a reduction is fitted to the circumstances (paragraph 10). For some duties about work the law sets a reduction of 100 percent for one to three months (paragraphs 4 and 5). Whoever then shows to be keeping the agreements may ask for the reduction to be reviewed (paragraph 11).',
} as const;
