import { addressesIn } from '#domain/inspection/addresses.ts';
import { alike, blackOut, blackWords, exactly, goneSpans } from '#domain/inspection/black-out.ts';
import type { Entry, Field } from '#domain/inspection/copy.ts';
import { lookHere, namesOfOthers } from '#domain/inspection/look-here.ts';
import type { Blacking } from '#domain/inspection/review.ts';
import { countLeftOut, reviewNeeds, standingOf } from '#domain/inspection/standing.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const field = (key: string, text: string, more: Partial<Field> = {}): Field => ({
  key,
  label: key,
  kind: 'text',
  text,
  value: null,
  row: null,
  address: false,
  secret: false,
  copyOf: null,
  leftOut: null,
  ...more,
});

const entry = (key: string, fields: readonly Field[], more: Partial<Entry> = {}): Entry => ({
  key,
  table: key.split(':')[0] ?? '',
  group: 'timeline',
  title: `Titel ${key}`,
  under: null,
  depth: 0,
  fields,
  proposal: null,
  ours: false,
  leftOut: null,
  ...more,
});

const blacking = (more: Partial<Blacking>): Blacking => ({
  id: 'b',
  entry: 'journal_entry:1',
  field: 'text',
  words: null,
  everywhere: false,
  reason: 'thirdParty',
  explanation: '',
  ...more,
});

const decided = (blackings: readonly Blacking[], stripAddresses = false) => ({
  blackings,
  stripAddresses,
  markOf: ({ reason }: { reason: string }) => `[weg: ${reason}]`,
});

const textsOf = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((each) => [each.title, ...each.fields.map(({ text }) => text)]);

