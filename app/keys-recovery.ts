import type { keysCalls } from '#contract/keys.ts';
import { provenSlot } from '#db/keys/ways.ts';
import type { WriteDb } from '#db/sql.ts';
import { refuse } from '#domain/refusal.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import { differingGroups, readRecoveryKey, recoveryBytes, recoveryGroups } from '#domain/vault/recovery-key.ts';
import { refuseLesserRecovery, withRecovery } from '#domain/vault/ways.ts';
import { recoveryPage } from '#reports/recovery-key.ts';
import { createWords } from '#i18n/index.ts';
import { randomBytes } from 'node:crypto';
import type { ErrandDesk, Handlers } from './handlers.ts';
import { withSecond } from './keys-copies.ts';
import { secretOf } from './keys-proof.ts';
import { slotsOf } from './keys-slots.ts';

type Own = 'keys.startRecovery' | 'keys.saveRecoveryPage' | 'keys.confirmRecovery' | 'keys.dropRecovery';

/** The recovery key that is shown and was not typed back yet, by the connection of the vault: a lock ends it. */
const shown = new WeakMap<WriteDb, Buffer>();

/** A recovery key: made, shown, printed, typed back, and only then a way in. */
export const recoveryHandlers: Handlers<Pick<typeof keysCalls, Own>> = {
  async 'keys.startRecovery'({ proof }, desk) {
    await desk.vault.confirm(await secretOf(proof));
    // Before anyone writes forty characters down.
    refuseLesserRecovery(slotsOf(desk.vault.keys), desk.vault.keys.reflectionKey !== null);
    const key = randomBytes(recoveryBytes);
    shown.set(openDb(desk), key);
    return { groups: [...recoveryGroups(key)] };
  },

  async 'keys.saveRecoveryPage'({ language }, desk) {
    const key = shownKey(desk);
    const name = `${createWords(language)('keys:page.fileName')}.docx`;
    const savedAs = await desk.files.chooseSavePath({ name, kind: 'docx' });
    if (savedAs === null) return { savedAs };
    await desk.files.write(savedAs, await recoveryPage({ language, groups: recoveryGroups(key), printedAt: desk.clock.now() }));
    return { savedAs };
  },

  async 'keys.confirmRecovery'({ typed }, desk) {
    const key = shownKey(desk);
    const wrong = differingGroups(readRecoveryKey(typed), key);
    if (wrong.length > 0) refuse('keys.groupWrong', { groups: wrong.join(', ') });
    const isNew = !desk.vault.keys.header.slots.some(({ kind }) => kind === 'recovery');
    const changed = await desk.vault.changeWays(
      { call: 'keys.confirmRecovery', detail: isNew ? 'recovery.added' : 'recovery.changed' },
      async (open) =>
        withRecovery(
          slotsOf(open),
          await provenSlot(open, { kind: 'recovery', key }, floorCost, { madeAt: desk.clock.now(), owner: open.header }),
        ),
    );
    drop(desk);
    return withSecond(desk, changed);
  },

  async 'keys.dropRecovery'(_, desk) {
    drop(desk);
    return null;
  },
};

const openDb = ({ vault }: Pick<ErrandDesk, 'vault'>): WriteDb => vault.db ?? refuse('vault.isLocked');

const shownKey = (desk: Pick<ErrandDesk, 'vault'>): Buffer => shown.get(openDb(desk)) ?? refuse('keys.noRecoveryShown');

function drop(desk: Pick<ErrandDesk, 'vault'>): void {
  shown.get(openDb(desk))?.fill(0);
  shown.delete(openDb(desk));
}
