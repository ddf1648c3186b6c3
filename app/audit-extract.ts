import * as audit from '#db/audit.ts';
import * as files from '#db/case-file.ts';
import type { ReadDb } from '#db/sql.ts';
import { printedHead } from '#domain/audit.ts';
import { refuse } from '#domain/refusal.ts';
import type { Language } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import { auditExtract } from '#reports/audit-extract.ts';
import type { Report } from '#reports/model.ts';
import { toWord } from '#reports/word.ts';
import type { ErrandDesk } from './handlers.ts';
import type { Clock } from './ports.ts';

type Wish = Readonly<{ caseFileId: string; language: Language; names: boolean }>;

/** Saves a client's own extract of the log as a Word file and logs it; null when the person cancelled. */
export async function saveExtract(desk: ErrandDesk, wish: Wish): Promise<string | null> {
  desk.about(wish.caseFileId);
  const report = desk.read((db) => buildExtract(db, wish, desk.clock));
  const name = createWords(wish.language)('audit:extract.fileName');
  const path = await desk.files.chooseSavePath({ name: `${name}-${desk.clock.today()}-${desk.ids.next().slice(-4)}.docx`, kind: 'docx' });
  if (path === null) return null;
  const bytes = await toWord(report);
  // The log comes first: a file outside the vault that nobody can account for must not exist.
  desk.log('log.exported');
  await desk.files.write(path, bytes);
  return path;
}

/** The extract as a model, for the errand above, the demo and tests. */
export function buildExtract(db: ReadDb, { caseFileId, language, names }: Wish, clock: Clock): Report {
  const file = files.get(db, caseFileId) ?? refuse('report.unknownFile');
  return auditExtract(
    {
      frame: { language, caseNumber: file.number, auditHead: printedHead(audit.head(db)), printedAt: clock.now() },
      clientName: file.name,
      lines: audit.list(db, caseFileId, Number.MAX_SAFE_INTEGER).toReversed(),
      names,
    },
    createWords(language),
  );
}
