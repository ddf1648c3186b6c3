import * as colleagues from '#db/hand-over/colleagues.ts';
import { fingerprintDigits } from '#domain/hand-over/fingerprint.ts';
import { anOpenDesk } from '#test/desk.ts';
import type { TestDesk } from '#test/desk.ts';
import { refusal } from '#test/refusal.ts';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const keyOf = async (desk: TestDesk) => (await desk.say('handOver.ownKey', {})) ?? { text: '', fingerprint: '', madeAt: '' };

async function withKey(name: string): Promise<TestDesk> {
  const desk = await anOpenDesk();
  await desk.say('profile.put', { ...(await desk.say('profile.get', {})), name, organisation: 'gemeente Lindewaard' });
  await desk.say('handOver.makeKey', {});
  return desk;
}

test('a worker without a key is told so; a key carries a name, and is made once and renewed on request', async () => {
  const desk = await anOpenDesk();
  expect(await desk.say('handOver.ownKey', {})).toBeNull();
  await desk.say('profile.put', { ...(await desk.say('profile.get', {})), name: '' });
  expect(await desk.ask('handOver.makeKey', {})).toEqual(refusal('handOver.noName'));
  await desk.say('profile.put', { ...(await desk.say('profile.get', {})), name: 'R. de Boer' });
  await desk.say('handOver.makeKey', {});
  const first = await keyOf(desk);
  expect(first.fingerprint).toMatch(/^(\d{4} ){5}\d{4}$/);
  expect(first.text).toContain('R. de Boer');
  await desk.say('handOver.makeKey', {});
  expect((await keyOf(desk)).fingerprint).not.toBe(first.fingerprint);
});

test('the private halves are in no text that leaves: not in the card, not in the file', async () => {
  const desk = await withKey('R. de Boer');
  const { savedAs } = await desk.say('handOver.saveKey', {});
  const saved = readFileSync(savedAs ?? '', 'utf8');
  expect(saved).toBe((await keyOf(desk)).text);
  expect(saved).not.toContain('AGE-SECRET-KEY');
  expect(Buffer.from(saved.split('-----')[2] ?? '', 'base64').toString('latin1')).not.toMatch(/SECRET/i);
});

test('a colleague reads the same fingerprint as the owner, and the book says whether it was compared', async () => {
  const [here, there] = [await withKey('R. de Boer'), await withKey('M. Aydin')];
  const { text, fingerprint } = await keyOf(there);
  // As mail leaves it: quoted and wrapped anew.
  const mailed = text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\r\n');
  expect(await here.say('handOver.readKey', { text: mailed })).toMatchObject({ fingerprint, known: null, namesake: false });
  const { id } = await here.say('handOver.addColleague', { text: mailed, name: 'Meryem Aydin' });
  const [row] = await here.say('handOver.colleagues', {});
  expect(row).toMatchObject({ id, name: 'Meryem Aydin', fingerprint, comparedOn: null });
  expect(await here.ask('handOver.addColleague', { text, name: 'nog eens' })).toEqual(refusal('handOver.knownColleague'));

  const change = { id, name: 'Meryem Aydin', organisation: 'wijkteam Noord', comparedOn: '2026-03-09' };
  expect(await here.ask('handOver.changeColleague', { ...change, comparedWith: ' ' })).toEqual(refusal('handOver.comparedWith'));
  await here.say('handOver.changeColleague', { ...change, comparedWith: 'haarzelf, gebeld' });
  expect((await here.say('handOver.colleagues', {}))[0]).toMatchObject({ comparedOn: '2026-03-09', comparedWith: 'haarzelf, gebeld' });
  await here.say('handOver.removeColleague', { id });
  expect(colleagues.list(here.db)).toEqual([]);
});

test('someone of the same name with another key is pointed out', async () => {
  const [here, there] = [await withKey('R. de Boer'), await withKey('M. Aydin')];
  await here.say('handOver.addColleague', { text: (await keyOf(there)).text, name: 'm. aydin' });
  await there.say('handOver.makeKey', {});
  expect(await here.say('handOver.readKey', { text: (await keyOf(there)).text })).toMatchObject({ known: null, namesake: true });
});

test('the own card, a text without a card and a card that was changed are refused, each in its own words', async () => {
  const desk = await withKey('R. de Boer');
  const { text } = await keyOf(desk);
  expect(await desk.ask('handOver.readKey', { text })).toEqual(refusal('handOver.ownCard'));
  expect(await desk.ask('handOver.readKey', { text: 'Dag, hierbij mijn sleutel.' })).toEqual(refusal('handOver.noCard'));
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => line.startsWith('-----BEGIN'));
  const packed = lines.slice(begin + 1, -2).join('');
  const changed = Buffer.from(packed, 'base64').toString('utf8').replace('R. de Boer', 'R. de Beer');
  const broken = [...lines.slice(0, begin + 1), Buffer.from(changed).toString('base64'), ...lines.slice(-2)].join('\n');
  expect(await desk.ask('handOver.readKey', { text: broken })).toEqual(refusal('handOver.cardDamaged'));
  expect(await desk.ask('handOver.readKey', { text: text.replace(packed.slice(10, 40), '') })).toEqual(refusal('handOver.cardDamaged'));
});

test('a fingerprint has six groups of four digits, whatever the hash', () => {
  const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
  fc.assert(fc.property(hex, (hash) => /^(\d{4} ){5}\d{4}$/.test(fingerprintDigits(hash))));
  expect(fingerprintDigits(`${'0'.repeat(63)}7`)).toBe('0000 0000 0000 0000 0000 0007');
});
