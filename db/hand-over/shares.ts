import { Share, ShareFile, ShareTerms, termsVersion } from '#domain/hand-over/share.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from '../sql.ts';
import { all, Flag, flag, get as getRow, json, run, sql } from '../sql.ts';

const ShareRow = Share.extend({ final: Flag });
const FileRow = ShareFile.extend({ terms: json(ShareTerms) });

export function get(db: ReadDb, id: string): Share | undefined {
  return getRow(
    db,
    ShareRow,
    sql`
    SELECT id, direction, kind, answers_id AS answersId, at, partner_name AS partnerName, partner_organisation AS partnerOrganisation,
      partner_age AS partnerAge, partner_sign AS partnerSign, exchange, ends_on AS endsOn, final, manifest_sha256 AS manifestSha256,
      audit_sequence AS auditSequence, audit_hash AS auditHash, receipt_at AS receiptAt, receipt_sign AS receiptSign
    FROM share WHERE id = ${id}`,
  );
}

/** Remembers a package. One that is received again is known already and stays as it is. */
export function put(db: WriteDb, share: Share): void {
  run(
    db,
    sql`
    INSERT OR IGNORE INTO share (id, direction, kind, answers_id, at, partner_name, partner_organisation, partner_age, partner_sign,
      exchange, ends_on, final, manifest_sha256, audit_sequence, audit_hash, receipt_at, receipt_sign)
    VALUES (${share.id}, ${share.direction}, ${share.kind}, ${share.answersId}, ${share.at}, ${share.partnerName},
      ${share.partnerOrganisation}, ${share.partnerAge}, ${share.partnerSign}, ${share.exchange}, ${share.endsOn}, ${flag(share.final)},
      ${share.manifestSha256}, ${share.auditSequence}, ${share.auditHash}, ${share.receiptAt}, ${share.receiptSign})`,
  );
}

export function putReceipt(db: WriteDb, id: string, at: string, signPublic: string): void {
  run(db, sql`UPDATE share SET receipt_at = ${at}, receipt_sign = ${signPublic} WHERE id = ${id}`);
}

export function putFile(db: WriteDb, file: ShareFile): void {
  run(
    db,
    sql`
    INSERT INTO share_file (id, share_id, case_file_id, origin_id, number, stored, stored_at, terms, terms_version, ended_at, ended_reason)
    VALUES (${file.id}, ${file.shareId}, ${file.caseFileId}, ${file.originId}, ${file.number}, ${file.stored}, ${file.storedAt},
      ${JSON.stringify(file.terms)}, ${termsVersion}, ${file.endedAt}, ${file.endedReason})`,
  );
}

/** Says that a share of a file is over: taken back, come back, or covered to the end. */
export function end(db: WriteDb, id: string, at: string, reason: string): void {
  run(db, sql`UPDATE share_file SET ended_at = ${at}, ended_reason = ${reason} WHERE id = ${id} AND ended_at IS NULL`);
}

/** Forgets a package that in the end was not made. */
export function forget(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM share_file WHERE share_id = ${id}`);
  run(db, sql`DELETE FROM share WHERE id = ${id}`);
}

export function getFile(db: ReadDb, id: string): ShareFile | undefined {
  return getRow(
    db,
    FileRow,
    sql`
    SELECT id, share_id AS shareId, case_file_id AS caseFileId, origin_id AS originId, number, stored, stored_at AS storedAt, terms,
      ended_at AS endedAt, ended_reason AS endedReason
    FROM share_file WHERE id = ${id}`,
  );
}

/** Every share of one case file, the newest first. */
export function ofFile(db: ReadDb, caseFileId: string): readonly ShareFile[] {
  return all(
    db,
    FileRow,
    sql`
    SELECT id, share_id AS shareId, case_file_id AS caseFileId, origin_id AS originId, number, stored, stored_at AS storedAt, terms,
      ended_at AS endedAt, ended_reason AS endedReason
    FROM share_file WHERE case_file_id = ${caseFileId} ORDER BY stored_at DESC, id DESC`,
  );
}

/** The files of one package. */
export function ofShare(db: ReadDb, shareId: string): readonly ShareFile[] {
  return all(
    db,
    FileRow,
    sql`
    SELECT id, share_id AS shareId, case_file_id AS caseFileId, origin_id AS originId, number, stored, stored_at AS storedAt, terms,
      ended_at AS endedAt, ended_reason AS endedReason
    FROM share_file WHERE share_id = ${shareId} ORDER BY stored_at, id`,
  );
}

const Open = Share.pick({ direction: true, kind: true, partnerName: true, partnerOrganisation: true, endsOn: true }).extend({
  /** Of the file in the share. */
  id: z.string(),
  shareId: z.string(),
  final: Flag,
  storedAt: z.string(),
});
export type OpenShare = z.output<typeof Open>;

/** The shares of a file that are not over, the newest first. */
export const openOf = (db: ReadDb, caseFileId: string): readonly OpenShare[] =>
  all(
    db,
    Open,
    sql`
    SELECT share_file.id, share_id AS shareId, direction, kind, final, partner_name AS partnerName,
      partner_organisation AS partnerOrganisation, ends_on AS endsOn, stored_at AS storedAt
    FROM share_file JOIN share ON share.id = share_file.share_id
    WHERE case_file_id = ${caseFileId} AND ended_at IS NULL ORDER BY stored_at DESC, share_file.id DESC`,
  );

const Cover = z.object({
  id: z.string(),
  caseFileId: z.string(),
  caseName: z.string(),
  direction: z.enum(['sent', 'received']),
  partnerName: z.string(),
  endsOn: z.string(),
});

/** Covers that are not over and that end on or before this day. */
export function coversEnding(db: ReadDb, until: string): readonly z.infer<typeof Cover>[] {
  return all(
    db,
    Cover,
    sql`
    SELECT share_file.id, case_file_id AS caseFileId, case_file.name AS caseName, direction, partner_name AS partnerName, ends_on AS endsOn
    FROM share_file JOIN share ON share.id = share_file.share_id JOIN case_file ON case_file.id = share_file.case_file_id
    WHERE kind = 'cover' AND ended_at IS NULL AND ends_on <= ${until} ORDER BY ends_on`,
  );
}

const Exchanged = z.object({ table: z.string(), key: z.string(), hash: z.string() });
export type Exchanged = z.infer<typeof Exchanged>;

/** The rows of a file as both sides last knew them. */
export const exchanged = (db: ReadDb, caseFileId: string, exchange: string): readonly Exchanged[] =>
  all(
    db,
    Exchanged,
    sql`
    SELECT table_name AS "table", row_key AS key, hash FROM exchanged_row WHERE case_file_id = ${caseFileId} AND exchange = ${exchange}`,
  );

export function putExchanged(db: WriteDb, caseFileId: string, exchange: string, row: Exchanged): void {
  run(
    db,
    sql`
    INSERT INTO exchanged_row (case_file_id, exchange, table_name, row_key, hash)
    VALUES (${caseFileId}, ${exchange}, ${row.table}, ${row.key}, ${row.hash})
    ON CONFLICT (case_file_id, exchange, table_name, row_key) DO UPDATE SET hash = excluded.hash`,
  );
}

export function dropExchanged(db: WriteDb, caseFileId: string, exchange: string, { table, key }: Pick<Exchanged, 'table' | 'key'>): void {
  run(
    db,
    sql`
    DELETE FROM exchanged_row
    WHERE case_file_id = ${caseFileId} AND exchange = ${exchange} AND table_name = ${table} AND row_key = ${key}`,
  );
}
