import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useParams } from 'react-router';
import { useGo } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../ui/use-words.ts';
import { parts } from './parts.tsx';
import type { SettingsPlace } from './places.ts';
import { isSettingsPlace, settingsPlaces } from './places.ts';

/** What concerns the worker, this computer and the vault as a whole: one part at a time. */
export function SettingsPage() {
  const t = useWords();
  const go = useGo();
  const { part } = useParams();
  const place = isSettingsPlace(part) ? part : 'profile';
  const Shown = parts[place];
  return (
    <Page title={t('profile:title')}>
      <Tabs
        value={place}
        onChange={(_, chosen: SettingsPlace) => go.settings(chosen)}
        variant="scrollable"
        scrollButtons="auto"
        allowScrollButtonsMobile
        aria-label={t('profile:parts')}
        sx={{ mb: 4, borderBottom: 1, borderColor: 'divider' }}
      >
        {settingsPlaces.map((each) => (
          <Tab key={each} value={each} label={t(`profile:part.${each}`)} id={`tab-${each}`} aria-controls={`panel-${each}`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${place}`} aria-labelledby={`tab-${place}`}>
        <Shown />
      </Box>
    </Page>
  );
}
