import type { Need } from '#domain/need.ts';
import type { Words } from '#i18n/index.ts';

/** What blocks closing, worded as on the screen: `intake.heldOn` is `intake:need.heldOn`. Soft questions stay off paper. */
export const needWords = (needs: readonly Need[], t: Words): readonly string[] =>
  needs.filter((need) => need.weight === 'must').map((need) => worded(need, t));

function worded({ code, params }: Need, t: Words): string {
  const [feature = '', ...rest] = code.split('.');
  const say = t as (key: string, options: object) => string; // The key is known only while running; a house test holds codes against texts.
  return say(`${feature}:need.${rest.join('.')}`, { ...params });
}
