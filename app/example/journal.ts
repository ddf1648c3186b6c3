import type { Input } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';

type Contact = Omit<Input<Calls['journal.add']>, 'caseFileId'>;

/** Noor's contacts around the eviction (domain: maatwerkbudget §5.0, A2, A9, B9, G7, H8). */
export const noorContacts: readonly Contact[] = [
  {
    kind: 'homeVisit',
    purpose: 'rights',
    at: '2026-03-03T09:20:00.000Z',
    text: 'Aanzegging ontruiming gezien: dinsdag 24 maart, 9.00 uur. Uitgelegd met wie we bellen en waarom; Noor vindt dat goed.',
    clientWords: 'Ik wil dat mijn kinderen op hun eigen school en in hun eigen bed blijven.',
  },
  {
    kind: 'phone',
    purpose: 'rights',
    at: '2026-03-05T10:15:00.000Z',
    text: 'Schuldhulp gebeld samen met Noor. Aanmelding is gedaan; eerste gesprek binnen de termijn.',
    clientWords: '',
  },
  {
    kind: 'message',
    purpose: 'rights',
    at: '2026-03-09T08:40:00.000Z',
    text: 'Woonlicht schrijft: de ontruiming vervalt als het bedrag uiterlijk 20 maart binnen is en de rest in termijnen gaat.',
    clientWords: '',
  },
];

/** Naïma's contacts between the intake and the enterprise (domain: intake §6.2, §6.7). */
export const naimaContacts: readonly Contact[] = [
  {
    kind: 'talk',
    purpose: 'guidance',
    at: '2026-03-16T09:00:00.000Z',
    text: 'Intake, een uur. Rustig gesprek; Lina was op school. Samen de schulden op een rij gelegd.',
    clientWords: 'Klopt, maar ik ben geen luie moeder.',
  },
  {
    kind: 'phone',
    purpose: 'guidance',
    at: '2026-04-14T07:50:00.000Z',
    text: 'Lina is ziek, het belletje met schuldhulp gaat vandaag niet. Nieuwe afspraak: dinsdag 21 april, in de ochtend.',
    clientWords: 'Ik dacht dat u boos zou zijn.',
  },
  {
    kind: 'talk',
    purpose: 'guidance',
    at: '2026-06-15T08:30:00.000Z',
    text: 'Drie proefreparaties gedaan en opgegeven. Vertrouwen: een 6. Deze week twee gerichte acties bij ateliers.',
    clientWords: 'Ze betaalde gewoon, en ze komt terug.',
  },
];
