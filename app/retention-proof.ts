import * as audit from '#db/audit.ts';
import * as compaction from '#db/compaction-state.ts';
import * as profile from '#db/profile.ts';
import { copiesOutside, destructionLine } from '#db/retention-facts.ts';
import type { ReadDb } from '#db/sql.ts';
import { listTombstones } from '#db/tombstones.ts';
import { refuse } from '#domain/refusal.ts';
import type { Language } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import type { OutsideEvent, ProofModel } from '#reports/destruction-proof.ts';
import { destructionProof, outsideEvents } from '#reports/destruction-proof.ts';
import { printedHead } from '#domain/audit.ts';
import { verificationCode } from '#reports/marks.ts';
import { toWord } from '#reports/word.ts';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { ErrandDesk } from './handlers.ts';
import { backupsHolding } from './backup-purge.ts';

type Wish = Readonly<{ caseFileId: string; number: string; language: Language }>;

/** Saves the proof of one destruction as a Word file, where the worker chooses. */
export async function saveProof(desk: ErrandDesk, { caseFileId, number, language }: Wish): Promise<{ savedAs: string | null }> {
  desk.about(caseFileId);
  const words = createWords(language);
  const name = `${words('retention:proof.fileName')}-${desk.clock.today()}-${desk.ids.next().slice(-4)}.docx`;
  const path = await desk.files.chooseSavePath({ name, kind: 'docx' });
  if (path === null) return { savedAs: null };
  const backups = backupsHolding(desk.vault.place, desk.read((db) => tombstoneOf(db, caseFileId)).destroyedAt);
  const model = desk.read((db) => proofModel(db, { caseFileId, number, backups, now: desk.clock.now() }));
  const bytes = await toWord(destructionProof(model, language, words));
  desk.log('report.saved');
  await desk.files.write(path, bytes);
  return { savedAs: path };
}

type Asked = Readonly<{ caseFileId: string; number: string; backups: ProofModel['backups']; now: string }>;

/** Everything that a proof says, from what the vault still knows. */
export function proofModel(db: ReadDb, { caseFileId, number, backups, now }: Asked): ProofModel {
  const tombstone = tombstoneOf(db, caseFileId);
  const line = destructionLine(db, caseFileId) ?? refuse('retention.unknownTombstone');
  const state = compaction.get(db);
  return {
    tombstone,
    number: number.trim(),
    organisation: profile.get(db).organisation,
    logLine: { sequence: line.sequence, code: verificationCode(line.hash) },
    overwrittenAt: state?.doneAt ?? null,
    backups,
    // The proof itself is a saved report too; what was saved after the end holds nothing of the file.
    outside: copiesOutside(db, caseFileId, line.sequence).flatMap(({ event, ...rest }) => (isOutside(event) ? [{ event, ...rest }] : [])),
    code: verificationCode(
      createHash('sha256')
        .update(canonicalize(tombstone) ?? '')
        .digest('hex'),
    ),
    auditHead: printedHead(audit.head(db)),
    printedAt: now,
  };
}

const tombstoneOf = (db: ReadDb, caseFileId: string) =>
  listTombstones(db).find((each) => each.caseFileId === caseFileId) ?? refuse('retention.unknownTombstone');

const isOutside = (event: string): event is OutsideEvent => outsideEvents.some((each) => each === event);
