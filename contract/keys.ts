import { z } from 'zod';
import { doorErrand } from './define.ts';

/** A recovery key as typed: forty characters and whatever stands between them. */
export const TypedRecovery = z.string().max(400, { message: 'tooLong' });
/** A secret age key, alone or as the file that holds it. */
export const TypedIdentity = z.string().max(20_000, { message: 'tooLong' });

const opens = { output: z.null(), touches: ['vault', 'keys'] } as const;

export const keysCalls = {
  /** Refuses a mistyped group by its number before anything is tried. */
  'keys.openWithRecovery': doorErrand({ ...opens, input: z.object({ typed: TypedRecovery }), audit: 'vault.recoveryUsed' }),
  'keys.openWithOrganisation': doorErrand({ ...opens, input: z.object({ identity: TypedIdentity }), audit: 'vault.organisationUsed' }),
  /** The same with a file that the organisation chooses; false when it chose none. */
  'keys.openWithOrganisationFile': doorErrand({ ...opens, input: z.object({}), output: z.boolean(), audit: 'vault.organisationUsed' }),
} as const;
