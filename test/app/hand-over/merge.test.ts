import { naimaHead } from '#app/example/case-file.ts';
import * as audit from '#db/audit.ts';
import * as rows from '#db/case-file-rows.ts';
import * as retention from '#db/retention.ts';
import { mayTravel } from '#domain/hand-over/parts.ts';
import type { TestDesk } from '#test/desk.ts';
import { idsOf, twoWorkers } from '#test/hand-over.ts';
import { refusal } from '#test/refusal.ts';
import { aShareForm, introduce, open, send, store } from '#test/share-form.ts';
import { beforeEach, describe, expect, test } from 'vitest';

let here: TestDesk;
let there: TestDesk;
let naima = '';
let toThere = '';

beforeEach(async () => {
  ({ here, there } = await twoWorkers());
  [toThere] = await introduce(here, there);
  naima = (await here.say('caseFile.list', {})).find(({ number }) => number === naimaHead.number)?.id ?? '';
});

/** What a file says, without what each side keeps for itself. */
const said = (desk: TestDesk): string =>
  JSON.stringify(
    rows.read(desk.db, naima).own.filter(({ table, rows: each }) => mayTravel(table) && table !== 'file_keeping' && each.length > 0),
  );

const lend = async (): Promise<void> => {
  await open(there, await send(here, toThere, [naima], { kind: 'cover', endsOn: '2026-12-20' }));
  await store(there, 'new');
};
const sendBack = (final = true): Promise<string> => send(there, '', [naima], { kind: 'return', colleagueId: null, final });
const compare = () => here.say('handOver.compare', { fileId: naima, into: naima });
const note = (desk: TestDesk, text: string) =>
  desk.say('journal.add', { caseFileId: naima, kind: 'note', purpose: 'rights', at: '2026-11-22T11:00:00.000Z', text });
const headOf = async (desk: TestDesk) => {
  const { id, number, name, birthDate, household, benefitSince, reportedOn, worker, languageLevel, contactPreference, bestTime, ...rest } =
    await desk.say('caseFile.open', { id: naima });
  const { legalGround, members, unsafeContact } = rest;
  return {
    id,
    number,
    name,
    birthDate,
    household,
    benefitSince,
    reportedOn,
    worker,
    languageLevel,
    contactPreference,
    bestTime,
    legalGround,
    members,
    unsafeContact,
  };
};
const journalOf = async (desk: TestDesk) => (await desk.say('journal.list', { caseFileId: naima })).map(({ text }) => text);

