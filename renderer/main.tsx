// oxlint-disable-next-line import/no-unassigned-import -- before any schema is made
import './no-eval.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '@fontsource-variable/inter/wght.css';
import { createI18n } from '#i18n/index.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createQueryClient } from './query-client.ts';
import { shownLanguage } from './language.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

createRoot(root).render(
  <StrictMode>
    <App client={createQueryClient()} words={createI18n(shownLanguage(window.desk.facts.language))} />
  </StrictMode>,
);
