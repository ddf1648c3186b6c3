import type { Input } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import { noSignatures } from '#domain/placement/placement.ts';
import type { Say } from '../handlers.ts';

type In<N extends keyof Calls> = Input<Calls[N]>;

/** Naïma's placement: our own continuation of the worked case (domain: intake §6.8, "atelier 12 h/wk"). All invented. */
export const naimaWorkplace: Omit<In<'placement.saveWorkplace'>, 'caseFileId'> = {
  workplaceId: null,
  employerId: null,
  employer: {
    name: 'Atelier De Naald (fictief)',
    place: 'Lindewaard (verzonnen)',
    contactName: 'S. Bakker (verzonnen)',
    contactDetails: 'atelier@voorbeeld.example',
  },
  workplace: { name: 'Herstelwerkplaats', place: 'Spoelstraat 3, Lindewaard (verzonnen)', supervisor: 'S. Bakker (verzonnen)' },
};

export const naimaFrame: Omit<In<'placement.saveFrame'>, 'id' | 'workplaceId'> = {
  jobTitle: 'Medewerker kledingherstel',
  purpose: 'workExperience',
  form: 'workExperience',
  hoursPerWeek: 12,
  startsOn: '2026-10-12',
  endsOn: '2027-04-11',
  extensionReason: '',
  localLimitMonths: 6,
  wageValue: null,
  wageValueAgainOn: null,
  financier: 'participationAct',
  regime: 'begeleiding licht, besluit RE-26-203 (verzonnen)',
  regimeQuarters: 72,
  regimeFrom: '2026-10-12',
  regimeUntil: '2027-04-11',
  carryOverQuarters: 0,
  carryOverReason: '',
};

export const naimaCoaching: Omit<In<'placement.saveCoaching'>, 'id'> = {
  start: 'Drie jaar atelierwerk tot 2021, sinds juli eigen verstelwerk. Eigen cijfer voor vertrouwen: 7 van 10 (was 4 in maart).',
  strengths: 'Werkt netjes en precies; vraagt door bij een klant; komt op tijd als de uren binnen schooltijd vallen.',
  discrepancies: [
    {
      demand: 'Werken met een industriële lockmachine.',
      canNow: 'Werkt met een huismachine.',
      solution: 'Vier ochtenden naast een collega, daarna zelf met één soort stof.',
    },
    {
      demand: 'Vier dagen van 9.00 tot 12.00 uur.',
      canNow: 'Kan tot 14.15 uur; bij een zieke Lina niet.',
      solution: 'Afspraak: bellen voor 8.30 uur, uren inhalen op vrijdagochtend.',
    },
  ],
  supervisorRole: 'Geeft elke week vijf minuten terugkoppeling op één werkstuk, en is de eerste aan wie Naïma iets vraagt.',
  phaseOut: 'Tot december om de week een bezoek, daarna maandelijks; vanaf maart alleen op verzoek.',
  relapseSignals: 'Twee keer kort na elkaar afbellen, of geen vragen meer stellen. Dan binnen een week een gesprek, zonder verwijt.',
  evaluations: [{ on: '2026-12-07' }, { on: '2027-03-22' }],
};

export const naimaForEmployer: Omit<In<'placement.saveForEmployer'>, 'id'> = {
  introduction:
    'Ik ben Naïma, ik herstel kleding en wil leren hoe dat in een atelier gaat. Vragen stellen vind ik spannend, dus doe het gerust ook aan mij.',
  agreements:
    'Vier ochtenden van 9.00 tot 12.00 uur, binnen schooltijd. Afbellen kan tot 8.30 uur; gemiste uren worden op vrijdagochtend ingehaald.',
  supervisorTips: 'Eén opdracht tegelijk voordoen, dan laten doen. Zeg ook wat goed is.',
};

export const naimaPlacementGoals: readonly (Omit<In<'placement.saveGoal'>['goal'], 'id'> & { name: 'machine' | 'asking' })[] = [
  {
    name: 'machine',
    kind: 'work',
    goal: 'Zelfstandig een broek innemen op de lockmachine',
    norm: 'Drie broeken achter elkaar zonder herstel achteraf.',
    measuredBy: 'De leidinggevende bekijkt de naden.',
    targetOn: '2027-01-29',
    budgetQuarters: 36,
    forEmployer: 'Zelfstandig een broek innemen op de lockmachine: drie achter elkaar zonder herstel achteraf.',
  },
  {
    name: 'asking',
    kind: 'personal',
    goal: 'Om hulp vragen voordat ik vastloop',
    norm: 'Elke werkochtend ten minste één vraag; eigen cijfer voor vertrouwen 8.',
    measuredBy: 'Eigen schriftje en het eigen cijfer, elke maand.',
    targetOn: '2027-03-22',
    budgetQuarters: 24,
    forEmployer: 'Op tijd om hulp vragen.',
  },
];

