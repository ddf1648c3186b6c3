import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { AdapterDateFns } from '@mui/x-date-pickers/AdapterDateFns';
import { enGB } from 'date-fns/locale/en-GB';
import { nl } from 'date-fns/locale/nl';
import type { ReactNode } from 'react';
import { createContext, useContext, useMemo, useState } from 'react';
import { useLanguage } from '../ui/use-words.ts';
import { createLook } from './theme.ts';

export type ColourMode = 'system' | 'light' | 'dark';

const SetColourMode = createContext<(mode: ColourMode) => void>(() => undefined);

/** Sets the colours of the window: what the profile says, once the vault is open. */
export const useSetColourMode = (): ((mode: ColourMode) => void) => useContext(SetColourMode);

/** The look of everything inside, in the worker's language. Follows the computer in colours, contrast, motion and font size. */
export function Appearance({ children }: { children: ReactNode }) {
  const [colourMode, setColourMode] = useState<ColourMode>('system');
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const moreContrast = useMediaQuery('(prefers-contrast: more)', { noSsr: true });
  const language = useLanguage();
  const mode = colourMode === 'system' ? (systemIsDark ? 'dark' : 'light') : colourMode;
  const look = useMemo(() => createLook({ mode, language, moreContrast, nonce }), [mode, language, moreContrast]);
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={look}>
        <CssBaseline />
        <LocalizationProvider dateAdapter={AdapterDateFns} adapterLocale={language === 'en' ? enGB : nl}>
          <SetColourMode value={setColourMode}>{children}</SetColourMode>
        </LocalizationProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}

/** The policy allows a style only with the nonce of this very document. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce || undefined;
const styles = createCache({ key: 'mui', ...(nonce === undefined ? {} : { nonce }) });
