import { inspectionModel } from '#app/inspection-model.ts';
import type { Result } from '#contract/result.ts';
import { CopyFile } from '#domain/inspection/copy-file.ts';
import { inspectionReport } from '#reports/inspection.ts';
import { textOf } from '#reports/text.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aHead } from '#test/make-case-file.ts';
import { aFinishedReview, lookAtAll, theRequest } from '#test/make-inspection.ts';
import { readWord } from '#test/reports/read-word.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const SECRET = 'De achterbuurman vertelde dat hij iets bewaart in het schuurtje achter het huis.';

/** The code of a refusal. */
const refused = (result: Result): string => (result.ok || result.error.kind !== 'refusal' ? 'not refused' : result.error.code);

/** A file with a note that someone told in confidence, and one that speaks of a neighbour. */
async function aFile(desk: TestDesk) {
  const { id } = await desk.say(
    'caseFile.create',
    aHead({ name: 'Noa Verzonnen', legalGround: 'Wmo 2015', members: [{ name: 'Bram', birthDate: null, role: 'child' }] }),
  );
  const note = (text: string, more = {}) =>
    desk.say('journal.add', { caseFileId: id, kind: 'phone', purpose: 'guidance', at: '2026-03-05T10:00:00Z', text, ...more });
  const confidential = await note(SECRET, { sourceKind: 'thirdPartyConfidential', clientWords: '' });
  const plain = await note('Gebeld over Bram en over mevrouw Jansen van Kerkstraat 12.', { clientWords: 'Bram slaapt weer door.' });
  return { id, confidential: `journal_entry:${confidential.id}`, plain: `journal_entry:${plain.id}` };
}

