import type { inspectionCalls } from '#contract/inspection.ts';
import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as inspections from '#db/inspection.ts';
import * as profiles from '#db/profile.ts';
import type { ReadDb, WriteDb } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { alike } from '#domain/inspection/black-out.ts';
import { isTyped, reasons } from '#domain/inspection/copy.ts';
import type { ClosedReview, Review } from '#domain/inspection/review.ts';
import { CLOSED_REVIEW_VERSION } from '#domain/inspection/review.ts';
import { countLeftOut } from '#domain/inspection/standing.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import type { Language } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import type { Handlers } from './handlers.ts';
import { loadReview } from './inspection-load.ts';
import { refuseUnlooked } from './inspection-model.ts';
import { summaryWord } from './inspection-summary.ts';
import { blackedEntries, elsewhere, entryOf, entryView, headOf, needsOf, reviewView } from './inspection-view.ts';

export const inspectionHandlers: Handlers<typeof inspectionCalls> = {
  'inspection.list': ({ caseFileId }, desk) => ({
    contact: inspections.contact(desk.db),
    reviews: inspections
      .list(desk.db, caseFileId)
      .map((review) => ({ id: review.id, ...headOf(review), closed: documents.latest(desk.db, 'inzage', review.id) ?? null })),
  }),

  'inspection.start'({ caseFileId }, desk) {
    desk.about(caseFileId);
    const file = files.get(desk.db, caseFileId) ?? refuse('inspection.unknownFile');
    const before = inspections.list(desk.db, caseFileId)[0];
    const now = desk.clock.now();
    const id = desk.ids.next();
    const fresh: Review = {
      id,
      caseFileId,
      requestedOn: desk.clock.today(),
      requestedBy: '',
      identity: '',
      stripAddresses: file.unsafeContact || (before?.stripAddresses ?? false),
      createdAt: now,
      changedAt: now,
    };
    inspections.put(desk.db, fresh);
    if (before) copyDecisions(desk.db, before.id, id, now, desk.ids.next);
    return { id };
  },

  'inspection.open'({ id }, desk) {
    desk.about(known(desk.db, id).caseFileId);
    return null;
  },

  'inspection.read': ({ id, language }, desk) => reviewView(desk.db, id, language),

  'inspection.entry': ({ id, entry, language }, desk) => entryView(desk.db, id, entry, language),

  'inspection.elsewhere': ({ id, entry, field, words }, desk) => ({ places: elsewhere(desk.db, id, { entry, field }, words) }),

  'inspection.saveHead'({ id, ...head }, desk) {
    const review = known(desk.db, id);
    desk.about(review.caseFileId);
    inspections.put(desk.db, { ...review, ...head, changedAt: desk.clock.now() });
    return null;
  },

  'inspection.blackOut'({ id, ...wish }, desk) {
    const loaded = loadReview(desk.db, id, 'nl');
    desk.about(loaded.review.caseFileId);
    const entry = entryOf(loaded, wish.entry);
    const { field, words } = wish;
    if ((field === null) !== (words === null)) refuse('inspection.wordsNotThere');
    if (field !== null && words !== null) {
      const typed = entry.fields.find((each) => each.key === field && isTyped(each));
      if (words.trim() === '' || !typed?.text.includes(words)) refuse('inspection.wordsNotThere');
    }
    if (wish.reason === 'other' && wish.explanation.trim() === '') refuse('inspection.explain');
    if (words !== null && alike(wish.explanation, words).length > 0) refuse('inspection.explanationTells');
    const now = desk.clock.now();
    const blacking = { ...wish, id: desk.ids.next(), everywhere: wish.everywhere && words !== null };
    inspections.addBlacking(desk.db, id, blacking, now);
    inspections.touch(desk.db, id, now);
    return { id: blacking.id };
  },

  'inspection.takeBack'({ blackingId }, desk) {
    const review = known(desk.db, inspections.idOfBlacking(desk.db, blackingId) ?? refuse('inspection.unknown'));
    desk.about(review.caseFileId);
    inspections.removeBlacking(desk.db, blackingId);
    inspections.touch(desk.db, review.id, desk.clock.now());
    return null;
  },

  'inspection.look'({ id, entries, kept }, desk) {
    const loaded = loadReview(desk.db, id, 'nl');
    const digests = new Map(loaded.entries.map(({ entry, digest }) => [entry.key, digest]));
    const before = new Map(loaded.seen.map((each) => [each.entry, each]));
    const now = desk.clock.now();
    for (const entry of entries) {
      const digest = digests.get(entry) ?? refuse('inspection.unknownEntry');
      const was = before.get(entry);
      // Only looking does not take back the choice to give what was proposed to look at twice.
      inspections.putSeen(desk.db, id, { entry, digest, kept: kept || (was?.kept === true && was.digest === digest) }, now);
    }
    return null;
  },

  'inspection.close'({ id, reason }, desk) {
    const loaded = loadReview(desk.db, id, 'nl');
    const { review } = loaded;
    desk.about(review.caseFileId);
    if (musts(needsOf(desk.db, loaded)).length > 0) refuse('inspection.notComplete');
    const body: ClosedReview = {
      ...headOf(review),
      blackings: [...loaded.blackings],
      seen: [...loaded.seen],
      counts: countLeftOut(blackedEntries(loaded), reasons),
    };
    return documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId: review.caseFileId,
      kind: 'inzage',
      subjectId: id,
      body,
      bodyVersion: CLOSED_REVIEW_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: profiles.get(desk.db).name,
    });
  },

  async 'inspection.save'({ id, what, language }, desk) {
    const caseFileId = desk.read((db) => refuseUnlooked(db, id));
    desk.about(caseFileId);
    const kind = what === 'word' ? 'docx' : 'json';
    const path = await desk.files.chooseSavePath({ name: fileName(what, language, desk.clock.today(), desk.ids.next(), kind), kind });
    if (path === null) return { savedAs: null };
    const { dataKey } = desk.vault.keys;
    const wish = {
      database: vaultFolder(desk.vault.place).database,
      key: dataKey.toString('base64'),
      id,
      what,
      language,
      printedAt: desk.clock.now(),
    };
    const { bytes } = await desk.work.run('report', (watch) => desk.chores.run('inspectionCopy', wish, watch));
    // The log comes first: a file outside the vault that nobody can account for must not exist, not even after a lock.
    desk.log('file.copiedForClient', { detail: what });
    await desk.files.write(path, Buffer.from(bytes, 'base64'));
    return { savedAs: path };
  },

  async 'inspection.saveSummary'({ caseFileId, language }, desk) {
    desk.about(caseFileId);
    const moment = { now: desk.clock.now(), today: desk.clock.today() };
    const report = desk.read((db) => summaryWord(db, caseFileId, language, moment));
    const name = fileName('summary', language, desk.clock.today(), desk.ids.next(), 'docx');
    const path = await desk.files.chooseSavePath({ name, kind: 'docx' });
    if (path === null) return { savedAs: null };
    const bytes = await report();
    desk.log('file.copiedForClient', { detail: 'summary' });
    await desk.files.write(path, bytes);
    return { savedAs: path };
  },

  'inspection.saveContact'(contact, desk) {
    inspections.putContact(desk.db, contact);
    return null;
  },
};

const known = (db: ReadDb, id: string): Review => inspections.get(db, id) ?? refuse('inspection.unknown');

/** A next request begins with what was decided at the last one; what is no longer there stays behind by itself. */
function copyDecisions(db: WriteDb, from: string, to: string, now: string, nextId: () => string): void {
  for (const blacking of inspections.blackings(db, from)) inspections.addBlacking(db, to, { ...blacking, id: nextId() }, now);
  for (const seen of inspections.seen(db, from)) inspections.putSeen(db, to, seen, now);
}

/** A name that says what it is and when, and nothing about whom: file names end up in lists, mails and backups. */
const fileName = (what: 'word' | 'json' | 'summary', language: Language, today: string, id: string, ending: string): string =>
  `${createWords(language)(`inspection:fileName.${what}`)}-${today}-${id.slice(-4)}.${ending}`;