describe('a cover', () => {
  test('goes out, is worked in on both sides, and comes back without a question where only one side changed something', async () => {
    await lend();
    expect((await here.say('handOver.shares', { caseFileId: naima })).standing).toMatchObject({
      kind: 'coverOut',
      partnerName: 'M. Aydin',
    });
    expect((await there.say('handOver.shares', { caseFileId: naima })).standing).toMatchObject({
      kind: 'coverIn',
      partnerName: 'R. de Boer',
    });
    // Both go on working: here another phone number, there a note, a step that went well, and the household written anew.
    await note(here, 'Hier gebeld met de school.');
    await note(there, 'Daar op huisbezoek geweest.');
    const steps = (await there.say('plan.get', { caseFileId: naima })).whole?.steps.filter(({ status }) => status === 'open') ?? [];
    const [step] = steps;
    await there.say('plan.recordStep', {
      id: step?.id ?? '',
      outcome: { status: 'done', wentOn: '2026-11-22', lookingBack: 'Gelukt.', againOn: null, rewardGivenOn: null },
    });
    await there.say('caseFile.change', { ...(await headOf(there)), contactPreference: 'bellen, niet appen' });

    await open(here, await sendBack());
    expect(await here.say('handOver.opened', {})).toMatchObject({
      kind: 'share',
      shareKind: 'return',
      files: [{ situation: { kind: 'here' } }],
    });
    const compared = await compare();
    expect(compared).toMatchObject({ conflicts: [], removed: [], exchanged: true });
    expect(compared.added.length).toBe(1);
    expect(compared.taken.map(({ fields }) => fields.map(({ there: theirs }) => theirs)).flat()).toEqual(
      expect.arrayContaining(['bellen, niet appen', 'Gelukt.']),
    );
    await store(here, 'merge');

    expect(await journalOf(here)).toEqual(expect.arrayContaining(['Hier gebeld met de school.', 'Daar op huisbezoek geweest.']));
    const after = await here.say('caseFile.open', { id: naima });
    expect(after).toMatchObject({ contactPreference: 'bellen, niet appen', members: naimaHead.members });
    expect((await here.say('plan.get', { caseFileId: naima })).whole?.steps.find(({ id }) => id === step?.id)).toMatchObject({
      status: 'done',
    });
    expect((await here.say('search.find', { typed: 'huisbezoek geweest' })).length).toBe(1);
    // The cover is over on both sides, and both logs know.
    expect((await here.say('handOver.shares', { caseFileId: naima })).standing).toBeNull();
    expect((await there.say('handOver.shares', { caseFileId: naima })).standing).toMatchObject({ kind: 'handedOver' });
    expect(retention.getKeeping(there.db, naima).state).toBe('overgedragen');
    expect(audit.list(here.db, naima, 50).map(({ event, detail }) => `${event} ${detail}`)).toContain('file.merged return');
    expect(audit.list(there.db, naima, 50).map(({ event, detail }) => `${event} ${detail}`)).toContain('file.handedOver return');
  });

  test('can come back in between, and again at the end', async () => {
    await lend();
    await note(there, 'Eerste week.');
    await open(here, await sendBack(false));
    await store(here, 'merge');
    expect((await here.say('handOver.shares', { caseFileId: naima })).standing).toMatchObject({ kind: 'coverOut' });
    await note(there, 'Tweede week.');
    await open(here, await sendBack());
    expect(await compare()).toMatchObject({ conflicts: [], added: [expect.any(String)] });
    await store(here, 'merge');
    expect(await journalOf(here)).toEqual(expect.arrayContaining(['Eerste week.', 'Tweede week.']));
  });

  test('stands on Vandaag on both sides when its end comes near, and late after it', async () => {
    await lend();
    const items = async (desk: TestDesk) => (await desk.say('today.list', {})).items.filter(({ code }) => code.startsWith('handOver.'));
    expect([...(await items(here)), ...(await items(there))]).toEqual([]);
    here.clock.set('2026-12-10T12:00:00Z');
    there.clock.set('2026-12-21T12:00:00Z');
    expect(await items(here)).toMatchObject([{ code: 'handOver.coverEnds', urgency: 'soon', due: '2026-12-20', place: 'keeping' }]);
    expect(await items(there)).toMatchObject([{ code: 'handOver.coverReturn', urgency: 'late', params: { name: 'R. de Boer' } }]);
  });

  test('is refused back where it is not covered, and goes to nobody else than whom it came from', async () => {
    expect(await here.ask('handOver.send', { form: aShareForm([naima], { kind: 'return', colleagueId: null }) })).toEqual(
      refusal('handOver.noCover'),
    );
  });
});

