import type { Calls } from '#contract/index.ts';
import type { Input } from '#contract/define.ts';

/** The worker of the example files. Everyone and everything in these files is invented. */
export const exampleWorker = {
  name: 'J. Postma (voorbeeld)',
  jobTitle: 'regisseur wijkteam',
  organisation: 'gemeente Lindewaard (verzonnen)',
} as const;

/** Noor: a family about to be evicted (domain: maatwerkbudget §5.0). */
export const noorHead: Input<Calls['caseFile.create']> = {
  number: 'MW-2026-0317',
  name: 'Noor Verkerk (voorbeeld)',
  birthDate: '1991-02-11',
  household: 'loneParent',
  benefitSince: null,
  reportedOn: '2026-03-03',
  worker: 'J. Bakker, regisseur wijkteam Noord',
  languageLevel: 'Nederlands, B2',
  contactPreference: 'bellen na 9 uur',
  bestTime: 'morning',
  legalGround: 'Wgs art. 4a en Wmo 2015: hulp bij een dreigende ontruiming',
  members: [
    { name: 'T.', birthDate: '2016-05-20', role: 'child' },
    { name: 'S.', birthDate: '2019-01-09', role: 'child' },
  ],
};

/** Naïma: intake, plan, a part-time enterprise and a placement (domain: intake §6). */
export const naimaHead: Input<Calls['caseFile.create']> = {
  number: 'F-2026-0117',
  name: 'Naïma el Ouardi (voorbeeld)',
  birthDate: '1991-05-14',
  household: 'loneParent',
  benefitSince: '2023-02-01',
  reportedOn: '2026-03-09',
  worker: 'J. Postma',
  languageLevel: 'Nederlands, B1',
  contactPreference: 'appen, daarna bellen',
  bestTime: 'morning',
  legalGround: 'Participatiewet art. 7 lid 1: ondersteuning bij arbeidsinschakeling',
  members: [{ name: 'Lina', birthDate: '2017-11-02', role: 'child' }],
};
