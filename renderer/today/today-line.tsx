import type { TodayItem } from '#domain/today.ts';
import DraftIcon from '@mui/icons-material/EditNoteOutlined';
import LateIcon from '@mui/icons-material/ErrorOutlineOutlined';
import SoonIcon from '@mui/icons-material/EventOutlined';
import TodayIcon from '@mui/icons-material/NotificationsNoneOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { isPlace } from '../case-file/places.ts';
import type { Words } from '#i18n/index.ts';
import { useGo } from '../router.tsx';
import { isSettingsPlace } from '../settings/places.ts';
import { todayText } from '../ui/failure-text.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

const signs = {
  late: { Icon: LateIcon, color: 'error.main' },
  today: { Icon: TodayIcon, color: 'warning.main' },
  soon: { Icon: SoonIcon, color: 'text.secondary' },
} as const;

/** One thing that asks for attention; leads to the tab where it can be done. */
export function TodayLine({ item }: { item: TodayItem }) {
  const t = useWords();
  const format = useFormat();
  const go = useGo();
  const { Icon, color } = signs[item.urgency];
  const when = item.due.includes('T') ? format.moment(item.due) : format.date(item.due);
  return (
    <Line
      sign={
        <Box sx={{ color, display: 'flex' }}>
          <Icon fontSize="small" />
        </Box>
      }
      text={todayText(t, item.code, item.params)}
      about={item.caseName}
      when={t('today:due', { when })}
      onOpen={() => {
        if (item.caseFileId === '') return go.settings(isSettingsPlace(item.place) ? item.place : 'profile');
        return go.caseFile(item.caseFileId, isPlace(item.place) ? item.place : 'timeline');
      }}
    />
  );
}

type DraftHead = Readonly<{ key: string; caseFileId: string | null; caseName: string; place: string; savedAt: string }>;

/** A form that was left half typed; leads back to it. */
export function DraftLine({ draft }: { draft: DraftHead }) {
  const t = useWords();
  const format = useFormat();
  const go = useGo();
  const { caseFileId, place } = draft;
  const open = () => {
    if (caseFileId !== null) return go.caseFile(caseFileId, isPlace(place) || place === 'head' ? place : 'timeline');
    if (place === 'settings') return go.settings();
    if (place === 'handOver') return go.handOver({ draft: draft.key });
    return place === 'knowledge' ? go.knowledge() : go.newFile();
  };
  return (
    <Line
      sign={<DraftIcon fontSize="small" color="action" />}
      text={draftName(t, place)}
      about={draft.caseName || t('today:draftGeneral')}
      when={t('today:draftAt', { when: format.moment(draft.savedAt) })}
      onOpen={open}
    />
  );
}

/** Which form was left: the tab of a case file, or one of the pages that belong to no file. */
function draftName(t: Words, place: string): string {
  if (isPlace(place) || place === 'head') return t(`caseFile:tab.${place}`);
  if (place === 'settings') return t('profile:title');
  if (place === 'handOver') return t('handOver:send.title');
  return place === 'knowledge' ? t('knowledge:title') : t('caseFile:newTitle');
}

type LineProps = Readonly<{ sign: ReactNode; text: string; about: string; when: string; onOpen: () => void }>;

function Line({ sign, text, about, when, onOpen }: LineProps) {
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase onClick={onOpen} sx={lineSx}>
        <Box sx={{ pt: '2px' }}>{sign}</Box>
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
          <Box sx={{ flex: '1 1 20rem', minWidth: 0 }}>
            <Box sx={{ fontWeight: 600 }}>{text}</Box>
            <Box dir="auto" sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {about}
            </Box>
          </Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary', pt: '2px' }}>{when}</Box>
        </Box>
      </ButtonBase>
    </Box>
  );
}

const lineSx = {
  width: '100%',
  display: 'flex',
  alignItems: 'flex-start',
  justifyContent: 'flex-start',
  textAlign: 'left',
  gap: 1.5,
  py: 1.5,
  px: 1,
  typography: 'body1',
  '&:hover': { bgcolor: 'action.hover' },
  '&.Mui-focusVisible': { outlineOffset: '-2px' },
} as const;