describe('what both sides changed', () => {
  const change = async (desk: TestDesk, worker: string) => desk.say('caseFile.change', { ...(await headOf(desk)), worker });

  test.each(['here', 'there'] as const)('is shown side by side; the version that is not chosen (%s is) stands in a note', async (side) => {
    await lend();
    await change(here, 'Team Noord');
    await change(there, 'Team Zuid');
    await open(here, await sendBack());
    const { conflicts } = await compare();
    expect(conflicts).toMatchObject([{ goneHere: false, goneThere: false }]);
    expect(conflicts[0]?.fields).toContainEqual({ label: 'Behandelaar', here: 'Team Noord', there: 'Team Zuid' });
    expect(conflicts[0]?.title).not.toContain('case_file');
    const unchosen = { fileId: naima, how: 'merge', into: naima } as const;
    expect(await here.ask('handOver.store', { choices: [unchosen] })).toEqual(refusal('handOver.chooseConflicts', { count: 1 }));
    await store(here, 'merge', side);
    expect((await here.say('caseFile.open', { id: naima })).worker).toBe(side === 'here' ? 'Team Noord' : 'Team Zuid');
    const kept = (await journalOf(here)).filter((text) => text.includes(side === 'here' ? 'Team Zuid' : 'Team Noord'));
    expect(kept).toHaveLength(1);
    expect((await here.say('search.find', { typed: side === 'here' ? 'Zuid' : 'Noord' })).length).toBeGreaterThan(0);
  });

  test('under one version number: both closed documents stand, theirs under the next number with its own hash', async () => {
    await lend();
    const plan = async (desk: TestDesk) => (await desk.say('plan.get', { caseFileId: naima })).whole?.plan.id ?? '';
    const closeAgain = async (desk: TestDesk, words: string) => {
      const id = await plan(desk);
      const [goal] = (await desk.say('plan.get', { caseFileId: naima })).whole?.goals ?? [];
      if (!goal) throw new Error('the example has a goal');
      await desk.say('plan.saveGoal', {
        planId: id,
        goal: { id: goal.id, words, targetOn: goal.targetOn, choice: goal.choice },
      });
      await desk.say('plan.close', { id, reason: `Aangepast: ${words}` });
    };
    await closeAgain(here, 'Post openmaken op maandag');
    await closeAgain(there, 'Post openmaken op vrijdag');
    const theirs = (await there.say('document.list', { caseFileId: naima })).filter(({ kind }) => kind === 'plan');
    await open(here, await sendBack());
    const [newest] = theirs;
    expect((await compare()).renumbered).toMatchObject([{ was: newest?.version }]);
    await store(here, 'merge', 'here');
    const ours = (await here.say('document.list', { caseFileId: naima })).filter(({ kind }) => kind === 'plan');
    expect(ours).toHaveLength(theirs.length + 1);
    expect(ours.find(({ version }) => version === (newest?.version ?? 0) + 1)).toMatchObject({
      sha256: newest?.sha256,
      reason: expect.stringContaining('M. Aydin'),
    });
  });

  test('a finding that was taken away there and not touched here goes, with its text in a note; one that was touched is asked', async () => {
    await lend();
    const findings = async (desk: TestDesk) => (await desk.say('intake.get', { caseFileId: naima }))?.findings ?? [];
    const unused = (await findings(there)).filter(({ text }) => text !== '').slice(-2);
    const removable: string[] = [];
    for (const { id } of unused) if ((await there.ask('intake.removeFinding', { id })).ok) removable.push(id);
    expect(removable.length).toBeGreaterThan(0);
    const gone = (await findings(here)).find(({ id }) => id === removable[0]);
    await open(here, await sendBack());
    expect((await compare()).removed.length).toBeGreaterThan(0);
    await store(here, 'merge', 'there');
    expect((await findings(here)).map(({ id }) => id)).not.toContain(removable[0]);
    expect((await journalOf(here)).some((text) => text.includes(gone?.text ?? '?'))).toBe(true);
  });
});

describe('merging', () => {
  test('an unchanged package changes nothing, and the same package twice changes nothing the second time', async () => {
    await lend();
    const place = await sendBack(false);
    await open(here, place);
    expect(await compare()).toMatchObject({ added: [], taken: [], removed: [], conflicts: [], fixed: [] });
    const before = said(here);
    await store(here, 'merge');
    expect(said(here)).toBe(before);

    await note(there, 'Een nieuwe regel.');
    await there.say('caseFile.change', { ...(await headOf(there)), worker: 'Team Zuid' });
    await here.say('caseFile.change', { ...(await headOf(here)), worker: 'Team Noord' });
    const next = await sendBack(false);
    await open(here, next);
    await store(here, 'merge', 'there');
    const once = said(here);
    expect(once).not.toBe(before);
    await open(here, next);
    expect(await here.say('handOver.opened', {})).toMatchObject({ storedBefore: expect.any(String) });
    expect(await compare()).toMatchObject({ added: [], taken: [], removed: [], conflicts: [] });
    await store(here, 'merge', 'here');
    expect(said(here)).toBe(once);
  });

  test('with a file of the same number and another id keeps our number and brings the rest', async () => {
    const other = await there.say('caseFile.create', { ...naimaHead, worker: 'M. Aydin' });
    await open(there, await send(here, toThere, [naima]));
    const [file] = await store(there, 'merge', 'there');
    expect(file).toMatchObject({ caseFileId: other.id, how: 'merged', number: naimaHead.number });
    expect((await there.say('plan.get', { caseFileId: other.id })).whole).not.toBeNull();
    expect((await there.say('caseFile.open', { id: other.id })).members).toHaveLength(naimaHead.members.length);
    expect(await idsOf(there)).toEqual([other.id]);
  });

  test('a file that comes back after a hand-over is ours again', async () => {
    const [, toHere] = [toThere, (await there.say('handOver.colleagues', {}))[0]?.id ?? ''];
    await open(there, await send(here, toThere, [naima]));
    await store(there, 'new');
    await note(there, 'Bij de nieuwe wijk.');
    await open(here, await send(there, toHere, [naima]));
    expect(await compare()).toMatchObject({ conflicts: [], added: [expect.any(String)] });
    await store(here, 'merge');
    expect(retention.getKeeping(here.db, naima).state).toBe('werkkopie');
    expect((await here.say('handOver.shares', { caseFileId: naima })).standing).toBeNull();
    await note(here, 'Weer van ons.');
  });
});
