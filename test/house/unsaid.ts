import type { Node, Source } from './sources.ts';
import { cooked, isNode, literal, walk } from './sources.ts';

/** How the code names texts: whole keys, and the beginnings and ends of keys that are put together. */
type Mentions = Readonly<{ keys: ReadonlySet<string>; families: readonly RegExp[] }>;

/** Parts of a namespace that are found by code, not by key: see `codes.ts`, and the form's own messages. */
const byCode = /^\w+:(?:refusal|need|today)\.|^form:issue\./;

/** Texts that nothing in these files can say, as `namespace:key`. */
export function unsaid(keys: readonly string[], sources: readonly Source[]): readonly string[] {
  const { keys: said, families } = mentionsIn(sources);
  return keys.filter((key) => {
    const singular = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    return !byCode.test(key) && !said.has(singular) && !said.has(key) && !families.some((family) => family.test(singular));
  });
}

function mentionsIn(sources: readonly Source[]): Mentions {
  const keys = new Set<string>();
  const families: RegExp[] = [];
  for (const source of sources) {
    walk(source, (node) => {
      const key = literal(node);
      if (key !== undefined && /^\w+:\w[\w.]*$/.test(key)) keys.add(key);
      const family = familyOf(node);
      if (family) families.push(family);
    });
  }
  return { keys, families };
}

/** `budget:step.${step}.title` as a pattern. */
function familyOf(node: Node): RegExp | undefined {
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis']) || node['quasis'].length < 2) return undefined;
  const pieces = node['quasis'].map((quasi: unknown) => (isNode(quasi) ? cooked(quasi) : ''));
  if (!/^\w+:/.test(pieces[0] ?? '') || pieces.some((piece) => /[^\w.:]/.test(piece))) return undefined;
  return new RegExp(`^${pieces.map((piece) => piece.replaceAll('.', String.raw`\.`)).join(String.raw`[\w.-]+`)}$`);
}
