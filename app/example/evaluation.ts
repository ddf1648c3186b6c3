import type { Say } from '../handlers.ts';
import type { Calls } from '#contract/index.ts';

/** Naïma's evaluation of 5 October (fictional), as the worked case gives it; the words on the help are ours. */
export async function fillNaimaEvaluation(say: Say<Calls>, caseFileId: string): Promise<void> {
  const { plan } = await say('evaluation.list', { caseFileId });
  if (!plan) return;
  const [post, making, work, ...rest] = plan.goals.map(({ id }) => id);
  const seen = { outcome: 'partly', evidence: 'Besproken; loopt nog.', clientWords: '' } as const;
  await say('evaluation.save', {
    id: null,
    planId: plan.id,
    heldOn: '2026-10-05',
    present: 'Naïma, J. Postma',
    whatWorked: 'Kleine stappen en bellen in de ochtend. Het eerste geld uit eigen werk.',
    whatDidNot: 'Twee afspraken lagen op een woensdag, als Lina vrij is. Dat lag aan ons rooster.',
    unintended: 'Haar zus naait nu mee.',
    decision: 'continue',
    reason: 'Haar vertrouwen groeit en zij zoekt gerichter; de schulden vragen nog tijd.',
    nextOn: '2027-01-11',
    goals: [
      ...(post === undefined
        ? []
        : [
            {
              goalId: post,
              outcome: 'reached',
              evidence: 'De post ligt open en geordend in een map.',
              clientWords: 'Ik durf de bus weer open.',
            } as const,
          ]),
      ...(making === undefined
        ? []
        : [
            {
              goalId: making,
              outcome: 'reached',
              evidence: 'Omzet in elke maand sinds juli.',
              clientWords: 'Mensen betalen echt.',
            } as const,
          ]),
      ...(work === undefined
        ? []
        : [
            {
              goalId: work,
              outcome: 'partly',
              evidence: 'Twee gesprekken met ateliers; nog geen uren onder schooltijd.',
              clientWords: '',
            } as const,
          ]),
      ...rest.map((goalId) => ({ goalId, ...seen })),
    ],
  });
  await say('evaluation.saveExperience', {
    id: null,
    caseFileId,
    askedOn: '2026-10-05',
    moment: 'evaluation',
    heard: 'yes',
    heardWords: 'Nu wel.',
    clear: 'partly',
    clearWords: 'Ik weet niet wat de belasting doet.',
    helped: 'yes',
    helpedWords: '',
  });
}
