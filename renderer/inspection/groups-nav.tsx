import DoneIcon from '@mui/icons-material/CheckOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useWords } from '../ui/use-words.ts';
import type { ReviewView } from './view.ts';

type GroupsNavProps = Readonly<{ groups: ReviewView['groups']; current: string; onGo: (entry: string) => void }>;

/** The chapters of the copy with how far each is; a click goes to the first entry that is still open there. */
export function GroupsNav({ groups, current, onGo }: GroupsNavProps) {
  const t = useWords();
  return (
    <Box component="nav" aria-label={t('inspection:screen.groups')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ key, title, entries }) => {
            const open = entries.filter((entry) => entry.looked !== 'seen' || entry.open);
            const to = (open[0] ?? entries[0])?.key;
            return (
              <li key={key}>
                <ButtonBase
                  onClick={() => to !== undefined && onGo(to)}
                  aria-current={key === current ? 'true' : undefined}
                  sx={{
                    px: 1.25,
                    py: 0.5,
                    gap: 0.5,
                    borderRadius: 1,
                    border: 1,
                    borderColor: 'divider',
                    typography: 'body2',
                    '&[aria-current=true]': { bgcolor: 'action.selected', fontWeight: 600 },
                  }}
                >
                  {open.length === 0 && <DoneIcon fontSize="inherit" color="success" />}
                  {title}
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {open.length === 0
                      ? t('inspection:screen.groupDone')
                      : t('inspection:screen.groupSeen', { seen: String(entries.length - open.length), count: entries.length })}
                  </Box>
                </ButtonBase>
              </li>
            );
          })}
      </Box>
    </Box>
  );
}
