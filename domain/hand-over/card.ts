import { z } from 'zod';
import { Line, requiredLine } from '../shapes.ts';

/** A public key for sealing (age, X25519) as text: `age1…`. */
export const AgePublic = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
/** A public key for signatures (Ed25519): 32 bytes in base64url. */
export const SignPublic = z.string().regex(/^[\w-]{43}$/);

/**
 * What a worker gives to colleagues: a name with the two public keys that belong to it. The name is only what someone
 * says of themselves; that the keys are theirs is known after comparing the fingerprint in a talk.
 */
export const Card = z.strictObject({
  name: requiredLine,
  organisation: Line,
  agePublic: AgePublic,
  signPublic: SignPublic,
  madeAt: z.iso.datetime(),
});
export type Card = z.infer<typeof Card>;

/** A card of the address book, and when its fingerprint was compared with whom. */
export const Colleague = z.object({
  id: z.string(),
  name: requiredLine,
  organisation: Line,
  agePublic: AgePublic,
  signPublic: SignPublic,
  /** Null as long as nobody compared it: then packages of theirs say so. */
  comparedOn: z.string().nullable(),
  comparedWith: Line,
  changedAt: z.string(),
});
export type Colleague = z.infer<typeof Colleague>;
