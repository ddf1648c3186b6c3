/** What a room may import: other rooms, and packages by name (`node:` for all of Node). The table of DESIGN's "who may import whom". */
export type RoomRule = Readonly<{
  rooms: readonly string[];
  /** Rooms of which only types may come in. */
  typesOf?: readonly string[];
  /** `'any'`: whatever package.json lists, except `electron`. */
  packages: readonly string[] | 'any';
  why: string;
}>;

export const rooms: Readonly<Record<string, RoomRule>> = {
  domain: { rooms: [], packages: ['zod'], why: 'domain is pure: values in, values out' },
  contract: { rooms: ['domain'], packages: ['zod'], why: 'contract says what crosses the wire and nothing else' },
  i18n: { rooms: [], typesOf: ['domain'], packages: ['i18next'], why: 'i18n holds words' },
  db: {
    rooms: ['domain'],
    packages: ['zod', 'better-sqlite3', '@node-rs/argon2', 'age-encryption', 'canonicalize', 'node:'],
    why: 'db remembers; it knows no use case, no word and no window',
  },
  reports: { rooms: ['domain', 'i18n'], packages: ['docx'], why: 'reports word and print what domain assembled' },
  app: {
    rooms: ['domain', 'contract', 'db', 'reports', 'i18n'],
    packages: [
      'zod',
      'uuid',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-nl-be',
      'ibantools',
      'age-encryption',
      'canonicalize',
      'jszip',
      'node:',
    ],
    why: 'app loads, decides and saves; the machine comes in through ports',
  },
  renderer: { rooms: ['contract', 'domain', 'i18n'], packages: 'any', why: 'the window asks for everything else through renderer/api.ts' },
  electron: { rooms: ['app', 'contract', 'i18n'], packages: ['electron', 'zod', 'node:'], why: 'the shell has no if about the trade' },
  build: { rooms: ['app', 'build', 'contract', 'db', 'domain', 'electron', 'i18n', 'test'], packages: 'any', why: 'tools' },
  test: {
    rooms: ['app', 'build', 'contract', 'db', 'domain', 'electron', 'i18n', 'renderer', 'reports'],
    packages: 'any',
    why: 'tests look at everything',
  },
};

/** The only places that may name the package `electron`: the shell, and what stands in for it or packs it. */
export const mayImportElectron = (file: string): boolean => /^(electron|build\/stand-in)\//.test(file);

/** The only files that gather others into one: the tables. */
export const tables: readonly string[] = [
  'app/index.ts',
  'app/example/index.ts',
  'contract/index.ts',
  'db/migrations/index.ts',
  'i18n/index.ts',
  'i18n/en/index.ts',
  'i18n/nl/index.ts',
];
