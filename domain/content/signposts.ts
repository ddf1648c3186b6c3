import { brochure, dates, said } from './cards/line.ts';
import type { TargetGroup } from '../knowledge/card.ts';
import type { Dated, Said } from './dated.ts';

/**
 * Seven first findings of the research programme, as something to hold a choice against at the moment it is made. Each was
 * found for a group of its own and says nothing about others. `groups` is null where the source names no group of clients.
 */
export type Signpost = Dated & Readonly<{ code: string; says: Said; foundFor: Said; groups: readonly TargetGroup[] | null }>;

const common = { ...dates, source: brochure('67-71'), mark: 'sure' } as const;

export const signposts: readonly Signpost[] = [
  {
    ...common,
    code: 'wakeUp',
    says: said(
      'Een stevige aansporing kan helpen om in beweging te komen; de eigen motivatie weegt dan minder.',
      'A firm push can help to get going; one’s own motivation then weighs less.',
    ),
    foundFor: said('mensen met een korte afstand tot werk (WerkLoont, Rotterdam)', 'people close to work (WerkLoont, Rotterdam)'),
    groups: ['shortDistance'],
  },
  {
    ...common,
    code: 'motivationFirst',
    says: said(
      'Motivatie voor bepaald werk weegt zwaarder dan wat in de weg staat. Sluit daarbij aan.',
      'Motivation for a certain kind of work weighs more than what stands in the way. Start from there.',
    ),
    foundFor: said(
      'parttime ondernemers in de bijstand, en mensen met een psychische beperking (Binthout)',
      'part-time entrepreneurs on assistance, and people with a mental limitation (Binthout)',
    ),
    groups: ['middleDistance', 'longDistance', 'mentalHealth'],
  },
  {
    ...common,
    code: 'peers',
    says: said('Lotgenoten helpen elkaar vooruit, in kleine stappen.', 'Peers help each other forward, in small steps.'),
    foundFor: said(
      'mensen onderaan de participatieladder, en jongeren die op straat leefden',
      'people low on the participation ladder, and young people who lived on the street',
    ),
    groups: ['longDistance', 'detention', 'young'],
  },
  {
    ...common,
    code: 'workNotJob',
    says: said(
      'Begeleid naar werk, niet naar één baan: een contract, een eigen zaak of beide.',
      'Guide towards work, not towards one job: a contract, an enterprise or both.',
    ),
    foundFor: said('parttime ondernemers in de bijstand', 'part-time entrepreneurs on assistance'),
    groups: ['middleDistance', 'longDistance'],
  },
  {
    ...common,
    code: 'couplings',
    says: said('Kijk welk ander doel of budget hierbij wint.', 'See which other goal or budget gains by this.'),
    foundFor: said('gemeenten die met sociale ondernemingen werken', 'municipalities that work with social enterprises'),
    groups: null,
  },
  {
    ...common,
    code: 'supervisor',
    says: said('De direct leidinggevende maakt of een plaatsing blijft.', 'The direct supervisor decides whether a placement lasts.'),
    foundFor: said('kwetsbare werknemers (Mentorwijs, Heilige Boontjes)', 'vulnerable workers (Mentorwijs, Heilige Boontjes)'),
    groups: ['employers', 'mentalHealth', 'detention'],
  },
  {
    ...common,
    code: 'smallSteps',
    says: said(
      'Denk in kleine stappen. Bij grote schulden: eerst de geldstress, dan de andere doelen.',
      'Think in small steps. With large debts: money stress first, then the other goals.',
    ),
    foundFor: said(
      'mensen met grote schulden en veel problemen tegelijk; beginnende ondernemers',
      'people with large debts and many problems at once; people starting an enterprise',
    ),
    groups: ['debt', 'longDistance'],
  },
];
