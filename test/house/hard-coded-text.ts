import type { Node, Source } from './sources.ts';
import { at, cooked, isNode, literal, walk } from './sources.ts';

/** What people see or hear of an element: a literal here is a text that no translator ever saw. */
const spoken: ReadonlySet<string> = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'helperText',
  'label',
  'message',
  'placeholder',
  'primary',
  'secondary',
  'subtitle',
  'text',
  'title',
  'tooltip',
]);

/** Words in a literal; an i18n key, a colour, a number or a sign is none. */
const hasWords = (text: string): boolean => /\p{L}{2}|\p{L}\s|^\p{L}$/u.test(text) && !/^[a-zA-Z]+:[\w.]+$|^#[\da-f]{3,8}$/i.test(text);

/** Texts in the code of a window that do not come from i18n, as `file:line: text`. */
export function hardCodedTexts(source: Source): readonly string[] {
  const found: string[] = [];
  const note = (node: Node, text: string) => {
    if (hasWords(text)) found.push(`${at(source, node.start)}: ${text.trim()}`);
  };
  walk(source, (node, parents) => {
    if (node.type.startsWith('TS'))
      return node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' || node.type === 'TSNonNullExpression';
    if (node.type === 'JSXText') note(node, String(node['value']));
    if (node.type === 'JSXAttribute' && spoken.has(attributeName(node['name'])))
      saidBy(node['value']).forEach(([at, text]) => note(at, text));
    if (node.type === 'Property' && spoken.has(propertyName(node['key']))) saidBy(node['value']).forEach(([at, text]) => note(at, text));
    const isChild = parents.at(-1)?.type === 'JSXElement' || parents.at(-1)?.type === 'JSXFragment';
    if (node.type === 'JSXExpressionContainer' && isChild) saidBy(node).forEach(([at, text]) => note(at, text));
    return true;
  });
  return found;
}

/** The texts that an expression can become, without what its calls are given. */
function saidBy(value: unknown): readonly (readonly [Node, string])[] {
  if (!isNode(value)) return [];
  const text = literal(value);
  if (text !== undefined) return [[value, text]];
  if (value.type === 'TemplateLiteral' && Array.isArray(value['quasis'])) {
    return value['quasis'].flatMap((quasi: unknown) => (isNode(quasi) ? [[value, cooked(quasi)] as const] : []));
  }
  if (value.type === 'JSXExpressionContainer') return saidBy(value['expression']);
  if (value.type === 'ConditionalExpression') return [...saidBy(value['consequent']), ...saidBy(value['alternate'])];
  if (value.type === 'LogicalExpression') return [...saidBy(value['left']), ...saidBy(value['right'])];
  if (value.type === 'BinaryExpression' && value['operator'] === '+') return [...saidBy(value['left']), ...saidBy(value['right'])];
  return [];
}

const attributeName = (node: unknown): string => (isNode(node) && typeof node['name'] === 'string' ? node['name'] : '');
const propertyName = (node: unknown): string => literal(node) ?? attributeName(node);
