import type { TestDesk } from '#test/desk.ts';
import { idsOf, twoWorkers } from '#test/hand-over.ts';
import { readWord } from '#test/reports/read-word.ts';
import { aShareForm, introduce, open, send, store } from '#test/share-form.ts';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';

let here: TestDesk;
let there: TestDesk;
let id = '';
let toThere = '';

beforeEach(async () => {
  ({ here, there } = await twoWorkers());
  [id = ''] = await idsOf(here);
  [toThere] = await introduce(here, there);
});

/** The proof of the newest share of the file, as its lines on paper. */
async function proofOf(desk: TestDesk): Promise<readonly string[]> {
  const [row] = (await desk.say('handOver.shares', { caseFileId: id })).rows;
  const { savedAs } = await desk.say('report.save', { kind: 'handOver', subjectId: row?.id ?? '', language: 'nl' });
  const word = await readWord(readFileSync(savedAs ?? ''));
  return word.paragraphs;
}

test('the proof says from whom to whom, the three fields, what stayed behind and what never goes along', async () => {
  const { parts } = aShareForm([id]);
  const [client] = aShareForm([id]).clients;
  if (!client) throw new Error('the form asks about the client');
  const objects = { ...client, objection: 'objects', despiteWhy: 'De woning is in gevaar.' } as const;
  const talk = { talk: 'yes', talkOn: '2026-11-21', talkWith: 'M. Aydin', clientPresent: 'no', talkSaid: 'De huur is besproken.' } as const;
  await send(here, toThere, [id], { parts: parts.filter((part) => part !== 'budget'), clients: [{ ...objects, ...talk }] });
  const lines = await proofOf(here);
  expect(lines).toEqual(
    expect.arrayContaining([
      'Overdrachtsbewijs',
      'Van\tR. de Boer, gemeente Lindewaard',
      'Reden\tDe cliënt verhuist naar een andere wijk.',
      'Grond\tNodig voor onze eigen taak',
      'Geheimhouding\tNiet verder dan nodig voor de uitvoering van deze wet (lid 1)',
      'Ontvanger nagegaan\tja',
      'Bezwaar\theeft bezwaar',
      'Ontvangst\tnog geen ontvangstbewijs',
      'De huur is besproken.',
      'Maatwerkbudget',
    ]),
  );
  expect(lines.join('\n')).toContain('De woning is in gevaar.');
  expect(lines.join('\n')).toContain('reflecties uit supervisie');
});

test('the proof of the sender and that of the receiver carry the code of one package', async () => {
  await open(there, await send(here, toThere, [id]));
  await store(there, 'new');
  const codeIn = (lines: readonly string[]) => lines.find((line) => line.startsWith('Controlecode van het pakket'));
  const [sent, received] = [await proofOf(here), await proofOf(there)];
  expect(codeIn(sent)).toMatch(/\t([\da-f]{4} ){2}[\da-f]{4}$/);
  expect(codeIn(received)).toBe(codeIn(sent));
});
