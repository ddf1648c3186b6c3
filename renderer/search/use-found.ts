import { useEffect, useState } from 'react';
import { call, useAsk } from '../api.ts';
import { matches } from '../case-file/case-files-page.tsx';
import { isPlace } from '../case-file/places.ts';
import { useGo } from '../router.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

export type FoundGroup = 'go' | 'do' | 'files' | 'texts';
export type Found = Readonly<{ key: string; group: FoundGroup; label: string; about?: string; snippet?: string; open: () => void }>;

const FILES_AT_ONCE = 6;

/**
 * What can be opened with what is typed: pages and actions, case files by name, and hits in the texts. `looking`: hits in the texts
 * may still come.
 */
export function useFound(typed: string): Readonly<{ found: readonly Found[]; looking: boolean }> {
  const pages = usePages();
  const files = useFiles(typed);
  const { hits, looking } = useTexts(typed);
  const own = pages.filter(({ label }) => typed.trim() === '' || label.toLowerCase().includes(typed.trim().toLowerCase()));
  return { found: [...files, ...hits, ...own], looking };
}

function usePages(): readonly Found[] {
  const t = useWords();
  const go = useGo();
  return [
    { key: 'today', group: 'go', label: t('frame:today'), open: go.today },
    { key: 'files', group: 'go', label: t('frame:files'), open: go.files },
    { key: 'knowledge', group: 'go', label: t('frame:knowledge'), open: go.knowledge },
    { key: 'settings', group: 'go', label: t('frame:settings'), open: go.settings },
    { key: 'new', group: 'do', label: t('search:newFile'), open: go.newFile },
    { key: 'lock', group: 'do', label: t('search:lock'), open: () => window.desk.lock() },
  ];
}

function useFiles(typed: string): readonly Found[] {
  const go = useGo();
  const { data = [] } = useAsk('caseFile.list', {});
  if (typed.trim() === '') return [];
  return data
    .filter((row) => matches(row, typed))
    .slice(0, FILES_AT_ONCE)
    .map((row) => ({ key: `file-${row.id}`, group: 'files', label: row.name, about: row.number, open: () => go.caseFile(row.id) }));
}

function useTexts(typed: string): Texts {
  const t = useWords();
  const format = useFormat();
  const go = useGo();
  const asked = useSettled(typed.trim(), 80);
  // Who types on keeps what was found so far: a list that is empty for a moment would swallow an Enter.
  const meanwhile = (before: { typed: string }): boolean => before.typed.length > 1 && asked.startsWith(before.typed);
  const { data = [], isFetching } = useAsk('search.find', { typed: asked }, { enabled: asked.length > 1, meanwhile });
  if (typed.trim() === '') return { hits: [], looking: false };
  const hits = data.map((hit): Found => {
    const place = isPlace(hit.place) ? hit.place : 'timeline';
    return {
      key: `${hit.ref}-${hit.place}`,
      group: 'texts',
      label: hit.caseName,
      about: `${t(`caseFile:tab.${place}`)} · ${format.date(hit.at.slice(0, 10))}`,
      snippet: hit.snippet,
      open: () => {
        // Acting on a search is what the audit log keeps, not each key.
        void call('search.used', {}).catch(() => undefined);
        go.caseFile(hit.caseFileId, place);
      },
    };
  });
  return { hits, looking: isFetching || (asked !== typed.trim() && typed.trim().length > 1) };
}

type Texts = Readonly<{ hits: readonly Found[]; looking: boolean }>;

/** The value once it has not changed for a moment. */
function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
