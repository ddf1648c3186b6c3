import type { Input } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import { dutyConsequences } from '#domain/content/duties.ts';
import type { StepOutcome } from '#domain/plan/outcome.ts';
import type { Choice } from '#domain/plan/plan.ts';
import { emptyAsked, emptyChoice } from '#domain/plan/plan.ts';
import { fillNaimaEvaluation } from './evaluation.ts';
import type { Say } from '../handlers.ts';

type StepExample = Partial<Omit<Input<Calls['plan.saveStep']>, 'id' | 'goalId'>> & Readonly<{ action: string; dueOn: string }>;
type WentExample = Partial<StepOutcome> & Readonly<{ wentOn: string }>;
/** A step as it was agreed, and how it went; `then` is how the new try went. */
type StepStory = Readonly<{ step: StepExample; went?: WentExample; then?: WentExample }>;
type GoalStory = Readonly<{ words: string; targetOn: string; choice: Choice; steps: readonly StepStory[] }>;

/** Goals fixed at 10:20, the rewards told at 10:35: never before (domain: §2.3). Dutch summer time is two hours ahead of UTC. */
export const naimaPlanBasis = { plannedOn: '2026-04-07', goalsSetAt: '2026-04-07T08:20:00Z', noHypothesisReason: '', annexTo: '' } as const;
const TOLD = '2026-04-07T08:35:00Z';

/** Naïma's goals with their steps, as agreed on 7 April 2026 (domain: intake §6.6) and as they went (§6.7). All invented. */
export const naimaGoals: readonly GoalStory[] = [
  {
    words: 'Post openmaken zonder buikpijn',
    targetOn: '2026-05-31',
    choice: {
      ...emptyChoice,
      principle: 'confidence',
      what: 'Eerst rust in de geldzorgen, in heel kleine stappen en samen.',
      experience: 'Wie de post weer durft open te maken, komt daarna ook op afspraken over werk.',
      client: 'Naïma noemt de brieven zelf als wat haar ’s nachts wakker houdt.',
      card: 'Mobility Mentoring',
      alsoServes: 'Zicht op de schulden is ook nodig voor schuldhulp.',
    },
    steps: [
      {
        step: {
          action: 'Stop alle brieven in één tas',
          dueOn: '2026-04-08',
          withinADay: true,
          ifThen: 'Als mijn buik opspeelt, dan stop ik na vijf brieven.',
        },
        went: { wentOn: '2026-04-08', lookingBack: 'Het waren er minder dan gedacht.' },
      },
      {
        step: {
          action: 'Bel samen met schuldhulp',
          dueOn: '2026-04-14',
          dueTime: '10:00',
          who: 'together',
          whoName: 'J. Postma',
          help: 'Postma zit ernaast en draait het nummer.',
          reward: 2_500,
          rewardToldAt: TOLD,
        },
        went: {
          status: 'different',
          wentOn: '2026-04-14',
          lookingBack: 'Lina was ziek. Naïma belde zelf af en vroeg om een nieuwe dag.',
          againOn: '2026-04-21',
        },
        then: { wentOn: '2026-04-21', lookingBack: 'Gebeld. De bon hoort bij de tas en dit gesprek samen.', rewardGivenOn: '2026-04-21' },
      },
    ],
  },
  {
    words: 'Iets maken waar mensen voor betalen',
    targetOn: '2026-07-01',
    choice: {
      ...emptyChoice,
      principle: 'motivation',
      what: 'Een kleine, echte opdracht: verstelwerk voor mensen uit de buurt.',
      experience: 'Een eerste betaalde klus doet vaak meer dan een sollicitatietraining.',
      science: 'Onderzoek bij zes gemeenten naar parttime ondernemen (voor en na gemeten, zonder vergelijkingsgroep).',
      client: 'Zij zegt: “Naaien kan ik. Daar vraagt niemand of ik wel wil.”',
      card: 'Lotgenotengroep; parttime ondernemen',
      alsoServes: 'Vertrouwen telt ook mee bij het zoeken naar een atelier.',
    },
    steps: [
      {
        step: {
          action: 'Ga kijken bij de naaigroep in de buurt',
          dueOn: '2026-04-16',
          smallerAnswer: 'De groep komt eens in de twee weken bij elkaar; de buurvrouw loopt mee.',
        },
        went: { wentOn: '2026-04-16', lookingBack: 'Twee vrouwen deden voor wat zij vragen voor een broek.' },
      },
      {
        step: {
          action: 'Maak drie proefreparaties en een prijslijst',
          dueOn: '2026-05-20',
          smallerAnswer: 'Per week één reparatie; de eerste is de jas van de buurvrouw.',
          mayEarn: true,
          earningsReport: 'Ja: 30 euro voor de drie samen, gemeld op 21 mei 2026 en verrekend over mei.',
          reward: 3_000,
          rewardToldAt: TOLD,
        },
        went: {
          wentOn: '2026-05-20',
          lookingBack: 'Alle drie betaald; de prijslijst hangt bij de buurvrouw.',
          rewardGivenOn: '2026-05-20',
        },
      },
    ],
  },
  {
    words: 'Weten welk werk',
    targetOn: '2026-10-01',
    choice: {
      ...emptyChoice,
      principle: 'direction',
      what: 'Met eigen ogen zien welk werk past, naast de eigen klussen.',
      experience: 'Een gesprek op de werkvloer zegt meer dan een vacaturetekst.',
      science: 'Bemiddeling en begeleiding werken vooral voor mensen met een korte afstand tot werk.',
      client: 'Werk moet onder schooltijd passen; “ik wil ’s middags bij de poort staan”.',
      card: 'Begeleiding en bemiddeling',
    },
    steps: [
      {
        step: {
          action: 'Voer twee gesprekken met ateliers',
          dueOn: '2026-06-03',
          who: 'together',
          whoName: 'J. Postma',
          smallerAnswer: 'Eerst twee namen zoeken; de gesprekken zelf vragen een afspraak.',
        },
        went: { wentOn: '2026-06-03', lookingBack: 'Eén atelier werkt met lessen onder schooltijd.' },
      },
    ],
  },
];

