import type { PaletteOptions } from '@mui/material/styles';

/**
 * Paper and ink. One deep teal for what can be done; amber only asks attention, red only says wrong or too late, green only says done.
 * Every pair of text and ground here has a contrast of at least 4.5 (a test computes them).
 */
export const light = {
  mode: 'light',
  background: { default: '#f7f4ee', paper: '#fffdf9' },
  text: { primary: '#1d2321', secondary: '#56605c', disabled: '#69726e' },
  primary: { main: '#0b5a5c', dark: '#084546', light: '#2f7a7b', contrastText: '#ffffff' },
  secondary: { main: '#4a5552', contrastText: '#ffffff' },
  warning: { main: '#8a5200', contrastText: '#ffffff' },
  error: { main: '#a4262c', contrastText: '#ffffff' },
  success: { main: '#28663c', contrastText: '#ffffff' },
  info: { main: '#0b5a5c', contrastText: '#ffffff' },
  divider: '#ded8cb',
  action: {
    hover: 'rgba(11, 90, 92, 0.06)',
    selected: 'rgba(11, 90, 92, 0.10)',
    focus: 'rgba(11, 90, 92, 0.12)',
    active: '#56605c',
    disabled: '#8b938f',
  },
} as const satisfies PaletteOptions;

export const dark = {
  mode: 'dark',
  background: { default: '#151918', paper: '#1c2120' },
  text: { primary: '#eae7e0', secondary: '#aab1ad', disabled: '#8d9591' },
  primary: { main: '#74c9c3', dark: '#4fa8a3', light: '#9bdcd7', contrastText: '#0a1f1e' },
  secondary: { main: '#b4bcb8', contrastText: '#151918' },
  warning: { main: '#e6b35c', contrastText: '#1f1600' },
  error: { main: '#f3978f', contrastText: '#2a0806' },
  success: { main: '#8bd19e', contrastText: '#07200f' },
  info: { main: '#74c9c3', contrastText: '#0a1f1e' },
  divider: '#343b39',
  action: {
    hover: 'rgba(116, 201, 195, 0.08)',
    selected: 'rgba(116, 201, 195, 0.14)',
    focus: 'rgba(116, 201, 195, 0.16)',
    active: '#aab1ad',
    disabled: '#737b77',
  },
} as const satisfies PaletteOptions;

/** The edge of a field must be seen (WCAG 1.4.11: 3 to 1), more than a hairline between parts. */
export const fieldEdge = { light: '#868780', dark: '#77807c' } as const;
