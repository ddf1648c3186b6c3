import type { TodayItem } from '#domain/today.ts';
import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useAsk } from '../api.ts';
import { useGo } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { DraftLine, TodayLine } from './today-line.tsx';

const urgencies = ['late', 'today', 'soon'] as const satisfies readonly TodayItem['urgency'][];

/** What needs me: too late, today, soon, and what I typed and did not record yet. */
export function TodayPage() {
  const t = useWords();
  const format = useFormat();
  const go = useGo();
  const asked = useAsk('today.list', {});
  const files = useAsk('caseFile.list', {});
  return (
    <Page
      title={t('today:title')}
      lead={asked.data ? format.longDate(asked.data.today) : '\u00a0'}
      actions={
        (files.data?.length ?? 0) > 0 && (
          <Button variant="outlined" startIcon={<AddIcon />} onClick={go.newFile}>
            {t('today:newFile')}
          </Button>
        )
      }
    >
      <Asked ask={asked}>
        {({ items, drafts }) => (
          <Box sx={{ display: 'grid', gap: 5, maxWidth: '56rem' }}>
            {files.data?.length === 0 ? <FirstFile /> : items.length === 0 && drafts.length === 0 && <NothingToday />}
            {urgencies.map((urgency) => {
              const own = items.filter((item) => item.urgency === urgency);
              return (
                own.length > 0 && (
                  <Section key={urgency} title={t(`today:${urgency}`)}>
                    <Lines>
                      {own.map((item) => (
                        <TodayLine key={`${item.code}-${item.subjectId}-${item.due}`} item={item} />
                      ))}
                    </Lines>
                  </Section>
                )
              );
            })}
            {drafts.length > 0 && (
              <Section title={t('today:drafts')} lead={t('today:draftsLead')}>
                <Lines>
                  {drafts.map((draft) => (
                    <DraftLine key={draft.key} draft={draft} />
                  ))}
                </Lines>
              </Section>
            )}
          </Box>
        )}
      </Asked>
    </Page>
  );
}

function Lines({ children }: { children: ReactNode }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
      {children}
    </Box>
  );
}

/** Before there is any file, whatever else asks for attention. */
function FirstFile() {
  const t = useWords();
  const go = useGo();
  return (
    <EmptyState
      title={t('today:emptyFiles')}
      action={
        <Button variant="contained" onClick={go.newFile}>
          {t('today:newFile')}
        </Button>
      }
    >
      {t('today:emptyFilesText')}
    </EmptyState>
  );
}

function NothingToday() {
  const t = useWords();
  const go = useGo();
  return (
    <EmptyState
      title={t('today:empty')}
      action={
        <Button variant="outlined" onClick={go.files}>
          {t('today:toFiles')}
        </Button>
      }
    >
      {t('today:emptyText')}
    </EmptyState>
  );
}
