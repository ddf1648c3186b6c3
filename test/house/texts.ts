type Texts = { readonly [key: string]: string | Texts };

/** All texts by their dotted key. */
export function flat(texts: Texts, before = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[before + key, text] as const] : [...flat(text, `${before}${key}.`)],
    ),
  );
}

/** The names between {{ and }}, in alphabetical order. */
export const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? '').toSorted();

/** How a translation differs from the Dutch source in keys and placeholders. */
export function unlike(dutch: Texts, other: Texts): readonly string[] {
  const source = flat(dutch);
  const translated = flat(other);
  const shown = (text: string) =>
    placeholdersOf(text)
      .map((name) => `{{${name}}}`)
      .join(' ') || 'none';
  return [
    ...[...source].flatMap(([key, text]) => {
      const translation = translated.get(key);
      if (translation === undefined) return [`${key}: only in Dutch`];
      return shown(text) === shown(translation) ? [] : [`${key}: ${shown(text)} in Dutch, ${shown(translation)} in the other language`];
    }),
    ...[...translated.keys()].filter((key) => !source.has(key)).map((key) => `${key}: not in Dutch`),
  ];
}