export const naimaSupport: Input<Calls['plan.saveSupport']>['support'] = [
  { what: 'Gesprekken met een mentor (Mobility Mentoring)', who: 'J. Postma', howOften: 'elke twee weken', from: '2026-04-07' },
  {
    what: 'Training boekhouden voor parttime ondernemers',
    who: 'ondernemersloket Lindewaard (verzonnen)',
    howOften: 'zes avonden',
    from: '2026-05-11',
  },
  { what: 'Bemiddeling naar werk in een atelier (dubbel spoor)', who: 'J. Postma', howOften: 'maandelijks', from: '2026-06-01' },
];

export const naimaDuties: Omit<Input<Calls['plan.saveDuties']>, 'id'> = {
  duties: [
    {
      ground: 'inform',
      text: 'Veranderingen doorgeven, ook wat binnenkomt met verstelwerk.',
      asked: emptyAsked,
      explainedOn: '2026-04-07',
      understood: 'Als ik iets verdien of er verandert iets thuis, dan app ik dat dezelfde week.',
    },
    {
      ground: 'cooperate',
      text: 'Afspraken nakomen, of van tevoren afbellen.',
      asked: emptyAsked,
      explainedOn: '2026-04-07',
      understood: 'Kan ik niet, dan bel ik. Dan prikken we een nieuwe dag.',
    },
    {
      ground: 'work',
      text: 'Vanaf juni 2026 onder schooltijd solliciteren naar passend werk.',
      asked: {
        ...emptyAsked,
        urgentReasons: 'Nee, mits het binnen schooltijd blijft.',
        childcare: 'Alleen school tot 14.15 uur; geen naschoolse plek vrij (lijst gezien op 30 maart).',
        schooling: 'Mbo-2 mode is er; boekhouden volgt in mei.',
        capacity: 'Schooltijd is haalbaar, zei zij op 30 maart; avonden en weekenden niet.',
      },
      explainedOn: '2026-04-07',
      understood: 'Vanaf juni twee keer per week iets gerichts, als Lina op school zit.',
    },
  ],
  noDutiesReason: '',
  consequences: dutyConsequences.nl,
  consequencesExplainedOn: '2026-04-07',
  consequencesWords: 'Dus eerst praten, en alleen als ik het laat lopen kost het geld.',
};

