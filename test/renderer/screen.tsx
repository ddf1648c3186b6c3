import type { Desk, Facts } from '#contract/desk.ts';
import { createI18n } from '#i18n/index.ts';
import { createQueryClient, refetchTouched } from '#renderer/query-client.ts';
import { Appearance } from '#renderer/theme/appearance.tsx';
import { QueryClientProvider } from '@tanstack/react-query';
import type { RenderResult } from '@testing-library/react';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement, ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { afterEach } from 'vitest';
import type { TestDesk } from '../desk.ts';

// Real work in a real vault takes a moment on a busy machine.
configure({ asyncUtilTimeout: 5000 });
afterEach(cleanup);

export type TestWindow = Readonly<{
  /** The calls that the window made, in order. */
  calls: readonly string[];
  /** Tells the window that the vault is about to lock, and waits as the shell does. */
  tellAboutToLock(): Promise<void>;
  locked(): boolean;
}>;

/** Puts the test's own desk where the preload would put the real one. */
export function openWindow(desk: Pick<TestDesk, 'dispatch' | 'touched'>, facts: Partial<Facts> = {}): TestWindow {
  const calls: string[] = [];
  const onTouched = new Set<(topics: readonly string[]) => void>();
  const onLock = new Set<() => void | Promise<void>>();
  let locked = false;
  const bridge: Desk = {
    async call(name, input) {
      calls.push(name);
      let heard = desk.touched.length;
      const tellNews = (): void => {
        for (const topics of desk.touched.slice(heard)) for (const hear of onTouched) hear(topics);
        heard = desk.touched.length;
      };
      // Long work tells how far it is while its call waits.
      const whileItWaits = setInterval(tellNews, 50);
      const result = await desk.dispatch(name, input).finally(() => clearInterval(whileItWaits));
      tellNews();
      return result;
    },
    on: (news: 'touched' | 'aboutToLock', listener: (topics: readonly string[]) => void | Promise<void>) => {
      const listeners: Set<typeof listener> = news === 'touched' ? onTouched : onLockOf(onLock);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    lock: () => void (locked = true),
    facts: { platform: 'linux', language: 'nl', version: '0.0.0', opened: 'start', ...facts },
  };
  Object.defineProperty(window, 'desk', { value: bridge, configurable: true });
  return {
    calls,
    tellAboutToLock: async () => void (await Promise.all([...onLock].map(async (hear) => hear()))),
    locked: () => locked,
  };
}

const onLockOf = (listeners: Set<() => void | Promise<void>>) => listeners as Set<(topics: readonly string[]) => void | Promise<void>>; // Called without topics.

/** Shows a part of the window with everything around it that the real one has. `rerender` shows another part in the same place. */
export function show(element: ReactElement): RenderResult & { user: ReturnType<typeof userEvent.setup> } {
  const client = createQueryClient();
  const words = createI18n('nl');
  window.desk.on('touched', (topics) => void refetchTouched(client, topics));
  const around = (part: ReactNode) => (
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={client}>
        <Appearance>
          <MemoryRouter>{part}</MemoryRouter>
        </Appearance>
      </QueryClientProvider>
    </I18nextProvider>
  );
  const shown = render(around(element));
  return { ...shown, rerender: (part) => shown.rerender(around(part)), user: userEvent.setup() };
}
