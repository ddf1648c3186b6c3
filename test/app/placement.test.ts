import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaPlacement, naimaFrame, naimaReport, naimaSignatures, naimaWorkplace } from '#app/example/placement.ts';
import * as documents from '#db/documents.ts';
import { ClosedReport } from '#domain/placement/closed.ts';
import { hoursOf } from '#domain/placement/hours.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

let desk: TestDesk;
let caseFileId: string;
let count = 0;

beforeAll(async () => {
  desk = await anOpenDesk();
});

beforeEach(async () => {
  desk.clock.set('2026-11-22T09:00:00Z');
  caseFileId = (await desk.say('caseFile.create', { ...naimaHead, number: `PLAATS-${++count}` })).id;
});

const get = (id: string) => desk.say('placement.get', { id });
const other = '019506a0-0000-7000-8000-ffffffffffff';

const emptyVisit = {
  id: null,
  visitedOn: '2026-11-19',
  quarters: 4,
  travelQuarters: 0,
  noShowQuarters: 0,
  place: '',
  withWhom: '',
  seen: '',
  agreed: '',
  workerView: '',
  employerView: '',
  forEmployer: '',
};

describe("Naïma's placement", () => {
  let placementId: string;
  let reportId: string;

  beforeEach(async () => {
    ({ placementId, reportId } = await fillNaimaPlacement(desk.say, caseFileId));
  });

  const goalId = async () => (await get(placementId)).goals[0]?.id ?? '';

  test('stands as agreed, with five quarters used of the seventy-two', async () => {
    const { placement, employer, closed, changedSinceClosing, hours, use, goals } = await get(placementId);
    expect([employer.name, placement.hoursPerWeek, placement.startsOn]).toEqual(['Atelier De Naald (fictief)', 12, '2026-10-12']);
    expect([closed?.version, changedSinceClosing]).toEqual([1, false]);
    expect(hours).toEqual({ guidance: 5, travel: 2, noShow: 0 });
    expect(use).toMatchObject({ used: 5, granted: 72, percent: 7, over: false });
    expect(goals.map((goal) => goal.kind)).toEqual(['work', 'personal']);
  });

  test('is found by what was seen, and its first report adds up its visits', async () => {
    const hits = await desk.say('search.find', { typed: 'inrijgen' });
    expect(hits.filter((hit) => hit.caseFileId === caseFileId).map((hit) => hit.place)).toEqual(['placement']);
    const [view] = (await get(placementId)).reports;
    expect(view).toMatchObject({ hours: { guidance: 5, travel: 2, noShow: 0 }, visitCount: 1, closed: null });
    expect(view?.needs.map((need) => need.code)).toContain('placement.agreedWorker');
  });

  test('closes a report with the visits frozen; a visit corrected later shows as a change and asks for a new version', async () => {
    const [view] = (await get(placementId)).reports;
    const { changedAt: _, ...text } = view?.report ?? { ...naimaReport, id: reportId, placementId, progress: [], changedAt: '' };
    await desk.say('placement.saveReport', {
      ...text,
      extend: 'yes',
      extendReason: 'Er is werk in het voorjaar.',
      agreed: naimaSignatures,
    });
    await desk.say('placement.closeReport', { id: reportId, reason: null });
    const closed = documents.latest(desk.db, 'begeleidingsverslag', reportId);
    const body = documents.body(desk.db, closed?.id ?? '', ClosedReport);
    expect(hoursOf(body.visits).guidance).toBe(5);

    const [visit] = body.visits;
    const { placementId: __, ...entry } = visit ?? { ...emptyVisit, id: '', goalId: '', placementId };
    await desk.say('placement.saveVisit', { ...entry, placementId, quarters: 6 });
    const [changed] = (await get(placementId)).reports;
    expect([changed?.hours.guidance, changed?.changedSinceClosing]).toEqual([6, true]);
    expect(documents.body(desk.db, closed?.id ?? '', ClosedReport).visits[0]?.quarters).toBe(5);
    expect(await desk.ask('placement.closeReport', { id: reportId, reason: null })).toMatchObject({
      error: { code: 'documents.reasonNeeded' },
    });
    expect(await desk.say('placement.closeReport', { id: reportId, reason: 'Een kwartier vergeten.' })).toEqual({ version: 2 });
    expect(await desk.ask('placement.removeVisit', { id: entry.id })).toMatchObject({ error: { code: 'placement.visitReported' } });
  });

  test('shows as changed once the contract changes, and no longer when that is undone', async () => {
    const { placement } = await get(placementId);
    const frame = { id: placementId, workplaceId: placement.workplaceId, ...naimaFrame };
    await desk.say('placement.saveFrame', { ...frame, hoursPerWeek: 16 });
    expect((await get(placementId)).changedSinceClosing).toBe(true);
    await desk.say('placement.saveFrame', frame);
    expect((await get(placementId)).changedSinceClosing).toBe(false);
  });

  test('asks on Vandaag for its evaluation, its half-yearly report and its end, each in its time', async () => {
    const itemsOn = async (day: string) => {
      desk.clock.set(`${day}T09:00:00Z`);
      const { items } = await desk.say('today.list', {});
      return items.filter((item) => item.caseFileId === caseFileId).map(({ code, due }) => `${code} ${due}`);
    };
    expect(await itemsOn('2026-11-22')).toEqual([]);
    expect(await itemsOn('2026-11-23')).toEqual(['placement.evaluationDue 2026-12-07']);
    expect(await itemsOn('2027-02-13')).toEqual([]);
    expect(await itemsOn('2027-02-14')).toEqual(['placement.ends 2027-04-11']);
    expect(await itemsOn('2027-03-14')).toEqual([
      'placement.evaluationDue 2027-03-22',
      'placement.reportDue 2027-04-11',
      'placement.ends 2027-04-11',
    ]);
  });

  test('takes no visit without its own goal, without time, or in the future', async () => {
    const ask = async (more: object) => desk.ask('placement.saveVisit', { ...emptyVisit, placementId, goalId: await goalId(), ...more });
    expect(await ask({ goalId: '' })).toMatchObject({ error: { kind: 'invalid', issues: [{ path: ['goalId'], message: 'required' }] } });
    expect(await ask({ goalId: other })).toMatchObject({ error: { code: 'placement.unknownGoal' } });
    expect(await ask({ quarters: 0 })).toMatchObject({ error: { code: 'placement.visitWithoutTime' } });
    expect(await ask({ quarters: -1 })).toMatchObject({ error: { kind: 'invalid' } });
    expect(await ask({ quarters: 1.5 })).toMatchObject({ error: { kind: 'invalid' } });
    expect(await ask({ visitedOn: '2026-11-23' })).toMatchObject({ error: { code: 'placement.visitInFuture' } });
    expect(await ask({ visitedOn: '2026-11-31' })).toMatchObject({ error: { kind: 'invalid' } });
    expect((await get(placementId)).visits.length).toBe(1);
  });

  test('keeps a goal that time was spent on, and lets an unused one go', async () => {
    const { goals, visits } = await get(placementId);
    const used = visits[0]?.goalId ?? '';
    const unused = goals.find((goal) => goal.id !== used)?.id ?? '';
    expect(await desk.ask('placement.removeGoal', { id: used })).toMatchObject({ error: { code: 'placement.goalHasVisits' } });
    await desk.say('placement.removeGoal', { id: unused });
    expect((await get(placementId)).goals.map((goal) => goal.id)).toEqual([used]);
  });
});

