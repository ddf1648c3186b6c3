import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { refetchTouched } from './query-client.ts';
import { Inside } from './shell/inside.tsx';
import { Appearance } from './theme/appearance.tsx';
import { useLanguage } from './ui/use-words.ts';
import { Door } from './vault/door.tsx';

/** The whole window: before the door while the vault is closed, inside once it is open. */
export function App({ client, words }: { client: QueryClient; words: i18n }) {
  useEffect(() => window.desk.on('touched', (topics) => void refetchTouched(client, topics)), [client]);
  return (
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={client}>
        <Appearance>
          <PageLanguage />
          <Door>
            <Inside />
          </Door>
        </Appearance>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

/** Tells the page's language to screen readers. */
function PageLanguage() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'nl';
  }, [language]);
  return null;
}