describe('the review before a copy', () => {
  test('proposes what came from others, points at names and addresses, and decides nothing', async () => {
    const desk = await anOpenDesk();
    const file = await aFile(desk);
    const { id } = await desk.say('inspection.start', { caseFileId: file.id });
    const { groups, needs, counts } = await desk.say('inspection.read', { id, language: 'nl' });
    const lines = groups.flatMap(({ entries }) => entries);
    expect(lines.find(({ key }) => key === file.confidential)).toMatchObject({
      proposal: 'thirdPartyConfidential',
      open: true,
      leftOut: 'none',
    });
    expect(lines.filter(({ proposal }) => proposal !== null).map(({ title }) => title)).toEqual([
      'Huisgenoot',
      'Telefoon, 05-03-2026 11:00',
    ]);
    expect(counts).toEqual([]);
    expect(needs.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['inspection.proposal', 'inspection.unseen', 'inspection.requestedBy', 'inspection.noContact']),
    );
    const { fields } = await desk.say('inspection.entry', { id, entry: file.plain, language: 'nl' });
    const text = fields.find(({ key }) => key === 'text');
    expect(text?.looks.map(({ from, until, kind }) => [text.text.slice(from, until), kind])).toEqual([
      ['Bram', 'name'],
      ['mevrouw Jansen', 'name'],
      ['van Kerkstraat 12', 'address'],
    ]);
  });

  test('every decision is kept at once, through a lock as well, and can be taken back', async () => {
    const desk = await anOpenDesk();
    const file = await aFile(desk);
    const { id } = await desk.say('inspection.start', { caseFileId: file.id });
    const wish = {
      id,
      entry: file.plain,
      field: 'text',
      words: 'mevrouw Jansen',
      everywhere: true,
      reason: 'thirdParty',
      explanation: '',
    } as const;
    const { id: blackingId } = await desk.say('inspection.blackOut', wish);
    await desk.say('inspection.look', { id, entries: [file.plain], kept: false });
    await desk.lock();
    await desk.unlock();
    const { groups, blackings, counts } = await desk.say('inspection.read', { id, language: 'nl' });
    expect(blackings).toMatchObject([{ id: blackingId, words: 'mevrouw Jansen', everywhere: true }]);
    expect(counts).toEqual([{ reason: 'thirdParty', entries: 0, passages: 1 }]);
    expect(groups.flatMap(({ entries }) => entries).find(({ key }) => key === file.plain)).toMatchObject({
      looked: 'seen',
      leftOut: 'part',
    });
    expect(await desk.say('inspection.elsewhere', { id, entry: file.plain, field: 'text', words: 'achterbuurman' })).toEqual({ places: 1 });
    await desk.say('inspection.takeBack', { blackingId });
    expect((await desk.say('inspection.read', { id, language: 'nl' })).blackings).toEqual([]);
  });

  test('refuses words that are not there, another reason without an explanation, and an explanation that says them', async () => {
    const desk = await anOpenDesk();
    const file = await aFile(desk);
    const { id } = await desk.say('inspection.start', { caseFileId: file.id });
    const wish = {
      id,
      entry: file.plain,
      field: 'text',
      words: 'mevrouw Jansen',
      everywhere: false,
      reason: 'other',
      explanation: 'x',
    } as const;
    expect(refused(await desk.ask('inspection.blackOut', { ...wish, words: 'mevrouw Pietersen' }))).toBe('inspection.wordsNotThere');
    expect(refused(await desk.ask('inspection.blackOut', { ...wish, field: 'kind', words: 'Telefoon' }))).toBe('inspection.wordsNotThere');
    expect(refused(await desk.ask('inspection.blackOut', { ...wish, words: null }))).toBe('inspection.wordsNotThere');
    expect(refused(await desk.ask('inspection.blackOut', { ...wish, explanation: ' ' }))).toBe('inspection.explain');
    expect(refused(await desk.ask('inspection.blackOut', { ...wish, explanation: 'gaat over Mevrouw  jansen' }))).toBe(
      'inspection.explanationTells',
    );
    expect(refused(await desk.ask('inspection.blackOut', { ...wish, entry: 'journal_entry:nee' }))).toBe('inspection.unknownEntry');
    expect(refused(await desk.ask('inspection.look', { id, entries: ['finding:nee'], kept: false }))).toBe('inspection.unknownEntry');
    expect(refused(await desk.ask('inspection.read', { id: file.id, language: 'nl' }))).toBe('inspection.unknown');
  });

  test('is finished only when everything was looked at; a next request begins with the same decisions', async () => {
    const desk = await anOpenDesk();
    const file = await aFile(desk);
    const { id } = await desk.say('inspection.start', { caseFileId: file.id });
    expect(refused(await desk.ask('inspection.close', { id, reason: null }))).toBe('inspection.notComplete');
    expect(refused(await desk.ask('inspection.save', { id, what: 'word', language: 'nl' }))).toBe('inspection.notClosed');
    await desk.say('inspection.saveHead', { id, ...theRequest });
    await desk.say('inspection.blackOut', {
      id,
      entry: file.confidential,
      field: null,
      words: null,
      everywhere: false,
      reason: 'thirdPartyConfidential',
      explanation: '',
    });
    await lookAtAll(desk, id);
    expect(await desk.say('inspection.close', { id, reason: null })).toMatchObject({ kind: 'inzage', version: 1 });
    expect(await desk.say('inspection.read', { id, language: 'nl' })).toMatchObject({
      changedSinceClosing: false,
      needs: [{ code: 'inspection.noContact' }],
    });

    desk.clock.set('2026-05-01T09:00:00Z');
    const next = await desk.say('inspection.start', { caseFileId: file.id });
    const view = await desk.say('inspection.read', { id: next.id, language: 'nl' });
    expect(view.blackings).toMatchObject([{ entry: file.confidential, reason: 'thirdPartyConfidential' }]);
    expect(view.due).toEqual({ on: '2026-06-01', article: 'AVG art. 12 lid 3' });
    expect(view.needs.map(({ code }) => code)).toEqual(['inspection.requestedBy', 'inspection.identity', 'inspection.noContact']);
  });

  test('addresses are left out by default when contact is unsafe', async () => {
    const desk = await anOpenDesk();
    const { id: caseFileId } = await desk.say(
      'caseFile.create',
      aHead({ unsafeContact: true, contactPreference: 'Kerkstraat 12, of 06-12345678' }),
    );
    const id = await aFinishedReview(desk, caseFileId, (review) =>
      desk.say('inspection.saveHead', { id: review, ...theRequest, stripAddresses: true }),
    );
    const { model, words } = inspectionModel(desk.db, id, 'nl', '2026-03-09T09:00:00Z');
    const said = textOf(inspectionReport(model, words)).join('\n');
    expect(said).toContain('[weggelaten: geheim adres], of [weggelaten: geheim adres]');
    expect(said).not.toMatch(/Kerkstraat|06-12345678|Onveilig contact/);
    const { id: fresh } = await desk.say('inspection.start', { caseFileId });
    expect((await desk.say('inspection.read', { id: fresh, language: 'nl' })).head.stripAddresses).toBe(true);
  });
});