export const naimaAgreement: Omit<Input<Calls['plan.saveAgreement']>, 'id'> = {
  evaluatedOn: null,
  evaluationOn: '2026-10-05',
  client: 'agrees',
  clientOn: '2026-04-07',
  clientWords: 'Dit is de eerste keer dat er iets in staat wat ik zelf wil.',
  disagreesReason: '',
  collegeBy: 'M. de Wit, teamleider (verzonnen)',
  collegeOn: '2026-04-08',
  collegeNumber: 'SD-2026-114',
};

/** What the evaluation of 5 October added (§6.8): the next evaluation, and steps towards the atelier. */
export const naimaNextVersion = {
  reason:
    'Samen geëvalueerd op 5 oktober 2026: de hypothese klopt voor het vertrouwen (cijfer 7) en deels voor het zoeken. Zes maanden verder, met een plek in een atelier.',
  evaluatedOn: '2026-10-05',
  evaluationOn: '2027-01-11',
  steps: [
    {
      step: { action: 'Maak kennis bij Atelier De Naald', dueOn: '2026-10-08', agreedOn: '2026-10-05' },
      went: { wentOn: '2026-10-08', lookingBack: 'De begeleider liet alle machines zien.' },
    },
    {
      step: {
        action: 'Kies samen met de jobcoach wat ik erbij wil leren',
        dueOn: '2026-11-26',
        agreedOn: '2026-10-05',
        who: 'together',
        whoName: 'J. Postma',
        smallerAnswer: 'Eerst zes weken wennen; de kennismaking was de kleine stap.',
      },
    },
  ] satisfies readonly StepStory[],
} as const;

/** Puts Naïma's plan into a vault and closes it twice: on 7 April, and after the evaluation of 5 October. */
export async function fillNaimaPlan(say: Say<Calls>, caseFileId: string, hypothesisId: string): Promise<{ planId: string }> {
  const { id } = await say('plan.start', { caseFileId });
  await say('plan.saveBasis', { id, ...naimaPlanBasis, hypothesisId });
  let last = '';
  const told: (() => Promise<void>)[] = [];
  for (const { words, targetOn, choice, steps } of naimaGoals) {
    const goal = await say('plan.saveGoal', { planId: id, goal: { id: null, words, targetOn, choice } });
    for (const story of steps) told.push(await agree(say, goal.id, story));
    last = goal.id;
  }
  await say('plan.saveSupport', { id, support: [...naimaSupport] });
  await say('plan.saveDuties', { id, ...naimaDuties });
  await say('plan.saveAgreement', { id, ...naimaAgreement });
  await say('plan.close', { id, reason: null });
  for (const tell of told) await tell();
  await fillNaimaEvaluation(say, caseFileId);

  for (const story of naimaNextVersion.steps) await (await agree(say, last, story))();
  await say('plan.saveAgreement', {
    id,
    ...naimaAgreement,
    evaluatedOn: naimaNextVersion.evaluatedOn,
    evaluationOn: naimaNextVersion.evaluationOn,
  });
  await say('plan.close', { id, reason: naimaNextVersion.reason });
  return { planId: id };
}

/** Agrees a step; what comes back tells how it went. */
async function agree(say: Say<Calls>, goalId: string, { step, went, then }: StepStory): Promise<() => Promise<void>> {
  const { id } = await say('plan.saveStep', { ...emptyStep, ...step, id: null, goalId });
  return async () => {
    if (!went) return;
    const { againId } = await say('plan.recordStep', { id, outcome: { ...asDone, ...went } });
    if (againId !== null && then) await say('plan.recordStep', { id: againId, outcome: { ...asDone, ...then } });
  };
}

const asDone = { status: 'done', lookingBack: '', againOn: null, rewardGivenOn: null } as const;

const emptyStep = {
  who: 'client',
  whoName: '',
  dueTime: '',
  withinADay: false,
  smallerAnswer: '',
  ifThen: '',
  help: '',
  mayEarn: false,
  earningsReport: '',
  reward: null,
  rewardToldAt: null,
  agreedOn: null,
} as const;
