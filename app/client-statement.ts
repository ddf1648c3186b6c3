import type { clientStatementCalls } from '#contract/client-statement.ts';
import * as files from '#db/case-file.ts';
import * as statements from '#db/client-statement.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { ReadDb } from '#db/sql.ts';
import { refuse } from '#domain/refusal.ts';
import { formatDate } from '#i18n/format.ts';
import type { Language, Words } from '#i18n/index.ts';
import { chapter, quote, text } from '#reports/blocks.ts';
import type { Section } from '#reports/model.ts';
import type { Handlers } from './handlers.ts';

export const clientStatementHandlers: Handlers<typeof clientStatementCalls> = {
  'clientStatement.list': ({ caseFileId }, desk) => [...statements.list(desk.db, caseFileId)],

  'clientStatement.add'({ caseFileId, about, aboutId, ...said }, desk) {
    desk.about(caseFileId);
    if (!files.get(desk.db, caseFileId)) refuse('caseFile.unknown');
    if (said.statedOn > desk.clock.today()) refuse('clientStatement.inTheFuture');
    const known = about === 'file' ? aboutId === null : aboutId !== null && statements.isOfFile(desk.db, caseFileId, about, aboutId);
    if (!known) refuse('clientStatement.unknownSubject');
    const id = desk.ids.next();
    const createdAt = desk.clock.now();
    statements.add(desk.db, { ...said, id, caseFileId, about, aboutId, receivedBy: profile.get(desk.db).name, createdAt });
    search.put(desk.db, { ref: `clientStatement:${id}`, caseFileId, place: 'keeping', at: createdAt, text: said.text });
    return { id };
  },
};

/** What the client had added, as the last chapter before the frame's own of a report; none when there is nothing. */
export function statementSections(
  db: ReadDb,
  { caseFileId, subjectId, language }: Readonly<{ caseFileId: string; subjectId: string; language: Language }>,
  words: Words,
): readonly Section[] {
  const said = statements.ofSubject(db, caseFileId, subjectId);
  if (said.length === 0) return [];
  return [
    chapter(
      words('clientStatement:report.title'),
      text(words('clientStatement:report.lead')),
      ...said.map((each) =>
        quote(
          each.text,
          words('clientStatement:report.by', {
            kind: words(`clientStatement:kind.${each.kind}`),
            date: formatDate(each.statedOn, language),
          }),
        ),
      ),
    ),
  ];
}
