import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** One text file of this repository, or a planted one. `path` is relative to the root, with slashes. */
export type Source = Readonly<{ path: string; text: string }>;

export const root = path.resolve(import.meta.dirname, '../..');

/** Every text file that is in git or would be: a rule that only looks at committed files looks too late. */
export const allFiles = (): readonly Source[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 })
    .split('\n')
    .filter((file) => /\.(ts|tsx|mjs|json|md|yml|html|css|sql)$|^\.|^[^.]+$/.test(file) && file !== '' && existsSync(path.join(root, file)))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));

const known = { code: undefined as readonly Source[] | undefined }; // Nothing read yet.

/** TypeScript in the rooms, read once per test file. */
export const code = (): readonly Source[] => (known.code ??= allFiles().filter((file) => isCode(file.path)));

const isCode = (file: string): boolean => /^[a-z0-9]+\/.*\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('docs/');

export const roomOf = (file: string): string => file.split('/')[0] ?? '';
export const inRooms = (sources: readonly Source[], ...rooms: readonly string[]): readonly Source[] =>
  sources.filter((source) => rooms.includes(roomOf(source.path)));

/** A node of the syntax tree (ESTree with TypeScript and JSX). */
export type Node = Readonly<{ type: string; start: number; end: number }> & Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

export type Parsed = ReturnType<typeof parseSync>;

const trees = new WeakMap<Source, Parsed>();

export function parsed(source: Source): Parsed {
  const tree = trees.get(source) ?? parseSync(source.path, source.text);
  trees.set(source, tree);
  if (tree.errors.length > 0) throw new Error(`${source.path} cannot be parsed: ${tree.errors[0]?.message ?? ''}`);
  return tree;
}

/** Every node of a file, parents before children. `visit` answers false to leave the children out. */
export function walk(source: Source, visit: (node: Node, parents: readonly Node[]) => boolean | void): void {
  const step = (value: unknown, parents: readonly Node[]): void => {
    if (Array.isArray(value)) return value.forEach((each) => step(each, parents));
    if (!isNode(value)) return;
    if (visit(value, parents) === false) return;
    const below = [...parents, value];
    for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) step(child, below);
  };
  step(parsed(source).program, []);
}

/** The text of a string literal, or of a template without holes. */
export function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis']) || node['quasis'].length !== 1) return undefined;
  const [quasi]: readonly unknown[] = node['quasis'];
  return isNode(quasi) ? cooked(quasi) : undefined;
}

/** The text of one piece of a template. */
export function cooked(quasi: Node): string {
  const value = quasi['value'];
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : '';
}

/** `file.ts:12`, to be clicked in a terminal. */
export const at = (source: Source, position: number): string => `${source.path}:${source.text.slice(0, position).split('\n').length}`;