/** The visit of 5 November: five quarters, two of travel. */
export const naimaVisit: Omit<In<'placement.saveVisit'>, 'id' | 'placementId' | 'goalId'> & { about: 'machine' | 'asking' } = {
  about: 'asking',
  visitedOn: '2026-11-05',
  quarters: 5,
  travelQuarters: 2,
  noShowQuarters: 0,
  place: 'Atelier De Naald',
  withWhom: 'Naïma en S. Bakker',
  seen: 'Zij nam zelf een broek in en vroeg eenmaal hulp bij het inrijgen.',
  agreed: 'Vanaf 16 november ook rokken. Postma komt op 26 november terug.',
  workerView: 'Ik geef mezelf een 7. Ik durf het te vragen, maar wacht nog te lang.',
  employerView: 'Werkt precies; het tempo komt vanzelf. Mag vaker iets vragen.',
  forEmployer: 'Naïma gaat vanaf 16 november ook rokken innemen. Volgend bezoek: 26 november.',
};

export const naimaSignatures: Omit<In<'placement.saveAgreed'>, 'id'> = {
  worker: { name: 'Naïma el Ouardi (voorbeeld)', on: '2026-10-12' },
  employer: { name: 'S. Bakker (verzonnen)', on: '2026-10-13' },
  coach: { name: 'J. Postma (voorbeeld)', on: '2026-10-12' },
};

/** The first report, over the first weeks: still to be signed, so that the example also shows an open one. */
export const naimaReport: Omit<In<'placement.saveReport'>, 'id' | 'placementId' | 'progress'> = {
  from: '2026-10-12',
  until: '2026-11-20',
  pace: 'Rustig en gelijkmatig; één broek per ochtend, twee aan het eind van de derde week.',
  quality: 'Naden recht; de leidinggevende herstelde één van de zeven broeken.',
  employability: 'Vier ochtenden gehaald in vijf van de zes weken.',
  workerView: 'Ik voel me op mijn plek. Ik wil wel leren knopsgaten maken.',
  employerView: 'Graag doorgaan; er is in het voorjaar werk voor twaalf uur.',
  adjustment: 'Doel om hulp te vragen blijft; rokken erbij.',
  extend: null,
  extendReason: '',
  forEmployer: 'De eerste zes weken gaan goed. Rokken komen erbij; de begeleiding blijft om de week.',
  agreed: noSignatures,
};

/** Puts Naïma's placement into a vault: the coaching plan closed, a visit recorded, a first report still open. */
export async function fillNaimaPlacement(say: Say<Calls>, caseFileId: string): Promise<{ placementId: string; reportId: string }> {
  const workplace = await say('placement.saveWorkplace', { caseFileId, ...naimaWorkplace });
  const { id } = await say('placement.start', { caseFileId, workplaceId: workplace.id });
  await say('placement.saveFrame', { id, workplaceId: workplace.id, ...naimaFrame });
  await say('placement.saveCoaching', { id, ...naimaCoaching });
  const goals = new Map<string, string>();
  for (const { name, ...goal } of naimaPlacementGoals)
    goals.set(name, (await say('placement.saveGoal', { placementId: id, goal: { id: null, ...goal } })).id);
  await say('placement.saveForEmployer', { id, ...naimaForEmployer });
  await say('placement.saveAgreed', { id, ...naimaSignatures });
  await say('placement.close', { id, reason: null });
  const { about, ...visit } = naimaVisit;
  await say('placement.saveVisit', { id: null, placementId: id, goalId: goals.get(about) ?? '', ...visit });
  const report = await say('placement.saveReport', {
    id: null,
    placementId: id,
    ...naimaReport,
    progress: [
      {
        goalId: goals.get('machine') ?? '',
        result: 'partly',
        evidence: 'Twee van drie broeken zonder herstel; zelf gezien op 5 november.',
      },
      { goalId: goals.get('asking') ?? '', result: 'partly', evidence: 'Schriftje: elke ochtend een vraag; cijfer blijft 7.' },
    ],
  });
  return { placementId: id, reportId: report.id };
}
