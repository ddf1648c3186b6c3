import { noorBudget } from '#app/example/budget.ts';
import { fillExample } from '#app/example/index.ts';
import * as audit from '#db/audit.ts';
import { all, composed, exec } from '#db/sql.ts';
import { readTombstones } from '#db/tombstone-file.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { tablesOfFiles } from '#db/case-file-rows.ts';
import { kindOf } from '#domain/retention/row-kinds.ts';
import { freshKeeping } from '#domain/retention/keeping.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { refusal } from '#test/refusal.ts';
import { readWord } from '#test/reports/read-word.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const aRule = {
  id: null,
  kind: 'wmo',
  kindName: '',
  months: 12,
  countsFrom: 'closing',
  source: 'selectielijst, proces 7, bevestigd door de archivaris',
  mark: 'sure',
  fromOn: '2020-01-01',
  untilOn: null,
  reason: '',
} as const;

const wish = { ground: 'periodOver', reference: '', authority: '', authorityNumber: '', authorityOn: null } as const;
const permission = { authority: 'gemeentearchief', authorityNumber: 'V-2026-3', authorityOn: '2026-03-01' };

const save = (desk: TestDesk, caseFileId: string, own: Partial<typeof freshKeeping> = {}) =>
  desk.say('retention.save', { ...freshKeeping, kind: 'wmo', ...own, caseFileId });
const get = (desk: TestDesk, caseFileId: string) => desk.say('retention.get', { caseFileId });

/** A file whose period is over: closed in 2024 and kept for a year. */
async function anExpiredFile(): Promise<{ desk: TestDesk; id: string }> {
  const desk = await anOpenDesk();
  const id = await aCaseFileId(desk);
  await desk.say('retention.putRule', aRule);
  await save(desk, id);
  await desk.say('retention.close', { caseFileId: id, on: '2024-02-29', reason: 'klaar' });
  return { desk, id };
}

describe('until when', () => {
  test('follows the rule of the kind, and what is not known is said as such', async () => {
    const desk = await anOpenDesk();
    const id = await aCaseFileId(desk);
    expect(await get(desk, id)).toMatchObject({ open: true, due: { kind: 'noKind' }, keeping: { state: 'werkkopie' } });
    await save(desk, id);
    expect((await get(desk, id)).due).toEqual({ kind: 'noRule' });
    const { id: rule } = await desk.say('retention.putRule', { ...aRule, months: null, source: '' });
    expect((await get(desk, id)).due).toMatchObject({ kind: 'noPeriod' });
    await desk.say('retention.putRule', { ...aRule, id: rule, reason: 'de archivaris gaf de termijn door' });
    expect((await get(desk, id)).due).toMatchObject({ kind: 'notStarted' });
    await desk.say('retention.close', { caseFileId: id, on: '2026-03-01', reason: '' });
    expect((await get(desk, id)).due).toMatchObject({ kind: 'known', keptUntil: '2027-03-01', destroyOn: '2027-03-02' });
    expect(await desk.say('retention.list', {})).toMatchObject([{ caseFileId: id, destroyOn: '2027-03-02', obstacles: [] }]);
  });

  test('starts again when a reopened file is closed anew; every closing stays to be seen', async () => {
    const { desk, id } = await anExpiredFile();
    await desk.say('retention.reopen', { caseFileId: id, reason: 'nieuwe vraag' });
    expect(await get(desk, id)).toMatchObject({ open: true, due: { kind: 'notStarted' } });
    await desk.say('retention.close', { caseFileId: id, on: '2026-03-09', reason: '' });
    const { due, closings } = await get(desk, id);
    expect(due).toMatchObject({ kind: 'known', countedFrom: '2026-03-09' });
    expect(closings.map(({ step, on, reason }) => [step, on, reason])).toEqual([
      ['closed', '2026-03-09', ''],
      ['reopened', '2026-03-09', 'nieuwe vraag'],
      ['closed', '2024-02-29', 'klaar'],
    ]);
    expect(await desk.ask('retention.close', { caseFileId: id, on: '2026-03-09', reason: '' })).toMatchObject(
      refusal('retention.alreadyClosed'),
    );
    await desk.say('retention.reopen', { caseFileId: id, reason: 'x' });
    expect(await desk.ask('retention.close', { caseFileId: id, on: '2026-03-10', reason: '' })).toMatchObject(
      refusal('retention.closedInTheFuture'),
    );
    expect(await desk.ask('retention.reopen', { caseFileId: id, reason: 'x' })).toMatchObject(refusal('retention.alreadyOpen'));
  });

  test('the last decision counts by itself, unless another day was filled in', async () => {
    const { desk, noor } = await theExample();
    expect((await get(desk, noor)).days.lastDecision).toBe(noorBudget.decision.announcedOn);
    await save(desk, noor, { lastDecisionOn: '2026-06-01' });
    expect((await get(desk, noor)).days.lastDecision).toBe('2026-06-01');
  });

  test('a closed file whose period is over stands on Vandaag, an open one does not', async () => {
    const { desk, id } = await anExpiredFile();
    const items = async () => (await desk.say('today.list', {})).items.filter(({ code }) => code === 'retention.due');
    expect(await items()).toMatchObject([{ caseFileId: id, due: '2025-03-01', urgency: 'today', place: 'keeping' }]);
    await desk.say('retention.reopen', { caseFileId: id, reason: 'nieuwe vraag' });
    expect(await items()).toEqual([]);
  });
});

