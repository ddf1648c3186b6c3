import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useAsk } from '../api.ts';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { useSubjectName } from '../client-statement/subject-name.ts';
import { ReflectionsPart } from '../supervision/reflections-part.tsx';
import { NoteForm } from './note-form.tsx';
import { ClosedLine, NoteLine, SaidLine } from './timeline-lines.tsx';
import type { Said, TimelineItem } from './timeline.ts';
import { byDay, merge } from './timeline.ts';

const AT_ONCE = 60;

/** What happened, newest first, with room to add what just happened. */
export function TimelineTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const name = useSubjectName();
  const entries = useAsk('journal.list', { caseFileId });
  const closed = useAsk('document.list', { caseFileId });
  const said = useAsk('clientStatement.list', { caseFileId });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 5, md: 6 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '24rem minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <NoteForm caseFileId={caseFileId} />
      <Section title={t('journal:list')}>
        <Asked ask={entries}>
          {(notes) => (
            <Asked ask={closed}>
              {(documents) => (
                <Asked ask={said}>
                  {(statements) => (
                    <Days items={merge(notes, documents, statements)} nameOf={(statement) => name.of(statement, documents, notes)} />
                  )}
                </Asked>
              )}
            </Asked>
          )}
        </Asked>
      </Section>
      <Box sx={{ gridColumn: { md: '1 / -1' } }}>
        <ReflectionsPart caseFileId={caseFileId} />
      </Box>
    </Box>
  );
}

type DaysProps = Readonly<{ items: readonly TimelineItem[]; nameOf: (statement: Said) => string }>;

function Days({ items, nameOf }: DaysProps) {
  const t = useWords();
  const format = useFormat();
  const [shown, setShown] = useState(AT_ONCE);
  const days = useMemo(() => byDay(items.slice(0, shown)), [items, shown]);
  if (items.length === 0) return <EmptyState title={t('journal:empty')}>{t('journal:emptyText')}</EmptyState>;
  return (
    <>
      {days.map(([day, own]) => (
        <Box key={day}>
          <Box component="h3" sx={{ typography: 'body2', color: 'text.secondary', m: 0, pb: 1, borderBottom: 1, borderColor: 'divider' }}>
            {format.longDate(day)}
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {own.map((item) => (
              <Box
                component="li"
                key={item.id}
                sx={{ py: 2, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}
              >
                {item.kind === 'note' && <NoteLine note={item.note} />}
                {item.kind === 'closed' && <ClosedLine closed={item.closed} />}
                {item.kind === 'said' && <SaidLine said={item.said} about={nameOf(item.said)} />}
              </Box>
            ))}
          </Box>
        </Box>
      ))}
      {items.length > shown && (
        <Box>
          <Button variant="outlined" onClick={() => setShown(shown + AT_ONCE)}>
            {t('journal:more')}
          </Button>
        </Box>
      )}
    </>
  );
}
