import type { lossCalls } from '#contract/loss.ts';
import type { BackupSecret } from '#contract/backup.ts';
import * as audit from '#db/audit.ts';
import { readState } from '#db/backup/state-file.ts';
import { transaction } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { printedHead } from '#domain/audit.ts';
import type { LossFacts } from '#domain/backup/loss.ts';
import { refuse } from '#domain/refusal.ts';
import { rowsByKind } from '#domain/retention/row-kinds.ts';
import { createWords } from '#i18n/index.ts';
import { lossReport } from '#reports/loss.ts';
import { toWord } from '#reports/word.ts';
import { lookInto } from './backup-restore.ts';
import type { DoorDesk, Handlers } from './handlers.ts';
import type { VaultSession } from './vault-session.ts';

export const lossHandlers: Handlers<typeof lossCalls> = {
  'loss.look': async ({ id, secret }, desk) => lossOf(desk, id, secret),

  async 'loss.save'({ id, secret, language }, desk) {
    const { clock, ids, files, vault } = desk;
    const facts = await lossOf(desk, id, secret);
    if (!facts.whole) refuse('backup.damaged');
    const words = createWords(language);
    const name = `${words('loss:fileName')}-${clock.today()}-${ids.next().slice(-4)}.docx`;
    const savedAs = await files.chooseSavePath({ name, kind: 'docx' });
    if (savedAs === null) return { savedAs };
    const bytes = await toWord(lossReport({ facts, language, printedAt: clock.now(), today: clock.today() }, words));
    // The log comes first; before a closed door there is none to write in.
    logSaved(vault, clock.now());
    await files.write(savedAs, bytes);
    return { savedAs };
  },
};

/** What a backup says was on the laptop that it was made on. */
async function lossOf(desk: DoorDesk, id: string, secret: BackupSecret | null): Promise<LossFacts> {
  const { own, look, manifest, manifestFits } = await lookInto(desk, id, secret);
  return {
    at: manifest?.at ?? null,
    manifestFits,
    whole: look.whole,
    numbers: look.numbers,
    kinds: [...rowsByKind(look.counts)],
    outside: look.outside,
    ways: [...new Set(own.slots.map(({ kind }) => kind))],
    second: secondOf(desk.vault, own.vaultId),
    head: printedHead({ sequence: look.sequence, hash: look.hash }),
  };
}

/** Only what this computer knows of the same vault; on another computer that is nothing. */
function secondOf(vault: VaultSession, vaultId: string): LossFacts['second'] {
  if (!vault.db || vault.keys.header.vaultId !== vaultId) return null;
  const { second } = readState(vaultFolder(vault.place).backupState);
  return second && { path: second.path, reachedAt: second.reachedAt };
}

function logSaved({ db, mode }: VaultSession, at: string): void {
  if (!db) return;
  const line = { at, event: 'report.saved', call: 'loss.save', caseFileId: null } as const;
  if (mode === 'read') audit.append(db, line);
  else transaction(db, () => audit.append(db, line));
}
