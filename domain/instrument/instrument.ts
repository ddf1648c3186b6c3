import { z } from 'zod';
import { Dated, Said } from '../content/dated.ts';

/**
 * How a result is written down. `levels`: whole steps in an order, with the names of its ends; steps have no distances, so they
 * are never added up or averaged. `percentage`: whole per cent. `category`: one of a few names. `free`: words only, where the
 * scale is not known to us or not ours to copy.
 */
export const Scale = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('levels'),
    lowest: z.int(),
    highest: z.int(),
    /** Names of levels, by level: at least of both ends. */
    names: z.array(z.object({ level: z.int(), name: Said })).min(2),
  }),
  z.object({ kind: z.literal('percentage') }),
  z.object({ kind: z.literal('category'), options: z.array(z.object({ code: z.string(), name: Said })).min(2) }),
  z.object({ kind: z.literal('free') }),
]);
export type Scale = z.infer<typeof Scale>;

/** What an instrument measures separately. `special`: health or justice, so that a purpose is asked and it is closed by default. */
export const Domain = z.object({ code: z.string(), name: Said, special: z.enum(['health', 'justice']).nullable() });
export type Domain = z.infer<typeof Domain>;

/** An instrument as the registry knows it: names, domains and the ends of its scale; never its texts. */
export const Instrument = Dated.extend({
  code: z.string(),
  name: Said,
  version: z.string(),
  scale: Scale,
  /** One domain without a name where the instrument has a single outcome. */
  domains: z.array(Domain).min(1),
  /** The instrument asks for a trained or certified assessor. */
  needsTraining: z.boolean(),
  about: Said,
});
export type Instrument = z.infer<typeof Instrument>;

/** The domain of an instrument with one outcome. */
export const whole: Domain = { code: 'whole', name: { nl: '', en: '' }, special: null };
