import type { Words } from '#i18n/index.ts';

/** The text of a key that is only known while running: of a code, an event, an advice. Undefined when there is none. */
export function spoken(t: Words, key: string, params: Readonly<Record<string, string | number>> = {}): string | undefined {
  const say = t as (key: string, options: object) => string; // Typed keys cannot know a code that comes over the wire.
  const text = say(key, { ...params, defaultValue: '' });
  return text === '' ? undefined : text;
}
