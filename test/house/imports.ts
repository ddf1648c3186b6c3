import path from 'node:path';
import type { RoomRule } from './rooms.ts';
import { mayImportElectron, rooms, tables } from './rooms.ts';
import type { Source } from './sources.ts';
import { parsed, roomOf } from './sources.ts';

/** One import or re-export: where from, and whether only types come in. */
export type Import = Readonly<{ from: string; typesOnly: boolean; reExport: boolean }>;

export function importsOf(source: Source): readonly Import[] {
  const { module } = parsed(source);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    from: source.text.slice(start + 1, end - 1),
    typesOnly: false,
    reExport: false,
  }));
  const fixed = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    reExport: false,
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ from: moduleRequest.value, typesOnly: isType, reExport: true }] : [],
    ),
  );
  return [...fixed, ...passedOn, ...dynamic];
}

/** Everything that breaks DESIGN §2 in these files, one sentence each. */
export const importViolations = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) =>
    importsOf(source).flatMap((each) => complaints(source, each).map((complaint) => `${source.path} ← ${each.from}: ${complaint}`)),
  );

function complaints(source: Source, { from, typesOnly, reExport }: Import): readonly string[] {
  const room = roomOf(source.path);
  const rule = rooms[room];
  if (!rule) return [`no rule for a room named ${room}`];
  return [
    ...(reExport && !typesOnly && !tables.includes(source.path) ? ['no barrels: import a thing from where it stands'] : []),
    ...(from === 'electron' || from.startsWith('electron/')
      ? electronComplaint(source.path, rule)
      : whereTo(source.path, room, rule, from, typesOnly)),
    ...(/^db\/migrations\/\d/.test(source.path) && from !== '../sql.ts' ? ['a migration stands alone: ../sql.ts only'] : []),
    ...(/^[.#]/.test(from) && !/\.(ts|tsx|mjs|json|css)$/.test(from) ? ['an own file is imported by its whole name'] : []),
  ];
}

const electronComplaint = (file: string, rule: RoomRule): readonly string[] =>
  mayImportElectron(file) ? [] : [`only electron/ and its stand-in import electron (${rule.why})`];

function whereTo(file: string, room: string, rule: RoomRule, from: string, typesOnly: boolean): readonly string[] {
  if (from.startsWith('../../')) return ['never ../..: across rooms by #room/'];
  if (from.startsWith('.'))
    return roomOf(path.posix.join(path.posix.dirname(file), from)) === room ? [] : ['a relative path stays inside its room'];
  if (from.startsWith('#')) {
    const other = from.slice(1).split('/')[0] ?? '';
    if (other === room && room !== 'build' && room !== 'test') return [];
    return rule.rooms.includes(other) || other === room || (typesOnly && rule.typesOf?.includes(other))
      ? []
      : [`${room} may not import ${other}: ${rule.why}`];
  }
  if (rule.packages === 'any') return from.startsWith('node:') && room === 'renderer' ? [`the window has no Node: ${rule.why}`] : [];
  const name = from.startsWith('node:')
    ? 'node:'
    : from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
  return rule.packages.includes(name) ? [] : [`${room} may not import ${from}: ${rule.why}`];
}

/** Rings of files that import each other's values; types make no ring, they are gone when the program runs. */
export function importCycles(sources: readonly Source[]): readonly string[] {
  const files = new Set(sources.map((source) => source.path));
  const next = new Map(sources.map((source) => [source.path, valueImports(source).filter((file) => files.has(file))]));
  const finished = new Set<string>();
  const found = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(file);
    if (seen >= 0) return void found.add([...trail.slice(seen), file].join(' → '));
    if (finished.has(file)) return;
    for (const other of next.get(file) ?? []) visit(other, [...trail, file]);
    finished.add(file);
  };
  for (const file of files) visit(file, []);
  return [...found];
}

const valueImports = (source: Source): readonly string[] =>
  importsOf(source)
    .filter(({ typesOnly }) => !typesOnly)
    .flatMap(({ from }) => {
      if (from.startsWith('#')) return [from.slice(1)];
      return from.startsWith('.') ? [path.posix.join(path.posix.dirname(source.path), from)] : [];
    });
