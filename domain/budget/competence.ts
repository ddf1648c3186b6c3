import type { Cents } from '../money.ts';
import type { Profile } from '../profile.ts';

/**
 * Who may decide (Participatiewet 7(4); the municipality's mandate): nobody here (advice only), the writer, or someone
 * else because the amount is over the writer's own limit. A mandate without a limit is taken as it stands.
 */
export type Competence = 'adviceOnly' | 'writer' | 'someoneElse';

export function competenceFor(profile: Pick<Profile, 'mandateNumber' | 'mandateLimit'>, amount: Cents): Competence {
  if (profile.mandateNumber === '') return 'adviceOnly';
  return profile.mandateLimit !== null && amount > profile.mandateLimit ? 'someoneElse' : 'writer';
}
