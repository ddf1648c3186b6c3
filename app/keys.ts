import type { keysCalls, Ways } from '#contract/keys.ts';
import { canBeStronger } from '#db/keys/argon.ts';
import { lastUse, organisationUses } from '#db/keys/uses.ts';
import { provenSlot } from '#db/keys/ways.ts';
import * as profile from '#db/profile.ts';
import { refuse } from '#domain/refusal.ts';
import type { FirstSlot, Slot } from '#domain/vault/header.ts';
import { opensReflections } from '#domain/vault/header.ts';
import { without, withPassphrase } from '#domain/vault/ways.ts';
import type { ErrandDesk, Handlers, QueryDesk } from './handlers.ts';
import { copiesHandlers, withSecond } from './keys-copies.ts';
import { doorHandlers } from './keys-door.ts';
import { newKeyHandlers } from './keys-new-key.ts';
import { organisationHandlers, recipientFingerprint } from './keys-organisation.ts';
import { secretOf } from './keys-proof.ts';
import { recoveryHandlers } from './keys-recovery.ts';
import { idOfSlot, slotsOf } from './keys-slots.ts';
import { refuseWeak } from './passphrase.ts';

export const keysHandlers: Handlers<typeof keysCalls> = {
  ...doorHandlers,
  ...recoveryHandlers,
  ...organisationHandlers,
  ...newKeyHandlers,
  ...copiesHandlers,

  'keys.list': (_, desk) => waysOf(desk),

  async 'keys.setPassphrase'({ proof, passphrase, repeat }, desk) {
    const { name, organisation } = desk.read((db) => profile.get(db));
    refuseWeak(passphrase, repeat, [name, organisation]);
    if (proof?.kind === 'passphrase' && same(proof.passphrase, passphrase)) refuse('keys.samePassphrase');
    if (proof) await desk.vault.confirm(await secretOf(proof));
    else if (!desk.vault.keys.passphraseDue) refuse('keys.proofNeeded');
    const changed = await putPassphrase(passphrase, 'keys.setPassphrase', desk);
    desk.vault.settlePassphrase();
    return changed;
  },

  async 'keys.leavePassphrase'(_, desk) {
    desk.vault.settlePassphrase();
    return null;
  },

  async 'keys.strengthen'({ passphrase }, desk) {
    await desk.vault.confirm({ kind: 'passphrase', passphrase });
    return putPassphrase(passphrase, 'keys.strengthen', desk);
  },

  async 'keys.remove'({ proof, id, knowsReflectionsLost }, desk) {
    const gone = slotsOf(desk.vault.keys).find((slot) => idOfSlot(slot) === id) ?? refuse('keys.noSuchWay');
    without(slotsOf(desk.vault.keys), gone, knowsReflectionsLost);
    await desk.vault.confirm(await secretOf(proof));
    const changed = await desk.vault.changeWays({ call: 'keys.remove', detail: `${gone.kind}.removed` }, async (open) =>
      without(slotsOf(open), gone, knowsReflectionsLost),
    );
    return withSecond(desk, changed);
  },
};

async function putPassphrase(passphrase: string, call: string, desk: ErrandDesk) {
  const { vault, clock } = desk;
  const before = vault.keys.header.slots.flatMap((slot) => ('cost' in slot ? [slot.cost] : []));
  const cost = await vault.newCost(before[0]);
  const changed = await vault.changeWays({ call, detail: before.length > 0 ? 'passphrase.changed' : 'passphrase.added' }, async (open) =>
    withPassphrase(
      slotsOf(open),
      await provenSlot(open, { kind: 'passphrase', passphrase }, cost, { madeAt: clock.now(), owner: open.header }),
    ),
  );
  return withSecond(desk, changed);
}

/** On another keyboard the same letters may be other characters. */
const same = (one: string, other: string): boolean => one.normalize('NFC') === other.normalize('NFC');

function waysOf({ db, entry }: QueryDesk): Ways {
  const { header, openedWith, millis, reflectionsOpen } = entry;
  const cost = header.slots.flatMap((slot) => ('cost' in slot ? [slot.cost] : []))[0];
  return {
    ways: header.slots.map((slot: Slot | FirstSlot) => ({
      id: idOfSlot(slot),
      kind: slot.kind,
      madeAt: 'madeAt' in slot ? slot.madeAt : header.createdAt,
      lastUsed: lastUse(db, slot.kind),
      opensReflections: opensReflections(slot),
      fingerprint: slot.kind === 'organisation' ? recipientFingerprint(slot.recipient) : '',
    })),
    openedWith,
    reflectionsOpen,
    canBeStronger: openedWith === 'passphrase' && cost !== undefined && canBeStronger(cost, millis),
    organisationUses: [...organisationUses(db)],
  };
}
