import { fillExample } from '#app/example/index.ts';
import { freshKeeping } from '#domain/retention/keeping.ts';
import { aFolder } from '#test/folder.ts';
import { aHead } from '#test/make-case-file.ts';
import { aFinishedReview } from '#test/make-inspection.ts';
import { passphrase } from '#test/passphrase.ts';
import { eventsOf, newPassphrase, withThreeWays } from '#test/ways.ts';
import path from 'node:path';
import { expect, test } from 'vitest';

// BIO2 8.15 and NEN 7513 by name: what a worker and the vault do in a year, each found back as a line.
test('what is done in and with a vault is a line each, by the norms', { timeout: 60_000 }, async () => {
  const { desk, typed } = await withThreeWays();
  const place = (name: string) => desk.files.answerSavePath(path.join(aFolder(), name));
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  await desk.say('profile.put', await desk.say('profile.get', {}));
  const { id } = await desk.say('caseFile.create', aHead({ name: 'Noa Verzonnen', number: 'MW-9' }));
  await desk.say('caseFile.open', { id });
  await desk.say('search.used', {});
  const files = await desk.say('caseFile.list', {});
  const naima = files.find(({ number }) => number === 'F-2026-0117')?.id ?? '';
  const intake = (await desk.say('document.list', { caseFileId: naima })).find(({ kind }) => kind === 'intake');
  place('verslag.docx');
  await desk.say('report.save', { kind: 'intake', subjectId: intake?.subjectId ?? '', language: 'nl' });
  const review = await aFinishedReview(desk, id);
  place('kopie.docx');
  await desk.say('inspection.save', { id: review, what: 'word', language: 'nl' });
  place('uittreksel.docx');
  await desk.say('audit.export', { caseFileId: id, language: 'nl', names: true });
  place('alles.zip');
  await desk.say('export.make', { passphrase, seal: null, reflections: false });
  await desk.say('audit.check', {});
  await desk.say('damage.check', { how: 'full' });
  await desk.say('retention.removePassage', {
    caseFileId: id,
    passage: 'Noa zelf',
    ground: 'mistake',
    explanation: 'dubbel',
    orderedBy: 'FG',
  });
  await desk.say('retention.save', { ...freshKeeping, caseFileId: id });
  await desk.say('backup.make', {});
  const wish = { ground: 'erasure', reference: 'verzoek 1', authority: '', authorityNumber: '', authorityOn: null } as const;
  await desk.say('retention.destroy', { ...wish, caseFileId: id, number: 'MW-9' });
  await desk.say('keys.strengthen', { passphrase });
  await desk.lock();
  await desk.ask('vault.unlock', { passphrase: newPassphrase });
  desk.clock.set('2026-11-23T12:00:00Z');
  await desk.say('keys.openWithRecovery', { typed });
  await desk.say('keys.leavePassphrase', {});
  expect(eventsOf(desk)).toEqual(
    expect.arrayContaining([
      'vault.created',
      'vault.unlockFailed',
      'vault.recoveryUsed',
      'vault.unlocked',
      'vault.locked',
      'vault.keysChanged',
      'backup.made',
      'file.destroyed',
      'profile.changed',
      'file.created',
      'file.opened',
      'search',
      'file.changed',
      'document.closed',
      'report.saved',
      'file.copiedForClient',
      'log.exported',
      'export.made',
      'log.checked',
      'vault.checked',
      'document.partRemoved',
      'file.stateChanged',
    ]),
  );
});