describe('a trial place of more than six months', () => {
  test('can be kept as work copy and not be closed, together with an earlier one at the same employer', async () => {
    const { placementId } = await fillNaimaPlacement(desk.say, caseFileId);
    const { placement } = await get(placementId);
    const { workplaceId } = placement;
    const trial = {
      ...naimaFrame,
      id: placementId,
      workplaceId,
      form: 'trialPlace',
      localLimitMonths: null,
      extensionReason: 'Werkgever lichtte toe.',
    } as const;
    await desk.say('placement.saveFrame', trial);
    expect((await get(placementId)).needs.filter((need) => need.weight === 'must')).toEqual([]);

    const { id: before } = await desk.say('placement.start', { caseFileId, workplaceId });
    await desk.say('placement.saveFrame', { ...trial, id: before, startsOn: '2026-03-02', endsOn: '2026-03-06' });
    expect((await get(placementId)).needs.map((need) => need.code)).toContain('placement.tooLong');
    expect(await desk.ask('placement.close', { id: placementId, reason: 'verlengd' })).toMatchObject({
      error: { code: 'placement.notComplete' },
    });
    await desk.say('placement.saveFrame', { ...trial, endsOn: '2027-04-06' });
    expect(await desk.say('placement.close', { id: placementId, reason: 'korter' })).toEqual({ version: 2 });
  });
});

describe('employers', () => {
  test('are records of their own: two files share one, and a second workplace joins it', async () => {
    const { id: first } = await desk.say('placement.saveWorkplace', {
      caseFileId,
      ...naimaWorkplace,
      employer: { ...naimaWorkplace.employer, name: `Werk ${count}` },
    });
    const mine = async () => (await desk.say('placement.employers', {})).filter(({ employer }) => employer.name === `Werk ${count}`);
    const [{ employer } = { employer: { id: '' } }] = await mine();
    await desk.say('placement.saveWorkplace', {
      caseFileId,
      workplaceId: null,
      employerId: employer.id,
      employer: { ...naimaWorkplace.employer, name: `Werk ${count}` },
      workplace: { name: 'Winkel', place: '', supervisor: '' },
    });
    const [found] = await mine();
    expect(found?.workplaces.map((workplace) => workplace.name)).toEqual(['Herstelwerkplaats', 'Winkel']);
    expect(found?.workplaces[0]?.id).toBe(first);
  });

  test('and files that do not exist are refused', async () => {
    const ask = (more: object) => desk.ask('placement.saveWorkplace', { caseFileId, ...naimaWorkplace, ...more });
    expect(await ask({ workplaceId: other })).toMatchObject({ error: { code: 'placement.unknownWorkplace' } });
    expect(await ask({ employerId: other })).toMatchObject({ error: { code: 'placement.unknownEmployer' } });
    expect(await desk.ask('placement.start', { caseFileId, workplaceId: other })).toMatchObject({
      error: { code: 'placement.unknownWorkplace' },
    });
    expect(await desk.ask('placement.get', { id: other })).toMatchObject({ error: { code: 'placement.unknown' } });
  });
});
