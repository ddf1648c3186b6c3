import type { Source } from './sources.ts';
import { at, isNode, parsed, walk } from './sources.ts';

/**
 * Casts and lint suppressions without a reason. `as const` and `satisfies` promise nothing that the compiler cannot check; every other
 * `as` says that we know better, and a comment on the same line or the one above says why.
 */
export function unexplainedCasts(source: Source): readonly string[] {
  const lines = source.text.split('\n');
  const found: string[] = [];
  walk(source, (node) => {
    if (node.type !== 'TSAsExpression' || isConst(node['typeAnnotation'])) return;
    const first = lineOf(source.text, node.start);
    const last = lineOf(source.text, node.end);
    const around = lines.slice(Math.max(0, first - 1), last + 1).join('\n');
    if (!/\/\/ \S|\*\/|^\s*\* /m.test(around)) found.push(`${at(source, node.start)}: a cast without a reason`);
  });
  for (const comment of parsed(source).comments) {
    if (/oxlint-disable|eslint-disable|@ts-expect-error|@ts-ignore/.test(comment.value) && !/(--|error) \S+ \S+/.test(comment.value)) {
      found.push(`${at(source, comment.start)}: a suppression without a reason`);
    }
  }
  return found;
}

const isConst = (type: unknown): boolean => {
  const name = isNode(type) && type.type === 'TSTypeReference' ? type['typeName'] : undefined;
  return isNode(name) && name['name'] === 'const';
};

const lineOf = (text: string, position: number): number => text.slice(0, position).split('\n').length - 1;
