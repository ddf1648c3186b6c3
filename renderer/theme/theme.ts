import type { Theme } from '@mui/material/styles';
import { createTheme } from '@mui/material/styles';
import { enUS, nlNL } from '@mui/material/locale';
import { enUS as gridEn, nlNL as gridNl } from '@mui/x-data-grid/locales';
import { enUS as pickersEn, nlNL as pickersNl } from '@mui/x-date-pickers/locales';
import type { AnyLanguage } from '#i18n/index.ts';
import { components } from './components.ts';
import { dark, fieldEdge, light } from './palette.ts';

export type Look = Readonly<{ mode: 'light' | 'dark'; language: AnyLanguage; moreContrast: boolean; nonce: string | undefined }>;

/** The whole look of the window. Sizes are in rem, so that the person's own font size counts. */
export function createLook({ mode, language, moreContrast, nonce }: Look): Theme {
  const palette = mode === 'dark' ? dark : light;
  const edge = moreContrast ? palette.text.primary : fieldEdge[mode];
  return createTheme(
    {
      palette: { ...palette, divider: moreContrast ? edge : palette.divider },
      shape: { borderRadius: 8 },
      spacing: 8,
      typography,
      components: components({ edge, nonce }),
    },
    ...(language === 'en' ? [enUS, gridEn, pickersEn] : [nlNL, gridNl, pickersNl]),
  );
}

const typography = {
  fontFamily: '"Inter Variable", "Segoe UI", system-ui, sans-serif',
  h1: { fontSize: '1.75rem', lineHeight: 1.25, fontWeight: 620, letterSpacing: '-0.015em' },
  h2: { fontSize: '1.375rem', lineHeight: 1.3, fontWeight: 620, letterSpacing: '-0.01em' },
  h3: { fontSize: '1.125rem', lineHeight: 1.35, fontWeight: 620 },
  h4: { fontSize: '1rem', lineHeight: 1.4, fontWeight: 620 },
  subtitle1: { fontSize: '1.0625rem', lineHeight: 1.4, fontWeight: 600 },
  subtitle2: { fontSize: '0.9375rem', lineHeight: 1.4, fontWeight: 600 },
  body1: { fontSize: '1rem', lineHeight: 1.6 },
  body2: { fontSize: '0.875rem', lineHeight: 1.5 },
  caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
  button: { fontSize: '0.9375rem', fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
} as const;
