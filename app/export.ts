import type { exportCalls } from '#contract/export.ts';
import * as profiles from '#db/profile.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { refuse } from '#domain/refusal.ts';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Handlers } from './handlers.ts';
import { refuseWeak } from './passphrase.ts';

export const exportHandlers: Handlers<typeof exportCalls> = {
  async 'export.make'({ passphrase, seal, reflections }, desk) {
    // Who sits here first: nothing is asked or told of what follows to anyone else.
    await desk.vault.confirm({ kind: 'passphrase', passphrase });
    if (reflections && !desk.vault.keys.reflectionKey) refuse('keys.reflectionsClosed');
    const { name, organisation } = desk.read((db) => profiles.get(db));
    if (seal) refuseWeak(seal.passphrase, seal.repeat, [name, organisation]);
    const kind = seal ? 'age' : 'zip';
    const called = `maatwerkbank-export-${desk.clock.today()}-${desk.ids.next().slice(-4)}.zip${seal ? '.age' : ''}`;
    const target = await desk.files.chooseSavePath({ name: called, kind });
    if (target === null) return { savedAs: null, bytes: 0 };
    const part = path.join(path.dirname(target), `.${randomUUID()}.part`);
    const { dataKey, reflectionKey } = desk.vault.keys;
    const wish = {
      database: vaultFolder(desk.vault.place).database,
      key: dataKey.toString('base64'),
      reflectionKey: reflections ? (reflectionKey?.toString('base64') ?? refuse('keys.reflectionsClosed')) : null,
      part,
      target,
      passphrase: seal?.passphrase ?? null,
      madeAt: desk.clock.now(),
    };
    // The log comes first: a file outside the vault that nobody can account for must not exist, not even after a lock.
    desk.log('export.made', { detail: seal ? 'sealedExport' : 'plainExport' });
    try {
      const { bytes } = await desk.work.run('export', (watch) => desk.chores.run('exportEverything', wish, watch));
      return { savedAs: target, bytes };
    } finally {
      // A process that was stopped cannot clean up after itself.
      await rm(part, { force: true });
    }
  },
};
