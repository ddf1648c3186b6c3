import { importsOf } from './imports.ts';
import type { Source } from './sources.ts';
import { at, isNode, literal, roomOf, walk } from './sources.ts';

/** A word that may not stand in some files, and why. `in` tests the path. */
type Forbidden = Readonly<{ what: RegExp; in: (file: string) => boolean; why: string }>;

const product = new Set(['app', 'contract', 'db', 'domain', 'electron', 'i18n', 'renderer', 'reports']);
const inProduct = (file: string): boolean => product.has(roomOf(file));
const inRoom =
  (...rooms: readonly string[]) =>
  (file: string): boolean =>
    rooms.includes(roomOf(file));
const notHouse = (file: string): boolean => !file.startsWith('test/house/');

const forbidden: readonly Forbidden[] = [
  { what: /(?<![\w.~}*-])\/(?:root|work|mnt)\/[\w.-]+/, in: notHouse, why: 'a path of one machine' },
  // Tests of paths have a fictional worker at home.
  {
    what: /(?<![\w.~}*-])\/(?:home|Users)\/[\w.-]+|\b[A-Z]:\\+Users\\+\w/,
    in: (file) => !file.startsWith('test/'),
    why: 'a path of one machine',
  },
  {
    what: /\b(?:fetch|sendBeacon)\(|\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)\b/,
    in: (file) => inProduct(file) && roomOf(file) !== 'electron',
    why: 'the program never uses a network',
  },
  {
    what: /https?:\/\/(?!schemas\.openxmlformats\.org|purl\.org|www\.w3\.org)/,
    in: (file) => inRoom('app', 'contract', 'db', 'renderer', 'reports')(file),
    why: 'no addresses in the program',
  },
  { what: /\bconsole\./, in: inProduct, why: 'what is printed is not redacted: use the log port' },
  { what: /ON\s+DELETE\s+CASCADE/i, in: inRoom('db'), why: 'a rebuilt table would silently empty its children' },
  {
    what: /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(/,
    in: (file) => inRoom('app', 'contract', 'db', 'domain', 'i18n', 'reports')(file) && file !== 'app/machine.ts',
    why: 'clock and chance come in through ports',
  },
  { what: /\b(?:TODO|FIXME|XXX)\b/, in: (file) => notHouse(file) && /^[a-z]+\//.test(file), why: 'unfinished work belongs in an issue' },
  { what: /\b(?:test|describe|it)\.only\b|\bdebugger\b/, in: notHouse, why: 'left over from looking for something' },
];

/** Words that may not stand where they stand, as `file:line: why`. */
export const forbiddenWords = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) =>
    forbidden
      .filter((each) => each.in(source.path))
      .flatMap(({ what, why }) =>
        [...source.text.matchAll(new RegExp(what, `${what.flags}g`))].map((match) => `${at(source, match.index)}: ${match[0]}: ${why}`),
      ),
  );

/** Node modules that can reach a network. */
const networks = /^(?:node:)?(?:http|https|http2|net|dns|tls|dgram)(?:\/|$)/;

export const networkImports = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path }) => inProduct(path))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ from }) => networks.test(from))
        .map(({ from }) => `${source.path} ← ${from}`),
    );

/**
 * What may be taken from node:crypto, and with which algorithms: Electron's crypto is BoringSSL, ours here OpenSSL, so only what both
 * have. Argon2 comes from its own package.
 */
const algorithms: Readonly<Record<string, RegExp | null>> = {
  createHash: /^sha(256|384|512)$/,
  hash: /^sha(256|384|512)$/,
  createHmac: /^sha(256|384|512)$/,
  hkdf: /^sha(256|384|512)$/,
  hkdfSync: /^sha(256|384|512)$/,
  createCipheriv: /^aes-(128|192|256)-(gcm|cbc)$/,
  createDecipheriv: /^aes-(128|192|256)-(gcm|cbc)$/,
  generateKeyPair: /^(x25519|ed25519)$/,
  generateKeyPairSync: /^(x25519|ed25519)$/,
  pbkdf2: null,
  pbkdf2Sync: null,
  randomBytes: null,
  randomUUID: null,
  timingSafeEqual: null,
  diffieHellman: null,
  sign: null,
  verify: null,
  createPublicKey: null,
  createPrivateKey: null,
};

/** Uses of node:crypto that are not on the list. */
export const unknownCrypto = (sources: readonly Source[]): readonly string[] =>
  sources.filter(({ path }) => inProduct(path)).flatMap(cryptoOf);

function cryptoOf(source: Source): readonly string[] {
  if (!importsOf(source).some(({ from }) => /^(node:)?crypto$/.test(from))) return [];
  const found: string[] = [];
  const imported = new Map<string, string>();
  walk(source, (node) => {
    if (node.type === 'ImportDeclaration') {
      const isCrypto = /^(node:)?crypto$/.test(literal(node['source']) ?? '');
      for (const specifier of isCrypto && Array.isArray(node['specifiers']) ? node['specifiers'] : []) {
        const name = isNode(specifier) && specifier.type === 'ImportSpecifier' ? nameOf(specifier['imported']) : '*';
        if (!Object.hasOwn(algorithms, name) && node['importKind'] !== 'type')
          found.push(`${at(source, node.start)}: ${name} is not on the list of node:crypto`);
        if (isNode(specifier)) imported.set(nameOf(specifier['local']), name);
      }
    }
    const wanted = node.type === 'CallExpression' ? algorithms[imported.get(nameOf(node['callee'])) ?? ''] : undefined;
    if (wanted) {
      const [first]: readonly unknown[] = Array.isArray(node['arguments']) ? node['arguments'] : [];
      const name = literal(first);
      if (name === undefined || !wanted.test(name))
        found.push(`${at(source, node.start)}: ${name ?? 'an algorithm that is not spelled out'}`);
    }
    return true;
  });
  return found;
}

const nameOf = (node: unknown): string => (isNode(node) && typeof node['name'] === 'string' ? node['name'] : '');
