import * as files from '#db/case-file.ts';
import * as colleagues from '#db/hand-over/colleagues.ts';
import type { Seal } from '#db/hand-over/envelope.ts';
import * as ownKeys from '#db/hand-over/own-keys.ts';
import * as shares from '#db/hand-over/shares.ts';
import * as profile from '#db/profile.ts';
import * as retention from '#db/retention.ts';
import type { ReadDb, WriteDb } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { placeWhole, removeFile } from '#db/write-file.ts';
import type { Recipient } from '#domain/hand-over/manifest.ts';
import { packageFormat, packageVersion } from '#domain/hand-over/manifest.ts';
import type { Share } from '#domain/hand-over/share.ts';
import type { ShareForm } from '#domain/hand-over/share-form.ts';
import { shareNeeds } from '#domain/hand-over/share-form.ts';
import { ShareGrounds } from '#domain/hand-over/terms.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import { createWords } from '#i18n/index.ts';
import path from 'node:path';
import type { ChoreOutput } from '../chores-client.ts';
import type { ErrandDesk } from '../handlers.ts';
import { refuseWeak } from '../passphrase.ts';
import { appVersion } from '../version.ts';
import { makeKeys } from './colleagues.ts';
import { standingIn } from './standing.ts';
import { recordTalks } from './talk.ts';

type Wish = Readonly<{ form: ShareForm; passphrase: string; repeat: string }>;
type Sealed = ChoreOutput<'sealPackage'>;

/** Whom it is for, what it is sealed with, and with whom rows will be compared. */
type Receiver = Readonly<{ recipient: Recipient; seal: Seal; answers: Share | null }>;

/**
 * Makes a package: everything asked for is there, the talk of three becomes an entry, the files are sealed beside the chosen
 * place, both the vault and its log know, and only then it gets its name. Stopped or failed halfway nothing stands there.
 */
export async function sendPackage(wish: Wish, desk: ErrandDesk): Promise<{ savedAs: string; shareId: string }> {
  const { form } = wish;
  const missing = musts(shareNeeds(form, desk.clock.today())).length;
  if (missing > 0) refuse('handOver.incomplete', { count: missing });
  const worker = desk.read(profile.get);
  if (worker.name === '') refuse('handOver.noName');
  const caseFileIds = form.clients.map(({ caseFileId }) => caseFileId);
  if (new Set(caseFileIds).size !== caseFileIds.length) refuse('handOver.twice');
  const [only] = caseFileIds;
  if (only !== undefined && caseFileIds.length === 1) desk.about(only);
  const receiver = desk.read((db) => receiverOf(db, wish));
  refuseEasy(
    wish,
    desk.read((db) => knownWords(db, wish)),
  );
  if (!desk.read(ownKeys.inUse)) await makeKeys(desk);

  const id = desk.ids.next();
  const name = `${createWords(worker.language)(`handOver:fileName.${form.kind}`)}-${desk.clock.today()}-${id.slice(-4)}.mwb`;
  const place = (await desk.files.chooseSavePath({ name, kind: 'mwb' })) ?? refuse('handOver.noPlace');
  const beside = path.join(path.dirname(place), `.${id}.part`);
  try {
    desk.write((db) => recordTalks(db, form.clients, desk));
    const sealed = await desk.work.run('package', (watch) =>
      desk.chores.run('sealPackage', sealInput({ ...wish, id, beside, receiver, worker }, desk), watch),
    );
    desk.write((db, log) => {
      remember(db, { sealed, receiver }, desk);
      for (const caseFileId of caseFileIds) log('file.handedOver', { detail: form.kind, caseFileId });
    });
    await placed(beside, place, () => desk.write((db) => shares.forget(db, id)));
    return { savedAs: place, shareId: id };
  } catch (error) {
    removeFile(beside);
    throw error;
  }
}

function sealInput(
  {
    form,
    id,
    beside,
    receiver,
    worker,
  }: Wish & Readonly<{ id: string; beside: string; receiver: Receiver; worker: ReturnType<typeof profile.get> }>,
  desk: ErrandDesk,
) {
  return {
    database: vaultFolder(desk.vault.place).database,
    dataKey: desk.vault.keys.dataKey.toString('base64'),
    target: beside,
    seal: receiver.seal,
    files: form.clients.map(({ caseFileId, ...client }) => ({ caseFileId, client, parts: form.parts, guidance: form.guidance })),
    page: {
      format: packageFormat,
      version: packageVersion,
      id,
      madeAt: desk.clock.now(),
      app: appVersion,
      kind: form.kind,
      answers: receiver.answers?.id ?? null,
      final: form.kind !== 'return' || form.final,
      endsOn: form.kind === 'cover' ? form.endsOn : null,
      reason: form.reason,
      grounds: ShareGrounds.parse(form),
      recipient: receiver.recipient,
      senderName: worker.name,
      senderOrganisation: worker.organisation,
    },
  } as const;
}

