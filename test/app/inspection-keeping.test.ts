import { inspectionModel } from '#app/inspection-model.ts';
import { freshKeeping } from '#domain/retention/keeping.ts';
import { inspectionReport } from '#reports/inspection.ts';
import { textOf } from '#reports/text.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aHead } from '#test/make-case-file.ts';
import { aFinishedReview, theRequest } from '#test/make-inspection.ts';
import { describe, expect, test } from 'vitest';

const aRule = {
  id: null,
  kind: 'wmo',
  kindName: '',
  months: 12,
  countsFrom: 'closing',
  source: 'selectielijst, bevestigd door de archivaris',
  mark: 'sure',
  fromOn: '2020-01-01',
  untilOn: null,
  reason: '',
} as const;

async function aFile() {
  const desk = await anOpenDesk();
  const { id } = await desk.say('caseFile.create', aHead({ name: 'Noa Verzonnen', legalGround: 'Wmo 2015' }));
  await desk.say('inspection.saveContact', { organisation: 'Gemeente Elders', privacyOfficer: 'privacy@elders.example' });
  return { desk, id };
}

function printed(desk: TestDesk, reviewId: string): string {
  const { model, words } = inspectionModel(desk.db, reviewId, 'nl', desk.clock.now());
  return textOf(inspectionReport(model, words)).join('\n');
}

describe('until when the file is kept stands in the copy', () => {
  test('as long as nobody filled it in, the copy says so', async () => {
    const { desk, id } = await aFile();
    const review = await aFinishedReview(desk, id);
    expect(printed(desk, review)).toContain('Hoe lang wij dit dossier bewaren, is in het dossier nog niet vastgelegd.');
  });

  test('by its period while the file is open, by its day once it is closed', async () => {
    const { desk, id } = await aFile();
    await desk.say('retention.putRule', aRule);
    await desk.say('retention.save', { ...freshKeeping, kind: 'wmo', caseFileId: id });
    const review = await aFinishedReview(desk, id);
    expect(printed(desk, review)).toContain('Wij bewaren het 12 maanden, geteld vanaf de dag waarop het dossier wordt afgesloten.');
    await desk.say('retention.close', { caseFileId: id, on: '2026-03-09', reason: '' });
    expect(printed(desk, review)).toContain('Wij bewaren het tot en met 09-03-2027.');
  });
});

describe('a request that waits', () => {
  const ofCopy = async (desk: TestDesk) => (await desk.say('today.list', {})).items.filter(({ code }) => code === 'inspection.waiting');

  test('stands on Vandaag from two weeks before its month is over until the review is finished', async () => {
    const { desk, id: caseFileId } = await aFile();
    const { id } = await desk.say('inspection.start', { caseFileId });
    await desk.say('inspection.saveHead', { id, ...theRequest });
    expect(await ofCopy(desk)).toEqual([]);
    desk.clock.set('2026-03-23T09:00:00Z');
    expect(await ofCopy(desk)).toMatchObject([{ caseFileId, due: '2026-04-06', urgency: 'soon', place: 'keeping' }]);
    desk.clock.set('2026-04-07T09:00:00Z');
    expect(await ofCopy(desk)).toMatchObject([{ urgency: 'late' }]);
  });
});
