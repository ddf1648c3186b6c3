import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { useWords } from '../ui/use-words.ts';
import type { Found } from './use-found.ts';

type FoundListProps = Readonly<{
  id: string;
  found: readonly Found[];
  looking: boolean;
  index: number;
  onTake: (index: number) => void;
  onPoint: (index: number) => void;
}>;

/** What was found, under the heading of its group; the arrows of the field above move through it. */
export function FoundList({ id, found, looking, index, onTake, onPoint }: FoundListProps) {
  const t = useWords();
  return (
    <Box role="listbox" id={`${id}-list`} aria-label={t('search:results')} sx={{ overflowY: 'auto', maxHeight: '52vh', p: 1 }}>
      {found.length === 0 && !looking && (
        <Box role="option" aria-disabled aria-selected={false} sx={{ p: 1.5, color: 'text.secondary' }}>
          {t('search:nothing')}
        </Box>
      )}
      {found.map((item, at) => (
        <Fragment key={item.key}>
          {item.group !== found[at - 1]?.group && (
            <Box role="presentation" sx={{ typography: 'caption', color: 'text.secondary', px: 1.5, pt: at === 0 ? 0.5 : 1.5, pb: 0.5 }}>
              {t(`search:group.${item.group}`)}
            </Box>
          )}
          <Box
            role="option"
            id={`${id}-${at}`}
            aria-selected={at === index}
            onClick={() => onTake(at)}
            onPointerMove={() => onPoint(at)}
            sx={{
              px: 1.5,
              py: 1,
              borderRadius: 1,
              cursor: 'pointer',
              '&[aria-selected=true]': { bgcolor: 'action.selected' },
              '@media (forced-colors: active)': { '&[aria-selected=true]': { outline: '2px solid Highlight' } },
            }}
          >
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
              <Box component="span" dir="auto" sx={{ fontWeight: item.about ? 600 : 400, overflowWrap: 'anywhere' }}>
                {item.label}
              </Box>
              <Box component="span" sx={{ typography: 'body2', color: 'text.secondary', whiteSpace: 'nowrap' }}>
                {item.about}
              </Box>
            </Box>
            {item.snippet && (
              <Box dir="auto" sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>
                <Snippet text={item.snippet} />
              </Box>
            )}
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}

/** A sentence with its hits marked. The marks are control characters, so that typed text is never taken for one. */
function Snippet({ text }: { text: string }) {
  // The text never changes order within one hit, so its place is its key.
  return text
    .split('\u0002')
    .map((part, at) => ({ part, at }))
    .map(({ part, at }) => {
      const [hit = '', rest = ''] = at === 0 ? ['', part] : part.split('\u0003');
      return (
        <Fragment key={at}>
          {hit && <mark>{hit}</mark>}
          {rest}
        </Fragment>
      );
    });
}
