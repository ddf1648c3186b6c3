import { fillExample } from '#app/example/index.ts';
import { naimaIntake } from '#app/example/intake.ts';
import { buildReport } from '#app/report.ts';
import * as documents from '#db/documents.ts';
import { all, composed, exec, transaction } from '#db/sql.ts';
import { IntakeBody } from '#domain/intake/intake.ts';
import type { Reach } from '#domain/retention/passage.ts';
import { around, takeOut } from '#domain/retention/passage.ts';
import { textOf } from '#reports/text.ts';
import { decryptedPages } from '#test/decrypted-pages.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { refusal } from '#test/refusal.ts';
import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const taking = (passage: string, reach: Reach = 'partsOfWords') => ({ passage, mark: '…', reach });

const wish = { ground: 'unlawful', explanation: 'hoorde niet in dit dossier', orderedBy: 'FG, kenmerk 12' } as const;

async function theExample(): Promise<{ desk: TestDesk; noor: string; naima: string }> {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  const files = await desk.say('caseFile.list', {});
  const idOf = (number: string): string => files.find((file) => file.number === number)?.id ?? '';
  return { desk, noor: idOf('MW-2026-0317'), naima: idOf('F-2026-0117') };
}

const intakeOf = async (desk: TestDesk, caseFileId: string) => {
  const head = (await desk.say('document.list', { caseFileId })).find(({ kind }) => kind === 'intake');
  if (!head) throw new Error('the example has a closed intake');
  return head;
};

