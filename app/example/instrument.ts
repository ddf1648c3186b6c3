import type { Input } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import type { Say } from '../handlers.ts';

type Typed = Omit<Input<Calls['instrument.saveResult']>, 'id' | 'caseFileId'>;

const blank = { trained: null, departs: false, departsReason: '', validUntil: null, purpose: '', outcome: null, outcomeWhy: '' } as const;
const level = (domain: string, value: number | null, note = '') => ({ domain, value, text: '', note });

/** What two instruments said about Naïma (fictional), as the worked case gives it. Domains that it does not name one by one were 4 or 5. */
export const naimaResults: readonly Typed[] = [
  {
    ...blank,
    instrument: 'PLAD',
    version: '1',
    takenOn: '2026-03-16',
    takenBy: 'J. Postma, klantmanager',
    clientReaction: 'Klopt, maar ik ben geen luie moeder.',
    reading: 'Zij ziet elke week haar zus en de buurvrouw. Meer contact is er nu niet.',
    scores: [level('whole', 2)],
  },
  {
    ...blank,
    instrument: 'ZRM17',
    version: '2017',
    takenOn: '2026-03-16',
    takenBy: 'J. Postma, klantmanager',
    trained: true,
    clientReaction: 'Klopt, maar ik ben geen luie moeder.',
    reading: 'De tijd is wel gevuld: haar ochtenden zijn vol. Het geld weegt het zwaarst.',
    departs: true,
    departsReason: 'Tijdsbesteding 3 past niet bij haar agenda, waarin elke ochtend bezet is.',
    purpose: 'Bepalen hoe groot de eerste stap mag zijn.',
    outcome: 'helped',
    outcomeWhy: 'Het verschil met de agenda kwam op tafel.',
    scores: [
      level('finance', 2),
      level('days', 3, 'botst met de agenda'),
      level('mental', 3),
      level('network', 2),
      level('housing', 5),
      level('home', 4),
    ],
  },
];

/** Puts both results into the file. */
export async function fillNaimaInstruments(say: Say<Calls>, caseFileId: string): Promise<void> {
  for (const result of naimaResults) await say('instrument.saveResult', { ...result, id: null, caseFileId });
}
