import type { caseFileCalls } from '#contract/case-file.ts';
import * as files from '#db/case-file.ts';
import * as search from '#db/search.ts';
import type { WriteDb } from '#db/sql.ts';
import type { CaseFile, CaseFileHead } from '#domain/case-file.ts';
import { refuse } from '#domain/refusal.ts';
import type { Handlers } from './handlers.ts';

export const caseFileHandlers: Handlers<typeof caseFileCalls> = {
  'caseFile.list': (_, desk) => [...files.list(desk.db)],

  'caseFile.open'({ id }, desk) {
    desk.about(id);
    return files.get(desk.db, id) ?? refuse('caseFile.unknown');
  },

  'caseFile.proposeNumber'(_, desk) {
    const year = desk.clock.today().slice(0, 4);
    return { number: `MW-${year}-${String(files.countOfYear(desk.db, year) + 1).padStart(4, '0')}` };
  },

  'caseFile.create'(head, desk) {
    if (files.idOfNumber(desk.db, head.number) !== null) refuse('caseFile.numberTaken', { number: head.number });
    const now = desk.clock.now();
    const file: CaseFile = { ...head, id: desk.ids.next(), state: 'open', createdAt: now, changedAt: now };
    desk.about(file.id);
    files.put(desk.db, file, desk.ids.next);
    makeFindable(desk.db, file);
    return { id: file.id };
  },

  'caseFile.change'({ id, ...head }, desk) {
    desk.about(id);
    const before = files.get(desk.db, id) ?? refuse('caseFile.unknown');
    const holder = files.idOfNumber(desk.db, head.number);
    if (holder !== null && holder !== id) refuse('caseFile.numberTaken', { number: head.number });
    const file: CaseFile = { ...before, ...head, changedAt: desk.clock.now() };
    files.put(desk.db, file, desk.ids.next);
    makeFindable(desk.db, file);
    return null;
  },
};

function makeFindable(db: WriteDb, file: CaseFile): void {
  search.put(db, { ref: `caseFile:${file.id}`, caseFileId: file.id, place: 'timeline', at: file.changedAt, text: textOf(file) });
}

const textOf = (head: CaseFileHead): string => [head.name, head.number, ...head.members.map((member) => member.name)].join(' · ');