describe('taking words out of a closed version', () => {
  const passage = naimaIntake.clientReaction;

  test('leaves a mark, the original hash, the reason and the order; it still reads, verifies and prints what happened', async () => {
    const { desk, naima } = await theExample();
    const head = await intakeOf(desk, naima);
    const found = await desk.say('retention.findPassage', { caseFileId: naima, passage });
    expect(found).toContainEqual(expect.objectContaining({ kind: 'document', documentKind: 'intake', version: 1, fixed: false }));
    expect(found).toContainEqual(expect.objectContaining({ kind: 'row', rowKind: 'intake' }));

    const { documents: changed, compacted } = await desk.say('retention.removePassage', { ...wish, caseFileId: naima, passage });
    expect({ changed: changed > 0, compacted }).toEqual({ changed: true, compacted: true });
    expect(await desk.say('retention.findPassage', { caseFileId: naima, passage })).toEqual([]);

    const mark = '[op 22-11-2026 verwijderd: het mocht niet bewaard worden (AVG art. 17 lid 1 onder d)]';
    expect(documents.body(desk.db, head.id, IntakeBody).clientReaction).toBe(mark);
    expect((await intakeOf(desk, naima)).sha256).toBe(head.sha256);
    const removals = await desk.say('retention.removals', { caseFileId: naima });
    expect(removals).toContainEqual(
      expect.objectContaining({
        document: expect.objectContaining({ kind: 'intake', version: 1 }),
        ...wish,
        doneBy: 'J. Postma (voorbeeld)',
      }),
    );
    const printed = textOf(buildReport(desk.db, 'intake', head.subjectId, 'nl', desk.clock).report).join('\n');
    for (const said of [mark, 'uit dit stuk zijn na het vaststellen gegevens verwijderd', 'FG, kenmerk 12'])
      expect(printed).toContain(said);
    expect(printed).not.toContain(passage);
    const line = all(
      desk.db,
      z.object({ event: z.string(), call: z.string() }),
      composed('SELECT event, call FROM audit ORDER BY sequence'),
    ).at(-1);
    expect(line).toEqual({ event: 'document.partRemoved', call: 'retention.removePassage' });
  });

  test('takes them off every page of the vault, out of drafts and out of searching; other files keep theirs', async () => {
    const { desk, noor, naima } = await theExample();
    const secret = 'pruimenbloesemgeheim';
    const entry = { kind: 'note', purpose: 'guidance', at: '2026-05-01T10:00:00Z', clientWords: `"${secret}",\nzei zij` } as const;
    await desk.say('journal.add', { ...entry, caseFileId: naima, text: `Over ${secret} gesproken.` });
    await desk.say('journal.add', { ...entry, caseFileId: noor, text: 'Een ander.', clientWords: 'kersenbloesem' });
    await desk.say('draft.put', { key: 'd', caseFileId: naima, place: 'intake', body: { rows: [{ text: `half ${secret}` }] } });
    expect(await desk.say('search.find', { typed: secret })).toHaveLength(1);
    await desk.say('retention.removePassage', { ...wish, caseFileId: naima, passage: secret });
    expect(await desk.say('search.find', { typed: secret })).toEqual([]);
    expect(await desk.say('search.find', { typed: 'gesproken' })).not.toEqual([]);
    expect(JSON.stringify(await desk.say('draft.get', { key: 'd' }))).toContain('half [op');
    const note = (await desk.say('journal.list', { caseFileId: naima })).find(({ text }) => text.endsWith('gesproken.'));
    expect(note?.clientWords).toMatch(/^"\[op .*\]",\nzei zij$/);
    const key = Buffer.from(desk.vault.keys.dataKey);
    await desk.lock();
    const pages = decryptedPages(path.join(desk.userData, 'vault/vault.db'), key).toString('latin1');
    expect([pages.includes(secret), pages.includes('kersenbloesem')]).toEqual([false, true]);
  });

  test('with the whole note: the words, the client’s own and what was found of it; the note itself stays as a place', async () => {
    const { desk, naima } = await theExample();
    const entry = { caseFileId: naima, kind: 'phone', purpose: 'guidance', at: '2026-05-01T10:00:00Z' } as const;
    await desk.say('journal.add', { ...entry, text: 'De pruimenboer belde over de schuur.', clientWords: 'Dat wist ik wel.' });
    await desk.say('journal.add', { ...entry, text: 'Over de pruimenboerderij.', clientWords: '' });
    const removed = { ...wish, caseFileId: naima, passage: 'pruimenboer', reach: 'wholeTexts' } as const;
    expect(await desk.say('retention.removePassage', removed)).toMatchObject({ documents: 0, others: 1 });
    const notes = await desk.say('journal.list', { caseFileId: naima });
    expect(notes.filter(({ at }) => at === entry.at).map(({ kind, text, clientWords }) => [kind, text, clientWords])).toEqual(
      expect.arrayContaining([
        ['phone', expect.stringMatching(/^\[op .*\]$/), expect.stringMatching(/^\[op .*\]$/)],
        ['phone', 'Over de pruimenboerderij.', ''],
      ]),
    );
    for (const typed of ['schuur', 'wist']) expect(await desk.say('search.find', { typed })).toEqual([]);
  });

  test('with the whole finding: out of the closed intake too, which still reads and prints', async () => {
    const { desk, naima } = await theExample();
    const head = await intakeOf(desk, naima);
    const before = documents.body(desk.db, head.id, IntakeBody);
    const gone = before.findings[0] ?? { text: '', source: '' };
    const removed = { ...wish, caseFileId: naima, passage: gone.text.split(' ').slice(0, 3).join(' '), reach: 'wholeTexts' } as const;
    expect((await desk.say('retention.removePassage', removed)).documents).toBeGreaterThan(0);
    const after = documents.body(desk.db, head.id, IntakeBody);
    expect(after.findings).toHaveLength(before.findings.length);
    expect(after.findings[0]?.text).toMatch(/^\[op .*\]$/);
    expect(after.findings.slice(1)).toEqual(before.findings.slice(1));
    expect(textOf(buildReport(desk.db, 'intake', head.subjectId, 'nl', desk.clock).report).join('\n')).not.toContain(gone.text);
  });

  test('every kind of closed version and every part of a file still reads after whole texts are taken out', async () => {
    const { desk, noor, naima } = await theExample();
    for (const caseFileId of [noor, naima]) {
      for (const passage of ['een', 'het'])
        await desk.say('retention.removePassage', { ...wish, caseFileId, passage, reach: 'wholeTexts' });
      for (const call of [
        'document.list',
        'journal.list',
        'intake.get',
        'weighing.get',
        'plan.get',
        'budget.list',
        'enterprise.list',
        'placement.list',
      ] as const)
        expect([call, await desk.ask(call, { caseFileId })]).toMatchObject([call, { ok: true }]);
      expect(await desk.say('document.list', { caseFileId })).not.toEqual([]);
    }
  });

  test('twice makes a chain; a body that does not follow from it is noticed', async () => {
    const { desk, naima } = await theExample();
    const { id } = await intakeOf(desk, naima);
    const [first = '', second = ''] = passage.split(/[.,]/).map((part) => part.trim());
    for (const part of [first, second].filter((each) => each.length > 3))
      await desk.say('retention.removePassage', { ...wish, caseFileId: naima, passage: part });
    expect(documents.body(desk.db, id, IntakeBody).clientReaction).not.toContain(first);
    transaction(desk.db, () =>
      exec(
        desk.db,
        `INSERT INTO lawful_exception VALUES (1, '${naima}', 'remove');
         UPDATE document SET body = replace(body, 'verwijderd', 'veranderd') WHERE id = '${id}'; DELETE FROM lawful_exception`,
      ),
    );
    expect(() => documents.body(desk.db, id, IntakeBody)).toThrow('documents.changed');
  });

  test('every kind of closed version still reads after its words are taken out', async () => {
    const { desk, noor, naima } = await theExample();
    for (const caseFileId of [noor, naima]) await desk.say('retention.removePassage', { ...wish, caseFileId, passage: 'een' });
    for (const [kind, subject] of [
      ['weighing', 'weging'],
      ['plan', 'plan'],
      ['budget', 'besluit'],
      ['enterprise', 'toestemming'],
      ['placement', 'coachingsplan'],
    ] as const) {
      const all = [...(await desk.say('document.list', { caseFileId: noor })), ...(await desk.say('document.list', { caseFileId: naima }))];
      const head = all.find((each) => each.kind === subject);
      expect(textOf(buildReport(desk.db, kind, head?.subjectId ?? '', 'nl', desk.clock).report).join('\n'), kind).toContain('verwijderd:');
    }
  });

  test.each([
    ['words that stand nowhere', { passage: 'staat er niet' }, 'retention.passageNotFound'],
    ['an explanation that repeats them', { explanation: `dat zij ${passage} zei` }, 'retention.explanationRepeats'],
    ['an order that repeats them', { orderedBy: passage.slice(0, 200) }, 'retention.explanationRepeats'],
  ])('is refused with %s, and nothing changes', async (_, own, code) => {
    const { desk, naima } = await theExample();
    const asked = { ...wish, caseFileId: naima, passage: passage.slice(0, 200), ...own };
    const explanation = asked.explanation.slice(0, 290);
    expect(await desk.ask('retention.removePassage', { ...asked, explanation })).toMatchObject(refusal(code));
    expect(await desk.say('retention.removals', { caseFileId: naima })).toEqual([]);
  });
});

