import type { Input } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import { v7 as newId } from 'uuid';
import type { Say } from '../handlers.ts';
import type { FindingIds, NaimaFinding } from './intake.ts';

/** Naïma's readings (worked case §6.3): what carries each, and what would prove it wrong. */
export const naimaReadings = {
  readOn: '2026-03-23',
  readings: [
    {
      name: 'belief',
      text: 'Ze solliciteert weinig omdat ze weinig vertrouwen heeft dat het lukt, niet omdat ze niet wil.',
      carriedBy: ['applications', 'attitude', 'belief', 'setback'],
      refutedBy: 'Er komt een klein succes en ze solliciteert daarna nog steeds niet.',
    },
    {
      name: 'hours',
      text: 'Ze solliciteert weinig omdat er geen werk binnen schooltijd is.',
      carriedBy: ['hoursAndDebt', 'applications', 'schoolHours'],
      refutedBy: 'Er is werk met passende uren en ze solliciteert toch niet.',
    },
  ],
  contradictions: [
    {
      text: 'De ZRM geeft 3 voor tijdsbesteding, haar agenda laat drukke ochtenden zien.',
      between: ['zrmTime', 'diary'],
    },
  ],
  unknowns: 'Wat werk onder schooltijd oplevert naast de uitkering',
} as const satisfies ReadingsExample;

type ReadingsExample = Readonly<{
  readOn: string;
  readings: readonly Readonly<{ name: string; text: string; carriedBy: readonly NaimaFinding[]; refutedBy: string }>[];
  contradictions: readonly Readonly<{ text: string; between: readonly NaimaFinding[] }>[];
  unknowns: string;
}>;
type ReadingName = (typeof naimaReadings)['readings'][number]['name'];

type ThemeInput = Input<Calls['weighing.saveThemes']>['themes'][number];
type ThemeExample = Omit<ThemeInput, 'id' | 'readingIds' | 'findingIds'> &
  Readonly<{ restsOnReadings: readonly ReadingName[]; restsOnFindings: readonly NaimaFinding[] }>;

/** Weighed together (§6.4). The table of the worked case is the professional's column; her own column stands beside it. */
export const naimaThemes = {
  weighedOn: '2026-03-30',
  first: [
    { matter: 'safety', state: 'inOrder', note: 'Gevraagd en besproken: thuis is het veilig.' },
    { matter: 'children', state: 'inOrder', note: 'Lina gaat elke dag naar school.' },
    { matter: 'roof', state: 'inOrder', note: 'Huur is betaald.' },
    { matter: 'energy', state: 'inOrder', note: 'Geen energiebedrijf op het schuldenoverzicht.' },
    { matter: 'income', state: 'inOrder', note: 'Bijstand op de norm.' },
  ],
  themes: [
    theme('Geldstress en schuld', [4, 2], [4, 2, 4], 10, [], ['hoursAndDebt', 'zrmMoney', 'setback']),
    theme('Geloof in eigen kunnen', [3, 3], [2, 3, 3], 10, ['belief'], ['belief']),
    theme('Uren en opvang', [3, 2], [4, 3, 2], 10, ['hours'], ['schoolHours']),
    theme('Zoekrichting', [2, 4], [1, 3, 2], 8, [], ['direction'], 'Een richting kiezen heeft pas zin als er rust en vertrouwen is.'),
    theme('Netwerk', [2, 3], [1, 2, 1], 8, [], ['network', 'zrmNetwork'], 'Het netwerk groeit mee als zij weer ergens komt.'),
  ],
} as const satisfies Omit<Input<Calls['weighing.saveThemes']>, 'id' | 'themes'> & { themes: readonly ThemeExample[] };

/** Scores as in the table: professional ernst, beïnvloedbaar; client ernst, beïnvloedbaar, urgent; weight in tenths. */
function theme(
  name: string,
  [professionalSeverity, professionalInfluence]: readonly [number, number],
  [clientSeverity, clientInfluence, clientUrgency]: readonly [number, number, number],
  weightTenths: number,
  restsOnReadings: readonly ReadingName[],
  restsOnFindings: readonly NaimaFinding[],
  weightReason = '',
): ThemeExample {
  const scores = { professionalSeverity, professionalInfluence, clientSeverity, clientInfluence, clientUrgency };
  return { name, ...scores, weightTenths, weightReason, restsOnReadings, restsOnFindings };
}