describe('a rule', () => {
  test('changes with a reason, and what it said before stays', async () => {
    const desk = await anOpenDesk();
    const { id } = await desk.say('retention.putRule', aRule);
    expect(await desk.ask('retention.putRule', { ...aRule, id, months: 24 })).toMatchObject(refusal('retention.reasonNeeded'));
    await desk.say('retention.putRule', { ...aRule, id, months: 24, reason: 'nieuwe lijst' });
    await desk.say('retention.withdrawRule', { id, reason: 'vervallen' });
    const { rules, history } = await desk.say('retention.rules', {});
    expect(rules).toEqual([]);
    expect(history.map(({ version, months, withdrawn, reason, changedBy }) => [version, months, withdrawn, reason, changedBy])).toEqual([
      [3, 24, true, 'vervallen', 'T. Tester'],
      [2, 24, false, 'nieuwe lijst', 'T. Tester'],
      [1, 12, false, '', 'T. Tester'],
    ]);
    for (const statement of ['UPDATE retention_rule SET months = 1', 'DELETE FROM retention_rule'])
      expect(() => all(desk.db, z.unknown(), composed(`${statement} RETURNING 1`)), statement).toThrow(/next version|is kept/);
  });

  test('may be of a kind of the organisation itself, which keeps its name', async () => {
    const desk = await anOpenDesk();
    const caseFileId = await aCaseFileId(desk);
    const { id } = await desk.say('retention.putRule', { ...aRule, kind: null, kindName: 'Buurtteam, eigen regeling' });
    const own = (await get(desk, caseFileId)).kinds.find(({ name }) => name !== null);
    expect(own?.name).toBe('Buurtteam, eigen regeling');
    await desk.say('retention.putRule', { ...aRule, id, kind: own?.id ?? '', kindName: '', months: 6, reason: 'korter' });
    await save(desk, caseFileId, { kind: own?.id ?? '' });
    await desk.say('retention.close', { caseFileId, on: '2026-03-01', reason: '' });
    expect((await get(desk, caseFileId)).due).toMatchObject({ kind: 'known', keptUntil: '2026-09-01', rule: { kindName: own?.name } });
    // Withdrawn, it stays the kind of who has it.
    await desk.say('retention.withdrawRule', { id, reason: 'vervallen' });
    expect((await get(desk, caseFileId)).kinds).toContainEqual(own);
  });
});

describe('destroying', () => {
  test('asks for the number as it stands at the top', async () => {
    const { desk, id } = await anExpiredFile();
    expect(await desk.ask('retention.destroy', { ...wish, caseFileId: id, number: 'MW-2026-0002' })).toMatchObject(
      refusal('retention.numberDiffers'),
    );
    expect(await desk.say('caseFile.list', {})).toHaveLength(1);
    expect(existsSync(folderOf(desk).tombstones) && readTombstones(folderOf(desk).tombstones, ownerOf(desk))).toEqual([]);
  });

  test.each([
    ['a procedure', { procedure: 'objection' }, {}, 'retention.blocked'],
    ['a record without permission', { state: 'record', ...permission }, {}, 'retention.authorityNeeded'],
    ['a file that was not handed over', {}, { ground: 'handedOver', reference: 'x' }, 'retention.groundDoesNotFit'],
    ['an early end without a reference', {}, { ground: 'erasure' }, 'retention.referenceNeeded'],
  ] as const)('is refused with %s', async (_, keeping, asked, code) => {
    const { desk, id } = await anExpiredFile();
    await save(desk, id, keeping);
    expect(await desk.ask('retention.destroy', { ...wish, ...asked, caseFileId: id, number: 'MW-2026-0001' })).toMatchObject(refusal(code));
    expect(await desk.say('caseFile.list', {})).toHaveLength(1);
  });

  test('is refused as long as a decision can still be objected to, also with a ground of law', async () => {
    const { desk, noor } = await theExample();
    desk.clock.set('2026-04-10T12:00:00Z');
    expect((await get(desk, noor)).obstacles[0]).toMatchObject({ kind: 'objection', yields: false });
    const asked = { ...wish, ground: 'unlawful', reference: 'melding 3', caseFileId: noor, number: 'MW-2026-0317' } as const;
    expect(await desk.ask('retention.destroy', asked)).toMatchObject(refusal('retention.blocked'));
    desk.clock.set('2026-11-22T12:00:00Z');
    expect((await get(desk, noor)).obstacles.filter(({ yields }) => !yields)).toEqual([]);
    await desk.say('retention.destroy', asked);
    expect((await desk.say('caseFile.list', {})).map(({ id }) => id)).not.toContain(noor);
  });

  test('leaves a tombstone, a sealed list and a line in the log, none of which says what the file was', async () => {
    const { desk, noor } = await theExample();
    const before = audit.head(desk.db).sequence;
    const asked = {
      ...wish,
      ...permission,
      ground: 'erasure',
      reference: 'verzoek 2026-014',
      caseFileId: noor,
      number: 'MW-2026-0317',
    } as const;
    expect(await desk.say('retention.destroy', asked)).toEqual({ compacted: true });
    const { tombstones, compaction } = await desk.say('retention.destroyed', {});
    expect(tombstones).toMatchObject([
      { caseFileId: noor, ground: 'erasure', reference: 'verzoek 2026-014', state: 'werkkopie', ...permission, liftedAt: null },
    ]);
    expect(compaction?.doneAt).not.toBeNull();
    expect(readTombstones(folderOf(desk).tombstones, ownerOf(desk))).toEqual(tombstones);
    const lines = all(desk.db, z.record(z.string(), z.unknown()), composed('SELECT * FROM audit'));
    expect(lines.at(-1)).toMatchObject({ event: 'file.destroyed', call: 'retention.destroy', case_file_id: noor });
    expect(lines.length).toBe(before + 1);
    // Neither the log nor what is left names the person or the number.
    for (const said of ['Verkerk', 'MW-2026-0317']) expect(JSON.stringify([lines, tombstones])).not.toContain(said);
  });

  test('that fails at the last moment destroys nothing, now or at the next opening', async () => {
    const { desk, id } = await anExpiredFile();
    // The log refuses its line: everything before it is undone.
    exec(desk.db, "CREATE TEMP TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'vol'); END");
    expect(await desk.ask('retention.destroy', { ...wish, caseFileId: id, number: 'MW-2026-0001' })).toMatchObject({ ok: false });
    exec(desk.db, 'DROP TRIGGER full');
    expect(readTombstones(folderOf(desk).tombstones, ownerOf(desk))).toEqual([]);
    await desk.lock();
    await desk.unlock();
    expect((await desk.say('caseFile.list', {})).map((file) => file.id)).toEqual([id]);
  });
});

