import type { EntryLine } from '#contract/inspection.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { EntryCard } from './entry-card.tsx';
import { GroupsNav } from './groups-nav.tsx';
import { useReviewKeys } from './keys.ts';
import type { ReviewView } from './view.ts';

type LookProps = Readonly<{ id: string; view: ReviewView; language: 'nl' | 'en'; first: string | null }>;

/** Walks through everything that is kept, one entry at a time: by buttons, by the list, or by keys. */
export function LookStep({ id, view, language, first }: LookProps) {
  const t = useWords();
  const all = view.groups.flatMap(({ entries }) => entries);
  const [at, setAt] = useState<string | null>(first ?? (all.find(isOpen) ?? all[0])?.key ?? null);
  const look = useTell('inspection.look');
  const place = Math.max(
    0,
    all.findIndex(({ key }) => key === at),
  );
  const entry = all[place];
  const seen = all.filter((each) => !isOpen(each)).length;

  const move = (to: EntryLine | undefined) => {
    // Going on means: this one was looked at. What was proposed still waits for a choice.
    if (entry && entry.looked !== 'seen') look.mutate({ id, entries: [entry.key], kept: false });
    if (to) setAt(to.key);
  };
  const actions = {
    next: () => move(all[place + 1] ?? entry),
    previous: () => entry && setAt((all[place - 1] ?? entry).key),
    open: () => move(all.slice(place + 1).find(isOpen) ?? all.find((each, index) => index !== place && isOpen(each)) ?? entry),
    keep: () => entry && look.mutate({ id, entries: [entry.key], kept: true }),
  };
  useReviewKeys(actions);

  if (!entry) return <Box>{t('inspection:screen.empty')}</Box>;
  const group = view.groups.find(({ entries }) => entries.includes(entry));
  return (
    <Section title={t('inspection:screen.title')} lead={t('inspection:screen.lead')}>
      <Box role="status" sx={{ typography: 'body2' }}>
        {t('inspection:tab.progress', { seen: String(seen), count: all.length })}
      </Box>
      <GroupsNav groups={view.groups} current={group?.key ?? ''} onGo={(key) => setAt(key)} />
      {group && group.entries.some(({ looked }) => looked !== 'seen') && (
        <Box>
          <Button
            size="small"
            disabled={look.isPending}
            onClick={() => look.mutate({ id, entries: group.entries.map(({ key }) => key), kept: false })}
          >
            {t('inspection:screen.groupSeenAll')}
          </Button>
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button variant="outlined" disabled={place === 0} onClick={actions.previous}>
          {t('inspection:screen.previous')}
        </Button>
        <Button variant="contained" onClick={actions.next}>
          {t('inspection:screen.next')}
        </Button>
        <Button onClick={actions.open}>{t('inspection:screen.nextOpen')}</Button>
        <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
          {t('inspection:screen.entryOf', { place: String(place + 1), count: all.length })}
        </Box>
      </Box>
      {look.error && <FailureNotice failure={look.error} />}
      <EntryCard key={entry.key} id={id} entry={entry} language={language} onKeep={actions.keep} />
      <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch' }}>{t('inspection:screen.keys')}</Box>
    </Section>
  );
}

const isOpen = ({ looked, open }: EntryLine): boolean => looked !== 'seen' || open;
