import type { Confirmation, Standing } from '#contract/audit.ts';
import type { Proof } from '#db/audit-chain.ts';
import { chainStart, lastCheck, lineAt, lineOfCode, losses, prove, proveNewest, putCheck } from '#db/audit-chain.ts';
import * as audit from '#db/audit.ts';
import type { ReadDb } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { printedHead } from '#domain/audit.ts';
import { addDays } from '#domain/local-date.ts';
import { dayOf } from '#i18n/format.ts';
import type { ErrandDesk } from './handlers.ts';
import type { HouseTask } from './housekeeping.ts';
import type { TodaySource } from './today.ts';

/** So many lines are followed where they are asked for: about 35 ms. A longer log goes to the chores process. */
const AT_ONCE = 2000;
/** Days between two looks of the house at the whole log (BIO2 8.15.06: its integrity is checked as long as it is kept). */
const WHOLE_EVERY = 7;
/** Days that a loss or a break stays on Vandaag. */
const ON_TODAY = 14;

/** How the log stands at this moment; only the lines since the last look are followed. */
export function standingOf(db: ReadDb): Standing {
  const head = audit.head(db);
  const { point, broken } = proveNewest(db, AT_ONCE);
  const whole = lastCheck(db);
  return {
    lines: head.sequence,
    head: printedHead(head),
    provenTo: point.sequence,
    broken,
    whole: whole && { at: whole.at, upTo: whole.sequence },
    losses: losses(db).map(({ noticedAt, rememberedSequence, foundSequence }) => ({
      noticedAt,
      remembered: rememberedSequence,
      found: foundSequence,
    })),
  };
}

/** Follows the chain from its first line, to line `upTo` or to its end; a long one in the chores process, in sight and to be stopped. */
async function proveWhole(desk: Pick<ErrandDesk, 'vault' | 'work' | 'chores'>, upTo: number | null): Promise<Proof> {
  const { db, keys, place, mode } = desk.vault;
  const last = Math.min(upTo ?? Number.MAX_SAFE_INTEGER, db ? audit.head(db).sequence : Number.MAX_SAFE_INTEGER);
  // A damaged vault is read where it can be read, and only there.
  if (db && (last <= AT_ONCE || mode === 'read')) return prove(db, chainStart, last);
  const input = { database: vaultFolder(place).database, key: keys.dataKey.toString('base64'), upTo };
  return desk.work.run('log', (watch) => desk.chores.run('checkLog', input, watch));
}

/** A look at the whole log because someone asked for it. */
export async function checkWhole(desk: ErrandDesk): Promise<Standing> {
  const proof = await proveWhole(desk, null);
  return desk.write((db, log) => {
    if (desk.vault.mode === 'write') putCheck(db, desk.clock.now(), proof);
    log('log.checked', { result: proof.broken ? 'failed' : 'done', detail: 'wholeLog' });
    return standingOf(db);
  });
}

/** Whether the log still holds the line whose number and code stand on a paper, and everything before it unchanged. */
export async function confirmHead(desk: ErrandDesk, { sequence, code }: { sequence: number; code: string }): Promise<Confirmation> {
  const { broken } = await proveWhole(desk, sequence);
  return desk.write((db, log) => {
    const answer = confirmation(db, sequence, code, broken);
    log('log.checked', { result: answer.kind === 'unchanged' ? 'done' : 'failed', detail: 'printedCode' });
    return answer;
  });
}

function confirmation(db: ReadDb, sequence: number, code: string, broken: Proof['broken']): Confirmation {
  const line = lineAt(db, sequence);
  const { sequence: newest } = audit.head(db);
  if (line?.hash.startsWith(code)) return broken ? { kind: 'broken', sequence, broken } : { kind: 'unchanged', sequence, at: line.at };
  const elsewhere = lineOfCode(db, code);
  if (elsewhere !== null) return { kind: 'elsewhere', sequence, found: elsewhere };
  return line ? { kind: 'other', sequence, at: line.at } : { kind: 'absent', sequence, newest };
}

/** Once a week the house follows the whole log by itself. What it finds broken is told on Vandaag, and looked at again only on request. */
export const logTask: HouseTask = {
  name: 'log',
  async tend(desk) {
    const { db, mode } = desk.vault;
    if (!db || mode === 'read' || !isDue(db, desk.clock.today())) return [];
    const proof = await proveWhole(desk, null);
    desk.write((open) => {
      putCheck(open, desk.clock.now(), proof);
      audit.append(open, {
        at: desk.clock.now(),
        event: 'log.checked',
        call: 'audit.check',
        caseFileId: null,
        result: proof.broken ? 'failed' : 'done',
        detail: 'wholeLog.byItself',
      });
    });
    return ['audit'];
  },
};

/** A week after the last look, or after the first line. */
function isDue(db: ReadDb, today: string): boolean {
  const last = lastCheck(db);
  const since = last?.at ?? lineAt(db, 1)?.at;
  return since !== undefined && (last?.brokenAt ?? null) === null && dayOf(since) <= addDays(today, -WHOLE_EVERY);
}

/** A log that does not hold, or whose last lines were gone at an unlock. */
export const auditToday: TodaySource = (db, { today }) => {
  const recent = (at: string): boolean => dayOf(at) > addDays(today, -ON_TODAY);
  const item = { caseFileId: '', caseName: '', place: 'log', urgency: 'late' } as const;
  const last = lastCheck(db);
  return [
    ...(last && last.brokenAt !== null && recent(last.at)
      ? [{ ...item, code: 'audit.chainBroken' as const, subjectId: 'chain', due: last.at, params: { line: last.brokenAt } }]
      : []),
    ...losses(db)
      .filter(({ noticedAt }) => recent(noticedAt))
      .map(({ noticedAt, rememberedSequence, foundSequence }) => ({
        ...item,
        code: 'audit.linesMissing' as const,
        subjectId: noticedAt,
        due: noticedAt,
        params: { remembered: rememberedSequence, found: foundSequence },
      })),
  ];
};
