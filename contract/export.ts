import { z } from 'zod';
import { errand } from './define.ts';

/** As typed: a passphrase is never trimmed or shortened. */
const Passphrase = z.string().max(1000, { message: 'tooLong' });

export const exportCalls = {
  /**
   * Everything in open form, into one ZIP, after the vault's passphrase was typed again. With `seal` the ZIP is sealed with a
   * passphrase of its own, typed twice; without it whoever has the file can read it. `reflections`: the worker's own reflections are
   * opened in it; refuses `keys.reflectionsClosed` for who came in by a way that does not give their key.
   */
  'export.make': errand({
    input: z.object({
      passphrase: Passphrase,
      seal: z.object({ passphrase: Passphrase, repeat: Passphrase }).nullable(),
      reflections: z.boolean(),
    }),
    output: z.object({ savedAs: z.string().nullable(), bytes: z.int() }),
    touches: ['audit'],
    audit: 'export.made',
  }),
} as const;
