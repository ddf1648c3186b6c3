import path from 'node:path';
import type { Node, Source } from './sources.ts';
import { at, cooked, isNode, literal, walk } from './sources.ts';
import { placeholdersOf } from './texts.ts';

/** A code as the source says it. `refuses`: it stands in a refusal, so that only a text under `refusal` will do. */
export type Code = Readonly<{ code: string; where: string; refuses: boolean; params: readonly string[] | null }>;

/**
 * Every literal that looks like `feature.reason`, for the features that have texts: refusals, needs and items of Vandaag alike.
 * `otherNames` are the names of calls and audit events, which look the same and mean something else.
 */
export function codesIn(sources: readonly Source[], features: readonly string[], otherNames: ReadonlySet<string>): readonly Code[] {
  const pattern = new RegExp(`^(?:${features.join('|')})\\.[A-Za-z][\\w.]*$`);
  return sources.flatMap((source) => {
    const found: Code[] = [];
    walk(source, (node, parents) => {
      if (node.type.startsWith('Import')) return false;
      const code = literal(node);
      if (code === undefined || !pattern.test(code) || isField(node, parents, pattern)) return true;
      const refusal = parents.findLast(isRefusal);
      if (otherNames.has(code) && !refusal) return true;
      found.push({ code, where: at(source, node.start), refuses: refusal !== undefined, params: refusal ? paramsOf(refusal) : null });
      return true;
    });
    return found;
  });
}

/**
 * Codes that are put together (`weighing.first.${matter}`) and that no constant list in their folder words completely:
 * at least one `['…'] as const` must stand there of which every member has its text.
 */
export function unwordedFamilies(
  sources: readonly Source[],
  features: readonly string[],
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const pattern = new RegExp(`^(?:${features.join('|')})\\.[\\w.]*$`);
  const lists = Map.groupBy(sources, folderOf);
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(source, (node, parents) => {
      const start = startOf(node);
      if (start === undefined || !pattern.test(start) || isField(node, parents, pattern)) return true;
      const members = (lists.get(folderOf(source)) ?? []).flatMap(constantLists);
      const worded = members.some((list) => list.length > 0 && list.every((member) => textOf(texts, start + member) !== undefined));
      if (!worded) found.push(`${at(source, node.start)}: no constant list beside it gives every ${start}… a text`);
      return true;
    });
    return found;
  });
}

/** What is wrong with the texts of these codes. `given` names what every refusal of a feature gets on its way out. */
export function wordless(
  codes: readonly Code[],
  texts: ReadonlyMap<string, string>,
  given: Readonly<Record<string, readonly string[]>> = {},
): readonly string[] {
  return codes.flatMap(({ code, where, refuses, params }) => {
    const text = textOf(texts, code, refuses);
    if (text === undefined) return [`${where}: no text for ${code} under ${refuses ? 'refusal' : 'need, today or refusal'}`];
    const known = [...(params ?? []), ...(given[code.split('.')[0] ?? ''] ?? [])];
    const lacking = params === null ? [] : placeholdersOf(text).filter((name) => !known.includes(name));
    return lacking.length > 0 ? [`${where}: the text of ${code} asks for ${lacking.join(', ')}`] : [];
  });
}

function textOf(texts: ReadonlyMap<string, string>, code: string, refuses = false): string | undefined {
  const [feature = '', ...rest] = code.split('.');
  const parts = refuses ? ['refusal'] : ['need', 'today', 'refusal'];
  return parts.flatMap((part) => texts.get(`${feature}.${part}.${rest.join('.')}`) ?? [])[0];
}

/** True for the field that a need jumps to: it follows the code in a call, or stands under `field`. */
function isField(node: Node, parents: readonly Node[], pattern: RegExp): boolean {
  const parent = parents.at(-1);
  if (parent?.type === 'Property') return nameOf(parent['key']) === 'field';
  if (parent?.type !== 'CallExpression' || !Array.isArray(parent['arguments'])) return false;
  const before: readonly unknown[] = parent['arguments'].slice(0, parent['arguments'].indexOf(node));
  return before.some((each) => pattern.test(literal(each) ?? startOf(each) ?? '') || nameOf(each) === 'code');
}

/** The fixed beginning of a template with holes. */
function startOf(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis']) || node['quasis'].length < 2) return undefined;
  const [first]: readonly unknown[] = node['quasis'];
  return isNode(first) ? cooked(first) : undefined;
}

/** Every `['a', 'b'] as const` of a file. */
function constantLists(source: Source): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  walk(source, (node) => {
    const list = node.type === 'TSAsExpression' ? node['expression'] : undefined;
    if (!isNode(list) || list.type !== 'ArrayExpression' || !Array.isArray(list['elements'])) return;
    found.push(list['elements'].flatMap((element: unknown) => literal(element) ?? []));
  });
  return found;
}

const folderOf = (source: Source): string => path.posix.dirname(source.path);

const isRefusal = (node: Node): boolean =>
  (node.type === 'CallExpression' || node.type === 'NewExpression') && /^(refuse|Refusal)$/.test(nameOf(node['callee']));

const nameOf = (node: unknown): string => (isNode(node) && typeof node['name'] === 'string' ? node['name'] : '');

/** The names that a refusal passes on, or null when they are not spelled out. */
function paramsOf(call: Node): readonly string[] | null {
  const [, params]: readonly unknown[] = Array.isArray(call['arguments']) ? call['arguments'] : [];
  if (params === undefined) return [];
  if (!isNode(params) || !Array.isArray(params['properties'])) return null;
  const keys = params['properties'].map((property: unknown) =>
    isNode(property) && property.type === 'Property' ? nameOf(property['key']) : '',
  );
  return keys.includes('') ? null : keys;
}
