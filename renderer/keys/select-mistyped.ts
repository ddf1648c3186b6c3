import type { Failure } from '#contract/result.ts';
import { placesOfGroups } from '#domain/vault/recovery-key.ts';

/** Puts the cursor over the first mistyped group of a recovery key (`keys.groupWrong`), so that typing replaces it. */
export function selectMistyped(field: HTMLTextAreaElement | null, failure: Failure): void {
  if (!field || failure.kind !== 'refusal' || failure.code !== 'keys.groupWrong') return;
  const place = placesOfGroups(field.value)[Number.parseInt(String(failure.params['groups']), 10) - 1];
  if (!place) return;
  field.focus();
  field.setSelectionRange(place.from, place.to);
}
