import { fillExample } from '#app/example/index.ts';
import type { Say } from '#app/handlers.ts';
import type { Calls } from '#contract/index.ts';
import { calls } from '#contract/index.ts';
import { AuditLine } from '#db/audit-line.ts';
import { all, sql } from '#db/sql.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { madeInput } from '#test/make-input.ts';
import { expect, test } from 'vitest';

/** Everything that the log holds, without the worker's own name. */
const linesOf = (desk: TestDesk) =>
  all(
    desk.db,
    AuditLine.omit({ who: true, hash: true, form: true }),
    sql`SELECT sequence, at, opened_with AS openedWith, event, call, case_file_id AS caseFileId, result, detail FROM audit ORDER BY sequence`,
  );

const line = {
  at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  openedWith: expect.stringMatching(/^(|passphrase|recovery|organisation)$/),
  event: expect.stringMatching(/^[a-z]+(\.[a-z][A-Za-z]*)?$/),
  call: expect.stringMatching(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/),
  detail: expect.stringMatching(/^[a-z]?[A-Za-z.]{0,59}$/),
};

test('a whole caseload leaves codes in the log, and nothing of what was typed', async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  const typed = new Set<string>();
  const say: Say<Calls> = (name, input) => {
    for (const text of textsIn(input)) typed.add(text);
    return desk.say(name, input);
  };
  await fillExample(say);
  const lines = linesOf(desk);
  expect(lines.length).toBeGreaterThan(100);
  for (const each of lines) expect(each).toMatchObject(line);
  const log = JSON.stringify(lines.map(({ detail, event, call }) => [detail, event, call]));
  // Codes of our own lists are typed by choosing; whatever has a space or a capital first was typed by hand.
  const byHand = [...typed].filter((text) => /[\s\p{Lu}]/u.test(text));
  expect(byHand.length).toBeGreaterThan(150);
  expect(byHand.filter((text) => log.includes(text))).toEqual([]);
}, 60_000);

test('every call, given a name wherever it takes a text, leaves nothing of it in the log', async () => {
  const name = 'Noor van der Meer';
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  const [file] = await desk.say('caseFile.list', {});
  const before = linesOf(desk).length;
  const made = new Set<string>();
  for (const [call, { input }] of Object.entries(calls)) {
    // A second vault is not made and this one stays open, so that the log can be read.
    if (/^vault\.(create|unlock)/.test(call)) continue;
    const value = madeInput(input, { text: name, id: file?.id ?? '' });
    if (value === undefined) continue;
    made.add(call);
    await desk.dispatch(call, value);
    if (desk.vault.db === null) await desk.unlock();
  }
  // Nearly every call could be given a name; the rest takes no text that this test can guess.
  expect(Object.keys(calls).filter((call) => !made.has(call) && !call.startsWith('vault.')).length).toBeLessThan(12);
  const lines = linesOf(desk);
  expect(lines.length).toBeGreaterThan(before + 40);
  expect(lines.slice(before).map(({ result }) => result)).toEqual(expect.arrayContaining(['done', 'refused']));
  for (const each of lines) expect(each).toMatchObject(line);
  expect(JSON.stringify(lines)).not.toMatch(/Noor|Meer/);
}, 120_000);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
