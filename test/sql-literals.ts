/**
 * Every sql`…` in a source text, its ${values} replaced by `?`: the text that SQLite gets. Template texts inside a value
 * are skipped with it.
 */
export function sqlLiterals(source: string): readonly string[] {
  const found: string[] = [];
  for (let at = source.indexOf('sql`'); at !== -1; at = source.indexOf('sql`', at)) {
    const { text, end } = template(source, at + 4);
    found.push(text);
    at = end;
  }
  return found;
}

/** Reads a template from behind its first backtick to behind its last. */
function template(source: string, start: number): { text: string; end: number } {
  let text = '';
  let at = start;
  while (at < source.length && source[at] !== '`') {
    if (source[at] === '\\') {
      text += source.slice(at, at + 2);
      at += 2;
    } else if (source.startsWith('${', at)) {
      text += '?';
      at = behindValue(source, at + 2);
    } else {
      text += source[at];
      at += 1;
    }
  }
  return { text, end: at + 1 };
}

/** Walks over a value to behind its closing brace. */
function behindValue(source: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < source.length && depth > 0) {
    const sign = source[at];
    if (sign === '`') {
      at = template(source, at + 1).end;
      continue;
    }
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    at += 1;
  }
  return at;
}
