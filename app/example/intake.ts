import type { Calls } from '#contract/index.ts';
import type { FindingInput } from '#contract/intake.ts';
import type { IntakeHead } from '#domain/intake/intake.ts';
import type { Say } from '../handlers.ts';
import { fillNaimaBridge } from './bridge.ts';
import { fillNaimaInstruments } from './instrument.ts';

const HELD_ON = '2026-03-16';

/** The setting of Naïma's intake (worked case §6.2): how deep and why, and what she said when it was read back. */
export const naimaIntake: IntakeHead = {
  heldOn: HELD_ON,
  depth: 'regular',
  depthReason: 'Eerste gesprek na de melding: alle factoren langslopen, nog geen tweede gesprek nodig.',
  seventhFactor: 'searchQuality',
  clientReaction: 'Klopt, maar ik ben geen luie moeder.',
  lookAgainOn: null,
};

const blank = {
  clientWords: '',
  sourceKind: 'ordinary',
  foundOn: HELD_ON,
  score: null,
  certainty: null,
  special: 'none',
  purpose: '',
} as const satisfies Partial<FindingInput>;

/** What was found, in the order of the talk; weighing refers to these by name. */
export const naimaFindings = {
  demand: {
    ...blank,
    factor: 'WAN1',
    type: 'fact',
    source: 'regionaal arbeidsmarktblad',
    score: 4,
    text: 'In de regio is een tekort aan naaisters en aan personeel in de zorg.',
  },
  craft: {
    ...blank,
    factor: 'WAN2',
    type: 'fact',
    source: 'diploma gezien',
    score: 4,
    text: 'Mbo 2 mode, drie jaar atelierwerk tot 2021.',
  },
  network: {
    ...blank,
    factor: 'WAN3',
    type: 'clientOpinion',
    source: 'gesprek',
    score: 2,
    text: 'Eén zus, verder weinig mensen. Een buurvrouw herstelt kleding voor anderen.',
  },
  hoursAndDebt: {
    ...blank,
    factor: 'WAN4',
    type: 'fact',
    source: 'schuldenoverzicht',
    score: 2,
    text: 'Kan alleen onder schooltijd werken. Schuld van € 6.400 bij 8 schuldeisers.',
  },
  money: {
    ...blank,
    factor: 'WAN5',
    type: 'clientOpinion',
    source: 'gesprek',
    score: 4,
    text: 'Inkomen op de norm; wil zakgeld voor Lina.',
  },
  applications: {
    ...blank,
    factor: 'WAN6',
    type: 'fact',
    source: 'eigen opgave',
    score: 2,
    text: 'Twee sollicitaties in drie maanden.',
  },
  direction: {
    ...blank,
    factor: 'WAN7',
    type: 'observation',
    source: 'J. Postma',
    score: 2,
    text: 'Solliciteert op alles; heeft nog geen keuze gemaakt.',
  },
  attitude: { ...blank, factor: 'HOU', type: 'clientOpinion', source: 'gesprek', score: 4, text: 'Wil werken.' },
  normOthers: {
    ...blank,
    factor: 'NOI',
    type: 'clientOpinion',
    source: 'gesprek',
    score: 3,
    text: 'Mensen om haar heen zijn niet voor en niet tegen.',
  },
  normSeen: {
    ...blank,
    factor: 'NOD',
    type: 'clientOpinion',
    source: 'gesprek',
    score: 2,
    text: 'Kent weinig mensen die naast een uitkering werken.',
  },
  belief: {
    ...blank,
    factor: 'ZEF',
    type: 'clientOpinion',
    source: 'gesprek',
    score: 2,
    text: 'Geeft haar vertrouwen dat het lukt een 4 van de 10.',
  },
  intention: {
    ...blank,
    factor: 'INT',
    type: 'clientOpinion',
    source: 'gesprek',
    score: 3,
    text: 'Wil wel iets doen, maar heeft nog geen plan voor de komende weken.',
  },
  skills: { ...blank, factor: 'VAA', type: 'observation', source: 'J. Postma', score: 4, text: 'Kan vakkundig naaien en herstellen.' },
  schoolHours: {
    ...blank,
    factor: 'BEL',
    type: 'fact',
    source: 'gesprek',
    score: 2,
    text: 'Heeft geen opvang buiten schooltijd; vacatures vragen langere dagen.',
  },
  setback: {
    ...blank,
    factor: 'EMO',
    type: 'clientOpinion',
    source: 'gesprek',
    score: 2,
    text: 'Legt post weg als die spannend is, en schuift dan alles voor zich uit.',
  },
  behaviour: { ...blank, factor: 'GED', type: 'fact', source: 'eigen opgave', score: 2, text: 'Zocht de afgelopen maand nauwelijks.' },
  competence: {
    ...blank,
    factor: 'COM',
    type: 'professionalOpinion',
    source: 'J. Postma',
    text: 'Behoefte aan competentie: weinig vervuld.',
  },
  autonomy: { ...blank, factor: 'AUT', type: 'professionalOpinion', source: 'J. Postma', text: 'Sterke wens om zelf te bepalen.' },
  relatedness: {
    ...blank,
    factor: 'VER',
    type: 'professionalOpinion',
    source: 'J. Postma',
    text: 'Behoefte aan verbondenheid: weinig vervuld.',
  },
  ladder: { ...blank, factor: 'WAN3', type: 'instrument', source: 'Participatieladder', text: 'Participatieladder: trede 2.' },
  zrmMoney: { ...blank, factor: 'WAN4', type: 'instrument', source: 'ZRM 2017', text: 'ZRM Financiën: 2.' },
  zrmTime: { ...blank, factor: 'GED', type: 'instrument', source: 'ZRM 2017', text: 'ZRM Tijdsbesteding: 3.' },
  zrmMind: {
    ...blank,
    factor: 'WAN4',
    type: 'instrument',
    source: 'ZRM 2017',
    special: 'health',
    purpose: 'Bepalen hoe groot de eerste stap mag zijn.',
    text: 'ZRM Geestelijke gezondheid: 3.',
  },
  zrmNetwork: {
    ...blank,
    factor: 'WAN3',
    type: 'instrument',
    source: 'ZRM 2017',
    text: 'ZRM Sociaal netwerk: 2; de andere domeinen 4 of 5.',
  },
  bridge: {
    ...blank,
    factor: 'AUT',
    type: 'clientOpinion',
    source: 'gesprek met de Brug',
    text: 'De Brug, door haarzelf: gezin 3, welzijn 2, financieel beheer 2, opleiding 3, werk 2.',
  },
  diary: { ...blank, factor: 'GED', type: 'observation', source: 'haar agenda', text: 'Haar ochtenden zijn vol.' },
} as const satisfies Readonly<Record<string, FindingInput>>;

export type NaimaFinding = keyof typeof naimaFindings;

/** The ids under which the findings were recorded. */
export type FindingIds = Readonly<Record<NaimaFinding, string>>;

/** Puts Naïma's intake into a vault and closes it. */
export async function fillNaimaIntake(
  say: Say<Calls>,
  caseFileId: string,
): Promise<{ intakeId: string; findingIds: FindingIds; bridgeId: string }> {
  const { id: intakeId } = await say('intake.start', { caseFileId });
  await say('intake.saveHead', { ...naimaIntake, id: intakeId });
  const ids: Partial<Record<NaimaFinding, string>> = {};
  for (const name of findingNames) {
    const { id } = await say('intake.saveFinding', { ...naimaFindings[name], id: null, intakeId });
    ids[name] = id;
  }
  await fillNaimaInstruments(say, caseFileId);
  const bridgeId = await fillNaimaBridge(say, caseFileId);
  await say('intake.close', { id: intakeId, reason: null });
  return { intakeId, bridgeId, findingIds: ids as FindingIds }; // The loop gave every name its id.
}

export const findingNames = Object.keys(naimaFindings) as readonly NaimaFinding[]; // Keys of the constant above.
