import type { Components, Theme } from '@mui/material/styles';

const ring = (theme: Theme) => ({ outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: '2px' });

/** How MUI's parts look here: hairlines instead of shadows, no ripples, a focus ring that is always seen. */
export const components = ({ edge, nonce }: { edge: string; nonce: string | undefined }): Components<Theme> => ({
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: { WebkitFontSmoothing: 'antialiased', colorScheme: theme.palette.mode },
      ':focus-visible': ring(theme),
      mark: { backgroundColor: theme.palette.mode === 'dark' ? '#4d3f1c' : '#f5e3b5', color: 'inherit', borderRadius: 2 },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          // Not a short duration: then every inherited colour would change one level of the page per frame.
          transition: 'none !important',
          scrollBehavior: 'auto !important',
        },
      },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: ({ theme }) => ({ '&.Mui-focusVisible': ring(theme) }) },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        minHeight: 40,
        paddingInline: 16,
        '&.MuiButton-sizeSmall': { minHeight: 32, paddingInline: 10 },
        '&.MuiButton-text': { paddingInline: 10 },
      },
    },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 8 } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiPopover: { styleOverrides: { paper: ({ theme }) => floating(theme) } },
  MuiMenu: { styleOverrides: { paper: ({ theme }) => floating(theme) } },
  MuiDialog: { styleOverrides: { paper: ({ theme }) => floating(theme) } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.palette.background.paper,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: edge },
        '&.MuiInputBase-adornedStart .MuiInputBase-input': { paddingLeft: 0 },
        '&.MuiInputBase-adornedEnd .MuiInputBase-input': { paddingRight: 0 },
        '&.Mui-disabled': { backgroundColor: 'transparent' },
      }),
      input: ({ theme }) => ({
        padding: '9.5px 14px',
        height: '1.5em',
        '&::placeholder': { color: theme.palette.text.disabled, opacity: 1 },
      }),
    },
  },
  MuiSelect: { styleOverrides: { select: { minHeight: '1.5em', whiteSpace: 'normal' } } },
  MuiInputAdornment: {
    styleOverrides: {
      root: ({ theme }) => ({ color: theme.palette.text.secondary, '& .MuiTypography-root': { color: 'inherit', fontSize: '0.9375rem' } }),
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, fontSize: '0.875rem', lineHeight: 1.45 } } },
  MuiRadio: { styleOverrides: { root: { '&.Mui-focusVisible': { outlineOffset: '-4px' } } } },
  MuiAlert: {
    styleOverrides: {
      root: ({ theme }) => ({
        alignItems: 'flex-start',
        color: theme.palette.text.primary,
        backgroundColor: theme.palette.background.paper,
        fontSize: '0.9375rem',
      }),
      action: { paddingTop: 2 },
    },
  },
  MuiLink: {
    defaultProps: { underline: 'always' },
    styleOverrides: { root: { textUnderlineOffset: '3px', textDecorationThickness: '1px' } },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 44 }, indicator: { height: 3 } } },
  MuiTab: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 44,
        minWidth: 0,
        padding: '10px 0',
        marginRight: 28,
        fontWeight: 500,
        color: theme.palette.text.secondary,
        '&.Mui-selected': { fontWeight: 620 },
        '&.Mui-focusVisible': { outlineOffset: '-3px' },
      }),
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '10px 16px 10px 0',
        borderColor: theme.palette.divider,
        fontSize: '0.9375rem',
        verticalAlign: 'top',
      }),
      // Figures under each other only line up when they are equally wide.
      alignRight: { fontVariantNumeric: 'tabular-nums', paddingRight: 0, paddingLeft: 16 },
      head: ({ theme }) => ({ color: theme.palette.text.secondary, fontSize: '0.875rem', fontWeight: 500, lineHeight: 1.4 }),
    },
  },
  MuiDataGrid: {
    defaultProps: nonce === undefined ? {} : { nonce },
    styleOverrides: {
      root: ({ theme }) => ({
        border: 0,
        fontSize: '0.9375rem',
        backgroundColor: 'transparent',
        '& .MuiDataGrid-columnHeader, & .MuiDataGrid-topContainer, & .MuiDataGrid-filler': {
          backgroundColor: theme.palette.background.default,
        },
        '--DataGrid-rowBorderColor': theme.palette.divider,
        '& .MuiDataGrid-columnHeaderTitle': { fontWeight: 500, color: theme.palette.text.secondary, fontSize: '0.875rem' },
        '& .MuiDataGrid-row': { cursor: 'pointer' },
        '& .MuiDataGrid-columnSeparator': { display: 'none' },
        '& .MuiDataGrid-cell:focus-visible, & .MuiDataGrid-columnHeader:focus-visible': {
          outline: `2px solid ${theme.palette.primary.main}`,
          outlineOffset: '-2px',
        },
      }),
    },
  },
});

/** What lies over the page: a hairline and a breath of shadow, so that it reads as lying on top. */
const floating = (theme: Theme) => ({
  border: `1px solid ${theme.palette.divider}`,
  boxShadow: theme.palette.mode === 'dark' ? '0 8px 28px rgba(0, 0, 0, 0.5)' : '0 8px 28px rgba(40, 36, 28, 0.14)',
});
