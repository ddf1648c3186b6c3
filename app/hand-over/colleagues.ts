import type { handOverCalls } from '#contract/hand-over.ts';
import * as audit from '#db/audit.ts';
import * as colleagues from '#db/hand-over/colleagues.ts';
import type { OwnKeys } from '#db/hand-over/own-keys.ts';
import * as ownKeys from '#db/hand-over/own-keys.ts';
import * as profile from '#db/profile.ts';
import type { ReadDb } from '#db/sql.ts';
import type { Colleague } from '#domain/hand-over/card.ts';
import { refuse } from '#domain/refusal.ts';
import { createWords } from '#i18n/index.ts';
import type { ErrandDesk, Handlers } from '../handlers.ts';
import { cardOf, cardText, readCardText } from './card-text.ts';

/** The worker's own keys and the address book of those of colleagues. */
type Calls = Pick<
  typeof handOverCalls,
  | 'handOver.ownKey'
  | 'handOver.makeKey'
  | 'handOver.saveKey'
  | 'handOver.colleagues'
  | 'handOver.readKey'
  | 'handOver.addColleague'
  | 'handOver.changeColleague'
  | 'handOver.removeColleague'
>;

export const colleagueHandlers: Handlers<Calls> = {
  'handOver.ownKey': (_, desk) => ownCard(desk.db),

  async 'handOver.makeKey'(_, desk) {
    if (desk.read(profile.get).name === '') refuse('handOver.noName');
    await makeKeys(desk);
    return null;
  },

  async 'handOver.saveKey'(_, desk) {
    const card = desk.read(ownCard) ?? refuse('handOver.noKey');
    const { language } = desk.read(profile.get);
    const savedAs = await desk.files.chooseSavePath({ name: `${createWords(language)('handOver:card.fileName')}.txt`, kind: 'txt' });
    if (savedAs !== null) await desk.files.write(savedAs, Buffer.from(card.text));
    return { savedAs };
  },

  'handOver.colleagues': (_, desk) => colleagues.list(desk.db).map((each) => ({ ...each, fingerprint: ownKeys.fingerprintOf(each) })),

  'handOver.readKey'({ text }, desk) {
    const card = readCardText(text);
    if (isOwn(desk.db, card)) refuse('handOver.ownCard');
    const known = colleagues.withKeys(desk.db, card);
    return {
      card,
      fingerprint: ownKeys.fingerprintOf(card),
      known: known?.id ?? null,
      namesake: !known && namesakeOf(desk.db, card.name) !== undefined,
    };
  },

  'handOver.addColleague'({ text, ...said }, desk) {
    const card = readCardText(text);
    if (isOwn(desk.db, card)) refuse('handOver.ownCard');
    if (colleagues.withKeys(desk.db, card)) refuse('handOver.knownColleague');
    const { agePublic, signPublic } = card;
    const id = desk.ids.next();
    colleagues.put(desk.db, { ...compared(said), id, agePublic, signPublic, changedAt: desk.clock.now() });
    return { id };
  },

  'handOver.changeColleague'({ id, ...said }, desk) {
    const before = colleagues.get(desk.db, id) ?? refuse('handOver.unknownColleague');
    colleagues.put(desk.db, { ...before, ...compared(said), changedAt: desk.clock.now() });
    return null;
  },

  'handOver.removeColleague'({ id }, desk) {
    colleagues.remove(desk.db, id);
    return null;
  },
};

/** Makes new keys and puts them in use. */
export async function makeKeys(desk: ErrandDesk): Promise<OwnKeys> {
  const made = await ownKeys.make();
  return desk.write((db) => {
    const now = desk.clock.now();
    ownKeys.put(db, desk.ids.next(), made, now);
    audit.append(db, { at: now, event: 'profile.changed', call: 'handOver.makeKey', caseFileId: null });
    return ownKeys.inUse(db) ?? refuse('handOver.noKey');
  });
}

/** A comparison counts when it says when and with whom. */
function compared<T extends Pick<Colleague, 'comparedOn' | 'comparedWith'>>(said: T): T {
  if (said.comparedOn !== null && said.comparedWith === '') refuse('handOver.comparedWith');
  return said.comparedOn === null ? { ...said, comparedWith: '' } : said;
}

function ownCard(db: ReadDb) {
  const keys = ownKeys.inUse(db);
  if (!keys) return null;
  const worker = profile.get(db);
  const fingerprint = ownKeys.fingerprintOf(keys);
  const text = cardText(cardOf(keys, worker), fingerprint, keys.signSecret, createWords(worker.language));
  return { fingerprint, madeAt: keys.madeAt, text };
}

const isOwn = (db: ReadDb, { agePublic }: Readonly<{ agePublic: string }>): boolean =>
  ownKeys.list(db).some((keys) => keys.agePublic === agePublic);

/** Someone in the book who is called the same: with other keys, that is a reason to ask. */
const namesakeOf = (db: ReadDb, name: string): Colleague | undefined =>
  colleagues.list(db).find((each) => each.name.toLocaleLowerCase('nl') === name.toLocaleLowerCase('nl'));