describe('leaving out', () => {
  const note = entry('journal_entry:1', [field('text', 'De buurvrouw, mevrouw Jansen, belde. Mevrouw Jansen is bang.')]);
  const other = entry('finding:2', [field('text', 'Gehoord van mevrouw  jansen; Jansens winkel.'), field('source', 'Jansen')]);

  test('words in one text go there and nowhere else, unless everywhere is chosen', () => {
    const here = blackOut([note, other], decided([blacking({ words: 'mevrouw Jansen' })]));
    expect(textsOf(here)).toEqual([
      note.title,
      'De buurvrouw, [weg: thirdParty], belde. Mevrouw Jansen is bang.',
      other.title,
      'Gehoord van mevrouw  jansen; Jansens winkel.',
      'Jansen',
    ]);
    const all = blackOut([note, other], decided([blacking({ words: 'mevrouw Jansen', everywhere: true })]));
    expect(textsOf(all)).toEqual([
      note.title,
      'De buurvrouw, [weg: thirdParty], belde. [weg: thirdParty] is bang.',
      other.title,
      'Gehoord van [weg: thirdParty]; Jansens winkel.',
      'Jansen',
    ]);
  });

  test('an entry that goes as a whole keeps no field and no title, and its text goes where it was copied to', () => {
    const copy = entry('budget_step:3', [field('motivation', `Zie: ${note.fields[0]?.text} Daarom.`), field('short', 'Jansen')]);
    const left = blackOut([note, copy], decided([blacking({ field: null, words: null, reason: 'thirdPartyConfidential' })]));
    expect(left[0]).toMatchObject({ title: '[weg: thirdPartyConfidential]', fields: [], leftOut: { reason: 'thirdPartyConfidential' } });
    expect(left[1]?.fields.map(({ text }) => text)).toEqual(['Zie: [weg: thirdPartyConfidential] Daarom.', 'Jansen']);
  });

  test('the copy of a text in a closed version goes with it, also when it is short or was written otherwise then', () => {
    const version = entry('document:9', [
      field('finding:2.source', 'Janssen', { copyOf: { entry: 'finding:2', key: 'source' } }),
      field('finding:4.source', 'Jansen', { copyOf: { entry: 'finding:4', key: 'source' } }),
    ]);
    const whole = blackOut([other, version], decided([blacking({ entry: 'finding:2', field: null })]));
    expect(whole[1]?.fields.map(({ text }) => text)).toEqual(['[weg: thirdParty]', 'Jansen']);
    const words = blackOut([other, version], decided([blacking({ entry: 'finding:4', field: 'source', words: 'Jansen' })]));
    expect(words[1]?.fields.map(({ text }) => text)).toEqual(['Janssen', '[weg: thirdParty]']);
  });

  test('what the program says itself is never cut, and what goes overlaps without leaving a letter', () => {
    const mixed = entry('journal_entry:1', [field('text', 'abcdef'), field('kind', 'abcdef', { kind: 'value' })]);
    const left = blackOut([mixed], decided([blacking({ words: 'abcd' }), blacking({ words: 'cdef', reason: 'other' })]));
    expect(left[0]?.fields.map(({ text }) => text)).toEqual(['[weg: thirdParty]', 'abcdef']);
  });

  test('with addresses left out, fields that are one go whole, and a field that tells of danger goes without its label', () => {
    const head = entry('case_file:1', [
      field('place', 'Atelier De Draad', { address: true }),
      field('unsafeContact', 'ja', { kind: 'value', secret: true }),
      field('contactPreference', 'bel 06-12345678, niet aan huis op Kerkstraat 12b'),
    ]);
    const left = blackOut([head], decided([], true))[0]?.fields ?? [];
    expect(left.map(({ key, text }) => [key, text])).toEqual([
      ['place', '[weg: secretAddress]'],
      ['contactPreference', 'bel [weg: secretAddress], niet aan huis op [weg: secretAddress]'],
    ]);
    expect(blackOut([head], decided([]))).toEqual([head]);
  });

  test('whatever is marked everywhere can be read nowhere', () => {
    const word = fc.stringMatching(/^[a-zA-ZÀ-ÿ]{3,8}( [a-zA-ZÀ-ÿ]{2,8})?$/);
    fc.assert(
      fc.property(word, fc.array(fc.string({ maxLength: 30 }), { maxLength: 6 }), (words, around) => {
        const texts = [words, ...around.map((each) => `${each} ${words.toUpperCase()} ${each}`)];
        const entries = texts.map((text, index) => entry(`journal_entry:${index}`, [field('text', text)]));
        const left = blackOut(entries, {
          ...decided([blacking({ entry: 'journal_entry:0', words, everywhere: true })]),
          markOf: () => '#',
        });
        for (const text of textsOf(left).filter((each) => !each.startsWith('Titel'))) expect(alike(text, words)).toEqual([]);
      }),
    );
  });

  test('a screen sees which parts go, before they are gone', () => {
    const spans = goneSpans([note, other], note, decided([blacking({ words: 'mevrouw Jansen', everywhere: true })]));
    expect(spans.get('text')).toEqual([
      { from: 14, until: 28 },
      { from: 37, until: 51 },
    ]);
  });

  test('names on the first page are held against the same words', () => {
    const cut = blacking({ words: 'J. Postma', everywhere: true });
    expect(blackWords('Gemaakt door J. Postma, regisseur', decided([cut]))).toBe('Gemaakt door [weg: thirdParty], regisseur');
    expect(blackWords('J. Postma', decided([blacking({ words: 'J. Postma' })]))).toBe('J. Postma');
  });

  test('how much goes is counted by reason', () => {
    const left = blackOut(
      [note, other],
      decided([
        blacking({ words: 'Jansen', everywhere: true }),
        blacking({ id: 'c', entry: 'finding:2', field: null, reason: 'other', explanation: 'x' }),
      ]),
    );
    expect(countLeftOut(left, ['thirdParty', 'secretAddress', 'other'])).toEqual([
      { reason: 'thirdParty', entries: 0, passages: 1 },
      { reason: 'other', entries: 1, passages: 0 },
    ]);
  });
});

test('words are found as they stand, and as words whatever their capitals', () => {
  expect(exactly('aaa', 'aa')).toEqual([{ from: 0, until: 2 }]);
  expect(alike('Ans, kansen; ans', 'Ans')).toEqual([
    { from: 0, until: 3 },
    { from: 13, until: 16 },
  ]);
  expect(alike('a.b', 'a.b')).toHaveLength(1);
  expect(alike('axb', 'a.b')).toEqual([]);
  expect(alike('x', ' ')).toEqual([]);
});

