import type { CaseFile } from '#domain/case-file.ts';
import { ageOn } from '#domain/local-date.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { StandingBanner } from '../hand-over/standing-banner.tsx';
import { useGo } from '../router.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useToday } from '../ui/use-today.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

type HeaderProps = Readonly<{ file: CaseFile; changing: boolean; children: ReactNode }>;

/** What one must know before the first sentence is said. Stays in sight while the rest scrolls; `children` are the tabs. */
export function CaseFileHeader({ file, changing, children }: HeaderProps) {
  const t = useWords();
  const go = useGo();
  const facts = useHeadFacts(file);
  return (
    <Box component="header" sx={headerSx}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2, rowGap: 0.5 }}>
        <Box component="h1" dir="auto" sx={{ typography: 'h1', m: 0, overflowWrap: 'anywhere' }}>
          {file.name}
        </Box>
        <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{file.number}</Box>
        {file.state === 'closed' && <StatusMark tone="neutral">{t('caseFile:closed.mark')}</StatusMark>}
        {file.unsafeContact && <StatusMark tone="attention">{t('caseFile:unsafeContact')}</StatusMark>}
        <Box sx={{ flex: 1 }} />
        <Button
          size="small"
          onClick={() => go.caseFile(file.id, changing ? 'timeline' : 'head')}
          aria-current={changing ? 'page' : undefined}
        >
          {changing ? t('common:back') : t('caseFile:change')}
        </Button>
      </Box>
      <Box component="dl" sx={{ m: 0, mt: 0.75, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.25, typography: 'body2' }}>
        {facts.map(({ name, value }) => (
          <Box key={name} sx={{ display: 'flex', gap: 0.75, maxWidth: '72ch', minWidth: 0 }}>
            <Box component="dt" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
      <StandingBanner caseFileId={file.id} />
      <Box sx={{ mt: 1, borderBottom: 1, borderColor: 'divider' }}>{children}</Box>
    </Box>
  );
}

/** Only what is known: an empty fact would only take room. */
function useHeadFacts(file: CaseFile): readonly { name: string; value: string }[] {
  const t = useWords();
  const format = useFormat();
  const today = useToday();
  const born = file.birthDate && `${format.date(file.birthDate)} (${t('caseFile:age', { count: ageOn(file.birthDate, today) })})`;
  const home =
    t(`caseFile:household.${file.household}`) +
    (file.members.length > 0 ? `, ${t('caseFile:members', { count: file.members.length })}` : '');
  const best = file.bestTime === 'any' ? '' : t(`caseFile:bestTime.${file.bestTime}`);
  return [
    { name: t('caseFile:field.birthDate'), value: born ?? '' },
    { name: t('caseFile:field.household'), value: home },
    { name: t('caseFile:field.contactPreference'), value: file.contactPreference },
    { name: t('caseFile:field.bestTime'), value: best },
    { name: t('caseFile:field.languageLevel'), value: file.languageLevel },
    { name: t('caseFile:field.benefitSince'), value: file.benefitSince ? format.date(file.benefitSince) : '' },
    { name: t('caseFile:field.reportedOn'), value: format.date(file.reportedOn) },
    { name: t('caseFile:field.worker'), value: file.worker },
  ].filter(({ value }) => value !== '');
}

const headerSx = {
  position: 'sticky',
  top: 0,
  zIndex: 2,
  bgcolor: 'background.default',
  pt: 3,
  // At 200 % the header would fill the window: there it scrolls along.
  '@media (max-height: 560px), (max-width: 700px)': { position: 'static' },
} as const;