/** What this vault keeps of a package that leaves: with whom, on which terms, and the rows as both sides know them now. */
function remember(db: WriteDb, { sealed, receiver }: Readonly<{ sealed: Sealed; receiver: Receiver }>, desk: ErrandDesk): void {
  const { manifest, sha256 } = sealed;
  const now = desk.clock.now();
  const partner = receiver.recipient.kind === 'key' ? receiver.recipient : null;
  const exchange = receiver.answers?.exchange ?? partner?.signPublic ?? manifest.id;
  shares.put(db, {
    id: manifest.id,
    direction: 'sent',
    kind: manifest.kind,
    answersId: manifest.answers,
    at: manifest.madeAt,
    partnerName: manifest.recipient.name,
    partnerOrganisation: manifest.recipient.organisation,
    partnerAge: partner?.agePublic ?? null,
    partnerSign: partner?.signPublic ?? null,
    exchange,
    endsOn: manifest.endsOn,
    final: manifest.final,
    manifestSha256: sha256,
    auditSequence: manifest.auditHead.sequence,
    auditHash: manifest.auditHead.hash,
    receiptAt: null,
    receiptSign: null,
  });
  manifest.files.forEach((file, index) => {
    const { client, parts, left, counts } = file;
    const over = manifest.kind === 'return' && !manifest.final;
    // A share of before is over when the file goes to someone else for good, or back to whom it came from.
    if (manifest.kind === 'handOver') for (const open of shares.openOf(db, file.id)) shares.end(db, open.id, now, 'handedOver');
    if (manifest.kind === 'return' && manifest.final) endCover(db, file.id, receiver.answers, now);
    shares.putFile(db, {
      id: desk.ids.next(),
      shareId: manifest.id,
      caseFileId: file.id,
      originId: file.id,
      number: file.number,
      stored: 'sent',
      storedAt: now,
      terms: { reason: manifest.reason, grounds: manifest.grounds, client, parts, left, counts },
      endedAt: over ? now : null,
      endedReason: over ? 'returned' : '',
    });
    for (const [table, key, hash] of sealed.sent[index] ?? []) shares.putExchanged(db, file.id, exchange, { table, key, hash });
    if (manifest.kind === 'handOver' || (manifest.kind === 'return' && manifest.final))
      retention.putState(db, file.id, 'overgedragen', now);
  });
}

function endCover(db: WriteDb, caseFileId: string, answers: Share | null, now: string): void {
  for (const open of shares.openOf(db, caseFileId)) if (open.shareId === answers?.id) shares.end(db, open.id, now, 'returned');
}

function receiverOf(db: ReadDb, { form, passphrase }: Wish): Receiver {
  for (const { caseFileId } of form.clients) {
    if (!files.get(db, caseFileId)) refuse('caseFile.unknown');
    const standing = standingIn(db, caseFileId);
    // Whose file it is now decides; a copy that nobody works in any more would bring old news.
    if (standing?.kind === 'handedOver') refuse('handOver.isHandedOver', { name: standing.partnerName });
  }
  if (form.kind === 'return') return ownerOf(db, form);
  if (form.to === 'passphrase')
    return {
      recipient: { kind: 'passphrase', name: form.forName, organisation: form.forOrganisation },
      seal: { kind: 'passphrase', passphrase },
      answers: null,
    };
  const colleague = colleagues.get(db, form.colleagueId ?? '') ?? refuse('handOver.unknownColleague');
  const { name, organisation, agePublic, signPublic } = colleague;
  return { recipient: { kind: 'key', name, organisation, agePublic, signPublic }, seal: { kind: 'key', agePublic }, answers: null };
}

/** A covered file goes back to whom it came from, and to nobody else. */
function ownerOf(db: ReadDb, form: ShareForm): Receiver {
  const [client, more] = form.clients;
  const open = client && !more ? shares.openOf(db, client.caseFileId).find(isCoverHere) : undefined;
  const cover = (open && shares.get(db, open.shareId)) ?? refuse('handOver.noCover');
  const { partnerAge: agePublic, partnerSign: signPublic, partnerName: name, partnerOrganisation: organisation } = cover;
  if (agePublic === null || signPublic === null) return refuse('handOver.noCover');
  return { recipient: { kind: 'key', name, organisation, agePublic, signPublic }, seal: { kind: 'key', agePublic }, answers: cover };
}

const isCoverHere = ({ direction, kind }: shares.OpenShare): boolean => direction === 'received' && kind === 'cover';

function refuseEasy({ form, passphrase, repeat }: Wish, words: readonly string[]): void {
  if (form.to === 'passphrase' && form.kind !== 'return') refuseWeak(passphrase, repeat, words);
}

/** What others know of these people: used in a passphrase it counts as weak. */
const knownWords = (db: ReadDb, { form }: Wish): readonly string[] => {
  const heads = form.clients.flatMap(({ caseFileId }) => files.get(db, caseFileId) ?? []);
  const { name, organisation } = profile.get(db);
  return [form.forName, form.forOrganisation, name, organisation, ...heads.flatMap((head) => [head.name, head.number])];
};

/** Gives the sealed file its name. When that fails, the vault forgets that it left. */
async function placed(beside: string, place: string, undo: () => void): Promise<void> {
  try {
    placeWhole(beside, place);
  } catch (error) {
    undo();
    throw error;
  }
}