test.each([
  ['Woont op Kerkstraat 12b in de stad', ['Kerkstraat 12b']],
  ['bij Prins Hendriklaan 4', ['Prins Hendriklaan 4']],
  ['de kerkstraat 3', ['kerkstraat 3']],
  ['Van der Helstplein 10-2 en Markt 5', ['Van der Helstplein 10-2']],
  ['adres 1234 AB Lindewaard', ['1234 AB Lindewaard']],
  ['bel 06-12345678 of +31 6 12345678', ['06-12345678', '+31 6 12345678']],
  ['mail naar a.b@voorbeeld.nl, graag', ['a.b@voorbeeld.nl']],
  ['Over 3 weken onderweg 2 keer, in 2026 en op 12-03-2026', []],
  ['€ 2.968,60 van rekening NL00BANK0123456789', []],
])('addresses in “%s”', (text, found) => {
  expect(addressesIn(text).map(({ from, until }) => text.slice(from, until))).toEqual(found);
});

test('names that the file knows, titles, relations and addresses are pointed at; the client and the worker are not', () => {
  const names = namesOfOthers(
    [
      entry('household_member:1', [field('name', 'Lina')]),
      entry('employer:1', [field('contactName', 'S. Bakker (verzonnen)'), field('name', 'Atelier')]),
      entry('plan_step:1', [field('whoName', 'J. Postma')]),
    ],
    ['Naïma el Ouardi (voorbeeld)', 'J. Postma'],
  );
  expect(names).toEqual(['S. Bakker', 'J. Postma', 'Bakker', 'Lina']);
  const text = 'Lina en de zus van Naïma; bakker en mevrouw van Dijk, Kerkstraat 1.';
  expect(lookHere(text, ['Bakker', 'Lina']).map(({ from, until, kind }) => [text.slice(from, until), kind])).toEqual([
    ['Lina', 'name'],
    ['zus', 'relation'],
    ['bakker', 'name'],
    ['mevrouw van Dijk', 'name'],
    ['Kerkstraat 1', 'address'],
  ]);
});

describe('what is needed before a review is finished', () => {
  const head = { requestedOn: '2026-11-20', requestedBy: 'Naïma', identity: 'zit hier', stripAddresses: false };
  const proposed = entry('finding:1', [field('text', 'x')], { proposal: 'thirdParty' });
  const plain = entry('finding:2', [field('text', 'y')]);
  const entries = [
    { entry: proposed, digest: 'd1' },
    { entry: plain, digest: 'd2' },
  ];
  const looked = { head, entries, seen: [], blackings: [], hasContact: true };
  const codes = (of: Parameters<typeof reviewNeeds>[0]) =>
    reviewNeeds(of).map(({ code, params }) => [code, params?.['entries'] ?? params?.['entry'] ?? '']);

  test('every entry is looked at and every proposal answered; a request says who asked, when, and how that is known', () => {
    expect(codes(looked)).toEqual([
      ['inspection.proposal', proposed.title],
      ['inspection.unseen', 2],
    ]);
    expect(
      codes({ ...looked, head: { ...head, requestedOn: null, requestedBy: ' ', identity: '' }, entries: [], hasContact: false }),
    ).toEqual([
      ['inspection.requestedOn', ''],
      ['inspection.requestedBy', ''],
      ['inspection.identity', ''],
      ['inspection.noContact', ''],
    ]);
  });

  test('looking alone does not answer a proposal; keeping it does, and leaving out a part of it too', () => {
    const seen = [
      { entry: 'finding:1', digest: 'd1', kept: false },
      { entry: 'finding:2', digest: 'd2', kept: false },
    ];
    expect(codes({ ...looked, seen })).toEqual([['inspection.proposal', proposed.title]]);
    expect(codes({ ...looked, seen: seen.map((each) => ({ ...each, kept: true })) })).toEqual([]);
    expect(codes({ ...looked, seen, blackings: [blacking({ entry: 'finding:1', words: 'x' })] })).toEqual([]);
  });

  test('what changed after it was looked at is looked at again, and kept anew', () => {
    const seen = new Map([['finding:1', { entry: 'finding:1', digest: 'before', kept: true }]]);
    expect(standingOf({ entry: proposed, digest: 'd1' }, seen, [])).toEqual({ looked: 'changed', kept: false, open: true });
    expect(standingOf({ entry: { ...plain, ours: true }, digest: 'd2' }, new Map(), [])).toMatchObject({ looked: 'seen' });
  });
});