describe('the proof', () => {
  test('says what, when, by whom, on what ground and what was not reached, in both languages, and nothing that the file said', async () => {
    const { desk, naima } = await theExample();
    const { weighing } = await desk.say('weighing.get', { caseFileId: naima });
    await desk.say('report.save', { kind: 'weighing', subjectId: weighing?.id ?? '', language: 'nl' });
    const asked = { ...wish, ground: 'erasure', reference: 'verzoek 2026-014', caseFileId: naima, number: 'F-2026-0117' } as const;
    await desk.say('retention.destroy', asked);
    for (const language of ['nl', 'en'] as const) {
      const { savedAs } = await desk.say('retention.saveProof', { caseFileId: naima, number: 'F-2026-0117', language });
      expect(path.basename(savedAs ?? '')).not.toMatch(/F-2026|Na/);
      const text = (await readWord(readFileSync(savedAs ?? ''))).paragraphs.join('\n');
      const said =
        language === 'nl'
          ? ['Bewijs van vernietiging', 'de cliënt vroeg om wissen', 'bewaard als Word-bestand', 'geen eigen reservekopieën']
          : ['Proof of destruction', 'the client asked for erasure', 'saved as a Word file', 'No backup of our own'];
      for (const part of [...said, 'F-2026-0117', 'verzoek 2026-014', naima, /22-11-2026|22 Nov 2026/]) expect(text).toMatch(part);
      for (const content of ['Ouardi', 'Naïma', 'Lina']) expect(text).not.toContain(content);
    }
    // Saved later, without the number: the vault does not know it any more.
    const { savedAs } = await desk.say('retention.saveProof', { caseFileId: naima, number: '', language: 'nl' });
    expect((await readWord(readFileSync(savedAs ?? ''))).paragraphs.join('\n')).toContain('niet meer bekend');
  });

  test('of nothing is refused', async () => {
    const { desk, id } = await anExpiredFile();
    expect(await desk.ask('retention.saveProof', { caseFileId: id, number: '', language: 'nl' })).toMatchObject(
      refusal('retention.unknownTombstone'),
    );
  });
});

const folderOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));
const ownerOf = (desk: TestDesk) => ({ vaultId: desk.vault.keys.header.vaultId, dataKey: desk.vault.keys.dataKey });

async function theExample(): Promise<{ desk: TestDesk; noor: string; naima: string }> {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  const files = await desk.say('caseFile.list', {});
  const idOf = (number: string): string => files.find((file) => file.number === number)?.id ?? '';
  return { desk, noor: idOf('MW-2026-0317'), naima: idOf('F-2026-0117') };
}

test('a proof names every kind of row of a file: only what was put aside after damage is counted as "other"', async () => {
  const desk = await anOpenDesk();
  const { own } = tablesOfFiles(desk.db);
  expect(own.length).toBeGreaterThan(30);
  expect(own.filter((table) => kindOf(table) === 'other')).toEqual(['salvaged_row']);
});
