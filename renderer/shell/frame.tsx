import FilesIcon from '@mui/icons-material/FolderOutlined';
import KnowledgeIcon from '@mui/icons-material/MenuBookOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import TodayIcon from '@mui/icons-material/WbSunnyOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ComponentType, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { DamageBanner } from '../damage/damage-banner.tsx';
import { useGo, useSection } from '../router.tsx';
import { Palette } from '../search/palette.tsx';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { useWords } from '../ui/use-words.ts';
import { useBookmark } from './bookmark.tsx';
import { PageGuard } from './page-guard.tsx';

/** The rail at the left and the page beside it. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useWords();
  const go = useGo();
  const section = useSection();
  const { pathname } = useLocation();
  const [finding, setFinding] = useState(false);
  const main = useRef<HTMLElement>(null);
  useBookmark(main);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setFinding((open) => !open);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  // A new page begins at its top, and for the keyboard too; another tab of the same file does not move the focus.
  const page = pathname.split('/', 3).join('/');
  const shownPage = useRef(page);
  useEffect(() => {
    if (shownPage.current === page) return;
    shownPage.current = page;
    main.current?.scrollTo(0, 0);
    main.current?.focus();
  }, [page]);

  const toContent = () => main.current?.focus();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '6rem minmax(0, 1fr)' },
        gridTemplateRows: { xs: 'auto minmax(0, 1fr)', sm: 'minmax(0, 1fr)' },
        height: '100vh',
      }}
    >
      <Box component="button" type="button" onClick={toContent} sx={skipSx}>
        {t('frame:skip')}
      </Box>
      <Box component="nav" aria-label={t('frame:nav')} sx={railSx}>
        <RailButton Icon={TodayIcon} label={t('frame:today')} current={section === 'today'} onClick={go.today} />
        <RailButton Icon={FilesIcon} label={t('frame:files')} current={section === 'files'} onClick={go.files} />
        <RailButton Icon={KnowledgeIcon} label={t('frame:knowledge')} current={section === 'knowledge'} onClick={go.knowledge} />
        <RailButton Icon={SearchIcon} label={t('frame:search')} hint={t('frame:searchHint')} onClick={() => setFinding(true)} />
        <Box sx={{ flex: 1 }} />
        <RailButton Icon={SettingsIcon} label={t('frame:settings')} current={section === 'settings'} onClick={() => go.settings()} />
        <RailButton Icon={LockIcon} label={t('frame:lock')} hint={t('frame:lockHint')} onClick={() => window.desk.lock()} />
      </Box>
      <Box component="main" ref={main} tabIndex={-1} sx={mainSx}>
        <DamageBanner />
        <PageGuard at={pathname}>{children}</PageGuard>
      </Box>
      <Palette open={finding} onClose={() => setFinding(false)} />
    </Box>
  );
}

type RailButtonProps = Readonly<{ Icon: ComponentType; label: string; hint?: string; current?: boolean; onClick: () => void }>;

function RailButton({ Icon, label, hint, current = false, onClick }: RailButtonProps) {
  return (
    <ButtonBase onClick={onClick} title={hint} aria-current={current ? 'page' : undefined} sx={railButtonSx}>
      <Icon />
      <span>{label}</span>
    </ButtonBase>
  );
}

/** The page scrolls here, under the rail. What has the focus never hides behind a header or a foot that stays in sight. */
const mainSx = {
  position: 'relative',
  minWidth: 0,
  overflowY: 'auto',
  scrollbarGutter: 'stable',
  scrollPaddingTop: '11rem',
  scrollPaddingBottom: '5.5rem',
  '@media (max-height: 560px)': { scrollPaddingTop: '1rem', scrollPaddingBottom: '1rem' },
  '&:focus': { outline: 'none' },
} as const;

const railSx = {
  display: 'flex',
  flexDirection: { xs: 'row', sm: 'column' },
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  overflowY: 'auto',
  gap: 0.5,
  p: 1,
  borderRight: { sm: 1 },
  borderBottom: { xs: 1, sm: 0 },
  borderColor: { xs: 'divider', sm: 'divider' },
  bgcolor: 'background.default',
} as const;

const railButtonSx = {
  flexDirection: 'column',
  gap: 0.5,
  py: 1.25,
  px: 0.5,
  borderRadius: 1,
  typography: 'caption',
  color: 'text.secondary',
  minWidth: { xs: '4.5rem', sm: 0 },
  '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
  '&[aria-current=page]': { color: 'primary.main', bgcolor: 'action.selected', fontWeight: 600 },
  // Windows' contrast themes take the background away.
  '@media (forced-colors: active)': { '&[aria-current=page]': { border: '2px solid Highlight' } },
} as const;

/** For the keyboard: past the rail, to the page. Seen only when it has the focus. */
const skipSx = {
  ...visuallyHidden,
  '&:focus': {
    position: 'fixed',
    top: 8,
    left: 8,
    width: 'auto',
    height: 'auto',
    clipPath: 'none',
    zIndex: 10,
    p: 1.5,
    bgcolor: 'background.paper',
    color: 'text.primary',
    font: 'inherit',
    borderRadius: 1,
  },
} as const;
