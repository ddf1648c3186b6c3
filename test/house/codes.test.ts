import { describe, expect, test } from 'vitest';
import { calls } from '#contract/index.ts';
import { nl } from '#i18n/nl/index.ts';
import { codesIn, unwordedFamilies, wordless } from './codes.ts';
import type { Source } from './sources.ts';
import { code, inRooms, literal, walk } from './sources.ts';
import { flat } from './texts.ts';

const features = Object.keys(nl);
const texts = flat(nl);
const sources = inRooms(code(), 'domain', 'db', 'app').filter(({ path }) => !path.startsWith('app/example/'));

/** The files of a vault. */
const fileNames = ['vault.json', 'vault.json.previous', 'vault.db', 'vault.lock', 'vault.aside', 'damage.json'];

/** The names of calls, audit events and files look like codes and are none. */
const otherNames = (): ReadonlySet<string> => {
  const events: string[] = [];
  const [define] = code().filter(({ path }) => path === 'contract/define.ts');
  if (define) walk(define, (node) => void events.push(...[literal(node)].filter((text) => text !== undefined)));
  return new Set([...Object.keys(calls), ...events, ...fileNames]);
};

describe('a text for every code', () => {
  test('that a rule refuses with, asks for, or puts on Vandaag', () => {
    const codes = codesIn(sources, features, otherNames());
    expect(codes.length).toBeGreaterThan(20);
    // Every refusal about a vault says where it lies: app/vault-state.ts adds the folder.
    expect(wordless(codes, texts, { vault: ['folder'] })).toEqual([]);
  });

  test('that is put together from a list', () => {
    expect(unwordedFamilies(sources, features, texts)).toEqual([]);
  });

  test('that a schema gives as its message', () => {
    const messages = inRooms(code(), 'domain', 'contract').flatMap(messagesIn);
    expect(messages.length).toBeGreaterThan(3);
    expect(messages.filter((message) => !texts.has(`form.issue.${message}`))).toEqual([]);
  });
});

describe('a planted code without a text is found', () => {
  const planted = (text: string): Source => ({ path: 'domain/planted.ts', text });
  const known = new Map([
    ['budget.refusal.tooMuch', 'Meer dan {{limit}}.'],
    ['budget.need.reason', 'Een reden.'],
  ]);
  const problems = (text: string) => wordless(codesIn([planted(text)], ['budget'], new Set(['budget.save'])), known);

  test.each([
    [`refuse('budget.unknown');`, 'no text for budget.unknown under refusal'],
    [`refuse(late ? 'budget.tooLate' : 'budget.tooMuch', { limit });`, 'no text for budget.tooLate'],
    [`throw new Refusal('budget.reason');`, 'no text for budget.reason under refusal'],
    [`must('budget.nothing', 'field');`, 'no text for budget.nothing'],
    [`const item = { code: 'budget.evaluationDue' };`, 'no text for budget.evaluationDue'],
    [`refuse('budget.tooMuch');`, 'the text of budget.tooMuch asks for limit'],
  ])('%s', (text, problem) => {
    expect(problems(text).join()).toContain(problem);
  });

  test.each([
    `refuse('budget.tooMuch', { limit });`,
    `must('budget.reason', 'reason');`,
    `say('budget.save', {});`,
    `must('budget.reason', 'budget.steps');`,
    `const need = { code, field: 'budget.steps' };`,
    `const at = 'weighing.other';`,
  ])('%s is fine', (text) => {
    expect(problems(text)).toEqual([]);
  });

  test('of which one member has no text', () => {
    const family = (list: string) =>
      unwordedFamilies([planted(`const all = ${list} as const; all.map((name) => must(\`budget.\${name}\`, 'x'));`)], ['budget'], known);
    expect(family(`['reason']`)).toEqual([]);
    expect(family(`['reason', 'payee']`)).toEqual(['domain/planted.ts:1: no constant list beside it gives every budget.… a text']);
    expect(unwordedFamilies([planted('const ref = `budget:${id}`;')], ['budget'], known)).toEqual([]);
  });

  test('a message of a schema is found', () => {
    expect(messagesIn(planted(`z.string().min(1, { message: 'required' }).refine(ok, { message: other })`))).toEqual(['required']);
  });
});

/** Our own message keys in schemas: `{ message: 'required' }`. */
function messagesIn(source: Source): readonly string[] {
  const found: string[] = [];
  walk(source, (node) => {
    const key = node['key'];
    const isMessage = node.type === 'Property' && typeof key === 'object' && key !== null && 'name' in key && key.name === 'message';
    const text = isMessage ? literal(node['value']) : undefined;
    if (text !== undefined) found.push(text);
  });
  return found;
}
