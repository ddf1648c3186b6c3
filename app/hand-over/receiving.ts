import type { handOverCalls } from '#contract/hand-over.ts';
import * as caseFiles from '#db/case-file.ts';
import * as colleagues from '#db/hand-over/colleagues.ts';
import { refuse } from '#domain/refusal.ts';
import type { Handlers } from '../handlers.ts';
import { compareWith } from './compare.ts';
import { compareView } from './compare-view.ts';
import { openPackage } from './open.ts';
import { openedView } from './opened-view.ts';
import { saveReceipt, takeReceipt } from './receipt.ts';
import { storePackage } from './store.ts';
import { putWaiting, sharedIn, waitingIn } from './waiting.ts';

/** Opening a package, looking at it, and putting it into the vault. */
type Calls = Pick<
  typeof handOverCalls,
  | 'handOver.open'
  | 'handOver.opened'
  | 'handOver.compare'
  | 'handOver.store'
  | 'handOver.putAway'
  | 'handOver.saveReceipt'
  | 'handOver.takeReceipt'
  | 'handOver.addSender'
>;

export const receivingHandlers: Handlers<Calls> = {
  'handOver.open': async (wish, desk) => ({ kind: await openPackage(wish, desk) }),

  'handOver.opened': (_, desk) => openedView(desk.db, waitingIn(desk.db)),

  'handOver.compare': ({ fileId, into }, desk) => {
    const shared = sharedIn(desk.db);
    return compareView(desk.db, shared.db, into, compareWith(desk.db, shared, fileId, into));
  },

  async 'handOver.store'({ choices }, desk) {
    const vault = desk.read((db) => db);
    const shared = sharedIn(vault);
    const stored = desk.write((db, log) => [...storePackage(db, shared, choices, desk, log)]);
    putWaiting(vault, null);
    return {
      shareId: shared.manifest.id,
      files: stored.map((file) => {
        const { number, name } = desk.read((db) => caseFiles.get(db, file.caseFileId)) ?? refuse('caseFile.unknown');
        return { ...file, number, name };
      }),
    };
  },

  async 'handOver.putAway'(_, desk) {
    putWaiting(
      desk.read((db) => db),
      null,
    );
    return null;
  },

  'handOver.saveReceipt': async ({ shareId }, desk) => ({ savedAs: await saveReceipt(shareId, desk) }),

  async 'handOver.takeReceipt'(_, desk) {
    takeReceipt(desk);
    return null;
  },

  'handOver.addSender'({ comparedOn, comparedWith }, desk) {
    const waiting = waitingIn(desk.db);
    if (waiting === null || waiting.kind === 'needsPassphrase') return refuse('handOver.nothingOpen');
    const { name, organisation, agePublic, signPublic } = waiting.manifest.sender;
    if (comparedOn !== null && comparedWith === '') refuse('handOver.comparedWith');
    if (colleagues.withKeys(desk.db, { agePublic, signPublic })) refuse('handOver.knownColleague');
    const [id, changedAt] = [desk.ids.next(), desk.clock.now()];
    const compared = { comparedOn, comparedWith: comparedOn === null ? '' : comparedWith };
    colleagues.put(desk.db, { id, name, organisation, agePublic, signPublic, ...compared, changedAt });
    return null;
  },
};
