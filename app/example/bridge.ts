import type { Input } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import type { Say } from '../handlers.ts';

type Typed = Omit<Input<Calls['bridge.save']>, 'id' | 'caseFileId'>;

const pillar = (code: string, now: number, wanted: number, words = '', remark = '') => ({ code, name: '', now, wanted, words, remark });

/** Naïma's bridge (fictional) at the intake, with the places that the worked case gives. Wishes and words are ours. */
export const naimaBridge: Typed = {
  setCode: 'EMPATH-5',
  drawnOn: '2026-03-16',
  stressFree: 'Dat ik de post durf open te maken.',
  wantedBy: '2028-03-16',
  pillars: [
    pillar('family', 3, 4, 'Met Lina gaat het goed, het huis is te duur.'),
    pillar('wellBeing', 2, 4, 'Ik slaap slecht.'),
    pillar('money', 2, 4, 'Acht mensen willen geld van mij.', 'Wil eerst overzicht, nog geen bedragen.'),
    pillar('education', 3, 3),
    pillar('work', 2, 4, 'Ik kan naaien. Daar betaalt niemand voor, denk ik.'),
  ],
};

/** Puts the bridge into the file. */
export async function fillNaimaBridge(say: Say<Calls>, caseFileId: string): Promise<string> {
  const { id } = await say('bridge.save', { ...naimaBridge, id: null, caseFileId });
  return id;
}
