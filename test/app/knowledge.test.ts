import { freshOwnCard } from '#domain/knowledge/own-card.ts';
import { anOpenDesk } from '#test/desk.ts';
import { refusal } from '#test/refusal.ts';
import { expect, test } from 'vitest';

const card = { ...freshOwnCard, name: 'Koffie in de wijk', elements: 'elke week\nzelfde tafel', moves: ['VER' as const] };

test('a card of one’s own is made, changed and removed, and stays over a lock', async () => {
  const desk = await anOpenDesk();
  const { id } = await desk.say('knowledge.putCard', { ...card, id: null });
  await desk.say('knowledge.putCard', { ...card, id, source: 'Wijkplan 2026, p. 4' });
  await desk.lock();
  await desk.unlock();
  expect(await desk.say('knowledge.own', {})).toMatchObject([
    { id, name: 'Koffie in de wijk', source: 'Wijkplan 2026, p. 4', moves: ['VER'] },
  ]);
  await desk.say('knowledge.removeCard', { id });
  expect(await desk.say('knowledge.own', {})).toEqual([]);
  expect(await desk.ask('knowledge.removeCard', { id })).toEqual(refusal('knowledge.unknownCard'));
  expect(await desk.ask('knowledge.putCard', { ...card, id })).toEqual(refusal('knowledge.unknownCard'));
});

test('a card without a name, or one that touches something unknown, is not made', async () => {
  const desk = await anOpenDesk();
  expect(await desk.ask('knowledge.putCard', { ...card, name: ' ', id: null })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  expect(await desk.dispatch('knowledge.putCard', { ...card, moves: ['XYZ'], id: null })).toMatchObject({
    ok: false,
    error: { kind: 'invalid' },
  });
  expect(await desk.say('knowledge.own', {})).toEqual([]);
});

test('what was seen with a card is kept with it, newest first, and goes with an own card', async () => {
  const desk = await anOpenDesk();
  const { id } = await desk.say('knowledge.putCard', { ...card, id: null });
  await desk.say('knowledge.addNote', { card: id, outcome: 'helped', text: 'de tweede keer kwamen er meer' });
  desk.clock.set('2026-03-10T09:00:00Z');
  await desk.say('knowledge.addNote', { card: id, outcome: 'hindered', text: 'de zaal was dicht' });
  const notes = await desk.say('knowledge.notes', { card: id });
  expect(notes.map(({ text }) => text)).toEqual(['de zaal was dicht', 'de tweede keer kwamen er meer']);
  await desk.say('knowledge.removeNote', { id: notes[0]?.id ?? '' });
  expect(await desk.say('knowledge.notes', { card: id })).toHaveLength(1);
  await desk.say('knowledge.removeCard', { id });
  expect(await desk.say('knowledge.notes', { card: id })).toEqual([]);
  expect(await desk.ask('knowledge.addNote', { card: 'werkLoont', outcome: 'helped', text: '  ' })).toMatchObject({ ok: false });
});