/** Debt first, together with a small success: the tie in the figures is decided by a person (§6.4). */
export const naimaChoice = {
  order: ['Geldstress en schuld', 'Geloof in eigen kunnen', 'Zoekrichting', 'Uren en opvang', 'Netwerk'],
  orderReason:
    'Geldstress en geloof in eigen kunnen staan gelijk. Eerst de geldstress, want die neemt alle ruimte in het hoofd; tegelijk één klein succes, zodat het vertrouwen meegroeit. Naïma zette uren en opvang bovenaan; dat pakken we op zodra er een opdracht onder schooltijd is.',
  rejected: [{ text: 'Eerst zoveel mogelijk solliciteren', why: 'Lukt niet onder schooltijd en maakt het vertrouwen kleiner.' }],
  principles: ['needs', 'confidence'],
  ownPrinciple: '',
  certainty: 'middle',
  decidedBy: 'J. Postma',
  clientAgrees: 'yes',
  clientWords: 'Eerst de post, dan krijg ik lucht.',
  absentReason: '',
} as const satisfies Omit<Input<Calls['weighing.saveChoice']>, 'id' | 'principles' | 'rejected' | 'order'> & {
  order: readonly string[];
  rejected: readonly { text: string; why: string }[];
  principles: readonly string[];
};

/** The hypothesis of §6.5, measured when §6.7 did. */
export const naimaHypothesis = {
  ifText: 'Naïma binnen drie maanden een haalbare opdracht met verdienste afrondt en haar schulden in beeld zijn',
  thenText: 'stijgt haar vertrouwen (eigen cijfer van 4 naar minstens 6) en gaat zij gericht zoeken (minstens 2 gerichte acties per week)',
  becauseText: 'een succeservaring het geloof in eigen kunnen verhoogt',
  determinant: 'ZEF',
  about: ['Geldstress en schuld', 'Geloof in eigen kunnen'],
  indicator: 'Eigen cijfer voor vertrouwen; gerichte zoekacties per week',
  baseline: 'Cijfer 4; twee sollicitaties in drie maanden',
  target: 'Cijfer minstens 6; minstens 2 gerichte acties per week',
  measureOn: '2026-06-15',
  refutedWhen:
    'De opdracht is af en de schulden zijn in beeld, maar het cijfer blijft onder 6 of er zijn minder dan 2 gerichte acties per week',
} as const;

/** Puts Naïma's weighing into a vault and closes it; answers what the plan hangs on. */
export async function fillNaimaWeighing(
  say: Say<Calls>,
  caseFileId: string,
  findingIds: FindingIds,
): Promise<{ weighingId: string; hypothesisId: string }> {
  const { id } = await say('weighing.start', { caseFileId });
  const idsOf = (names: readonly NaimaFinding[]): string[] => names.map((name) => findingIds[name]);

  const readings = naimaReadings.readings.map(({ name, text, refutedBy, carriedBy }) => ({
    name,
    row: { id: newId(), text, refutedBy, findingIds: idsOf(carriedBy) },
  }));
  const contradictions = naimaReadings.contradictions.map(({ text, between }) => ({ id: newId(), text, findingIds: idsOf(between) }));
  const { readOn, unknowns } = naimaReadings;
  await say('weighing.saveReadings', { id, readOn, unknowns, contradictions, readings: readings.map(({ row }) => row) });

  const themes = naimaThemes.themes.map(({ restsOnReadings, restsOnFindings, ...row }: ThemeExample) => ({
    ...row,
    id: newId(),
    findingIds: idsOf(restsOnFindings),
    readingIds: readings.filter(({ name }) => restsOnReadings.includes(name)).map((reading) => reading.row.id),
  }));
  await say('weighing.saveThemes', { id, weighedOn: naimaThemes.weighedOn, first: [...naimaThemes.first], themes });

  const themeId = (name: string): string[] => themes.filter((each) => each.name === name).map((each) => each.id);
  const { rejected, principles, order, ...choice } = naimaChoice;
  await say('weighing.saveChoice', {
    ...choice,
    id,
    rejected: [...rejected],
    principles: [...principles],
    order: order.flatMap(themeId),
  });

  const { about, ...hypothesis } = naimaHypothesis;
  const hypothesisId = newId();
  await say('weighing.saveHypotheses', { id, hypotheses: [{ ...hypothesis, id: hypothesisId, themeIds: about.flatMap(themeId) }] });
  await say('weighing.close', { id, reason: null });
  return { weighingId: id, hypothesisId };
}
