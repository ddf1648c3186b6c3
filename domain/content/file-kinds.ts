import type { Said } from './dated.ts';
import { Dated } from './dated.ts';
import { z } from 'zod';

/** A kind of file that keeping periods go by. The organisation adds its own. */
export const FileKind = z.object({ id: z.string(), name: z.object({ nl: z.string(), en: z.string() }) });
export type FileKind = z.infer<typeof FileKind>;

export const fileKinds: readonly FileKind[] = [
  { id: 'participation', name: { nl: 'Participatiewet: ondersteuning en bijstand', en: 'Participatiewet: support and social assistance' } },
  { id: 'wmo', name: { nl: 'Wmo 2015: maatschappelijke ondersteuning', en: 'Wmo 2015: social support' } },
  { id: 'debt', name: { nl: 'Wgs: schuldhulpverlening', en: 'Wgs: municipal debt help' } },
  { id: 'youth', name: { nl: 'Jeugdwet: hulp aan een gezin', en: 'Jeugdwet: help for a family' } },
  { id: 'question', name: { nl: 'Vraag of advies, zonder besluit', en: 'Question or advice, without a decision' } },
];

/**
 * Where an organisation finds its periods. The list goes by process and not by act, so that no period can be read off for a
 * kind of file: which process a file belongs to is for the archivist to say. No period stands in this program.
 */
export const whereToLook: Dated & { title: Said } = {
  ...Dated.parse({
    from: '2020-02-26',
    until: null,
    source: { nl: 'Staatscourant 2020, 11143', en: 'Staatscourant (government gazette) 2020, 11143' },
    mark: 'likely',
  }),
  title: {
    nl: 'Selectielijst gemeenten en intergemeentelijke organen 2020',
    en: 'Selectielijst (retention schedule) for municipalities 2020',
  },
};
