import { z } from 'zod';

/**
 * Whether something came from a third person, and whether that person asked for confidence ("derde, vertrouwelijk",
 * danger at home). A copy for the client proposes such entries for a second look; it never decides.
 */
export const sourceKinds = ['ordinary', 'third', 'thirdPartyConfidential'] as const;

/** What was recorded before this was asked counts as ordinary. */
export const SourceKindField = z.enum(sourceKinds).default('ordinary');