describe('the copy', () => {
  test('is saved as Word and as JSON with the same words left out, and is in neither file in any form', async () => {
    const desk = await anOpenDesk();
    const file = await aFile(desk);
    const id = await aFinishedReview(desk, file.id, async (review) => {
      await desk.say('inspection.blackOut', {
        id: review,
        entry: file.confidential,
        field: null,
        words: null,
        everywhere: false,
        reason: 'thirdPartyConfidential',
        explanation: '',
      });
      await desk.say('inspection.blackOut', {
        id: review,
        entry: file.plain,
        field: 'text',
        words: 'mevrouw Jansen',
        everywhere: true,
        reason: 'other',
        explanation: 'op haar verzoek',
      });
    });
    const saved = [];
    for (const what of ['word', 'json'] as const) {
      const { savedAs } = await desk.say('inspection.save', { id, what, language: 'nl' });
      saved.push(savedAs ?? '');
    }
    expect(saved.map((path) => path.replace(/^.*\//, ''))).toEqual([
      expect.stringMatching(/^kopie-voor-client-2026-03-09-[\da-f]{4}\.docx$/),
      expect.stringMatching(/^kopie-voor-client-gegevens-2026-03-09-[\da-f]{4}\.json$/),
    ]);
    const word = await readWord(readFileSync(saved[0] ?? ''));
    const json = readFileSync(saved[1] ?? '', 'utf8');
    const told = [...word.parts].filter(([, part]) => /Jansen|schuurtje|achterbuurman/i.test(part)).map(([name]) => name);
    expect([...told, ...(/Jansen|schuurtje|achterbuurman/i.test(json) ? ['json'] : [])]).toEqual([]);
    const said = word.paragraphs.join('\n');
    expect(said).toContain('Gebeld over Bram en over [weggelaten: andere reden, op haar verzoek] van Kerkstraat 12.');
    expect(word.headings.map(({ text }) => text)).toContain('[weggelaten: van een derde, vertrouwelijk]');
    expect(said).toContain('“Bram slaapt weer door.”');
    const copy = CopyFile.parse(JSON.parse(json));
    expect(copy.leftOut).toMatchObject([
      { reason: 'thirdPartyConfidential', entries: 1, passages: 0 },
      { reason: 'other', entries: 0, passages: 1 },
    ]);
    const log = await desk.say('audit.list', { caseFileId: file.id });
    expect(JSON.stringify(log)).toMatch(/file\.copiedForClient/);
    expect(word.properties['dc:title']).toBe('Volledige kopie van uw dossier');
    expect(JSON.stringify(word.properties)).not.toMatch(/Noa|MW-/);
  });

  test('is refused when something came that nobody looked at, and can be made again after a new version', async () => {
    const desk = await anOpenDesk();
    const file = await aFile(desk);
    const id = await aFinishedReview(desk, file.id);
    await desk.say('inspection.save', { id, what: 'json', language: 'nl' });
    await desk.say('journal.add', { caseFileId: file.id, kind: 'note', purpose: 'guidance', at: '2026-03-07T10:00:00Z', text: 'Nieuw.' });
    expect(refused(await desk.ask('inspection.save', { id, what: 'json', language: 'nl' }))).toBe('inspection.changedSince');
    expect(await desk.say('inspection.read', { id, language: 'nl' })).toMatchObject({ changedSinceClosing: true });
    await lookAtAll(desk, id);
    expect(refused(await desk.ask('inspection.close', { id, reason: null }))).toBe('documents.reasonNeeded');
    await desk.say('inspection.close', { id, reason: 'er kwam een notitie bij' });
    await desk.say('inspection.save', { id, what: 'json', language: 'en' });
    expect(desk.files.saved).toHaveLength(2);
  });

  test('nothing is saved and nothing logged when no place was chosen', async () => {
    const desk = await anOpenDesk();
    const id = await aFinishedReview(desk, (await aFile(desk)).id);
    desk.files.answerSavePath(null);
    expect(await desk.say('inspection.save', { id, what: 'word', language: 'nl' })).toEqual({ savedAs: null });
    expect(desk.files.saved).toEqual([]);
  });
});