describe('a passage', () => {
  test('is taken out of free text only: ids, days, codes and names of fields stay', () => {
    const value = {
      id: '019506a0-0000-7000-8000-00000000000a',
      on: '2026-03-09',
      kind: 'homeVisit',
      text: 'kind homeVisit 2026-03-09',
      list: ['x', { text: 'homeVisit hier' }],
    };
    expect(takeOut(value, taking('homeVisit'))).toEqual({
      value: { ...value, text: 'kind … 2026-03-09', list: ['x', { text: '… hier' }] },
      places: ['/text', '/list/1/text'],
      fixed: 1,
    });
    expect(takeOut(value, taking('2026-03-09'))).toMatchObject({ places: ['/text'], fixed: 1 });
    expect(takeOut(value, taking('019506a0'))).toMatchObject({ places: [], fixed: 1 });
  });

  test('is nowhere left afterwards, and a mark with signs of its own is put as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string({ minLength: 1 }), (texts, passage) => {
        const { value } = takeOut(
          texts.map((text) => `Zin: ${text}${passage}`),
          { passage, mark: '\u0000$&\u0000', reach: 'partsOfWords' },
        );
        const joined = JSON.stringify(value);
        expect(
          z
            .array(z.string())
            .parse(value)
            .every((text) => !text.split('\u0000$&\u0000').some((part) => part.includes(passage))),
        ).toBe(true);
        expect(joined.includes('$&')).toBe(texts.length > 0);
      }),
    );
  });

  test('by itself is no part of a longer word; as part of one, or with the whole text, only when that was asked', () => {
    const value = ['Het schuurtje, de huur.', 'De huurder', 'Húúr'];
    expect(takeOut(value, taking('huur', 'words')).value).toEqual(['Het schuurtje, de ….', 'De huurder', 'Húúr']);
    expect(takeOut(value, taking('huur')).value).toEqual(['Het sc…tje, de ….', 'De …der', 'Húúr']);
    expect(takeOut(value, taking('huur', 'wholeTexts')).value).toEqual(['…', 'De huurder', 'Húúr']);
    expect(takeOut(['(a+b)', 'a+bc'], taking('a+b', 'words')).value).toEqual(['(…)', 'a+bc']);
  });

  test('with the whole text takes every text of the finding it stands in, and no other', () => {
    const id = (number: number) => `019506a0-0000-7000-8000-00000000000${number}`;
    const body = {
      id: id(0),
      summary: 'Over geld.',
      findings: [
        { id: id(1), text: 'De buurman zag het.', source: 'telefoon op 3 mei', type: 'fact', score: 3 },
        { id: id(2), text: 'Iets anders.', source: 'zij zelf', steps: [{ id: id(3), text: 'Bel de buurman', by: 'Noor' }] },
      ],
    };
    expect(takeOut(body, taking('buurman', 'wholeTexts')).value).toEqual({
      ...body,
      findings: [
        { id: id(1), text: '…', source: '…', type: 'fact', score: 3 },
        { ...body.findings[1], steps: [{ id: id(3), text: '…', by: '…' }] },
      ],
    });
  });

  test('is shown with some words around it', () => {
    expect(around('kort geheim', taking('geheim'))).toBe('kort geheim');
    expect(around(`${'a'.repeat(60)} geheim ${'b'.repeat(60)}`, taking('geheim'))).toBe(`…${'a'.repeat(39)} geheim ${'b'.repeat(39)}…`);
  });
});

describe('a statement of the client', () => {
  test('is printed with what it is about, found when searching, and never goes to an employer', async () => {
    const { desk, naima } = await theExample();
    const head = await intakeOf(desk, naima);
    const said = { caseFileId: naima, kind: 'correction', statedOn: '2026-11-20' } as const;
    await desk.say('clientStatement.add', { ...said, about: 'document', aboutId: head.id, text: 'Dat heb ik zo niet gezegd.' });
    await desk.say('clientStatement.add', { ...said, about: 'file', aboutId: null, text: 'Ik ben het er niet mee eens.' });
    const closed = await desk.say('document.list', { caseFileId: naima });
    const subject = (kind: string): string => closed.find((each) => each.kind === kind)?.subjectId ?? '';
    const printed = (kind: 'intake' | 'weighing' | 'placementEmployer', of: string) =>
      textOf(buildReport(desk.db, kind, subject(of), 'nl', desk.clock).report).join('\n');
    expect(printed('intake', 'intake')).toMatch(/zo niet gezegd[\s\S]*verbetering van 20-11-2026/);
    expect(printed('intake', 'intake')).toContain('Ik ben het er niet mee eens.');
    expect(printed('weighing', 'weging')).toContain('Ik ben het er niet mee eens.');
    expect(printed('weighing', 'weging')).not.toContain('zo niet gezegd');
    expect(printed('placementEmployer', 'coachingsplan')).not.toContain('mee eens');
    expect(await desk.say('search.find', { typed: 'zo niet gezegd' })).toMatchObject([{ place: 'keeping', caseFileId: naima }]);
    expect(await desk.say('clientStatement.list', { caseFileId: naima })).toHaveLength(2);
  });

  test.each([
    ['an entry of another file', { about: 'document', aboutId: '019506a0-0000-7000-8000-0000000fffff' }, 'clientStatement.unknownSubject'],
    ['the file with an entry', { about: 'file', aboutId: '019506a0-0000-7000-8000-0000000fffff' }, 'clientStatement.unknownSubject'],
    ['a day to come', { statedOn: '2026-11-23' }, 'clientStatement.inTheFuture'],
  ] as const)('is refused about %s', async (_, own, code) => {
    const { desk, naima } = await theExample();
    const said = { caseFileId: naima, kind: 'statement', about: 'file', aboutId: null, text: 'x', statedOn: '2026-11-20', ...own } as const;
    expect(await desk.ask('clientStatement.add', said)).toMatchObject(refusal(code));
  });
});
