import type { Bookmark } from '#contract/bookmark.ts';
import type { ReactNode, RefObject } from 'react';
import { createContext, useContext, useEffect, useState } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { call, useAsk } from '../api.ts';
import { paths } from '../router.tsx';
import { BookmarkContext } from '../ui/bookmark.ts';
import type { WindowBookmark } from './bookmark-keeper.ts';
import { createBookmark } from './bookmark-keeper.ts';

/** The pages, from where the worker was. A new day begins at Vandaag, unless the vault was only locked. */
export function AtTheBookmark({ children }: { children: ReactNode }) {
  const asked = useAsk('bookmark.get', {});
  if (asked.isPending) return null;
  const found = asked.data ?? null;
  const counts = window.desk.facts.opened !== 'start' || found?.ofToday === true;
  return <Opened found={counts ? found : null}>{children}</Opened>;
}

const Here = createContext<WindowBookmark | null>(null);

function Opened({ found, children }: { found: Bookmark | null; children: ReactNode }) {
  const [bookmark] = useState(() => createBookmark(found, paths.today, (moved) => call('bookmark.put', moved)));
  return (
    <Here value={bookmark}>
      <BookmarkContext value={bookmark}>
        <MemoryRouter initialEntries={[found?.path ?? paths.today]}>{children}</MemoryRouter>
      </BookmarkContext>
    </Here>
  );
}

/** For the frame: the bookmark follows every move in `main`, is kept at a lock, and scrolls back once. */
export function useBookmark(main: RefObject<HTMLElement | null>): void {
  const bookmark = useContext(Here);
  const { pathname } = useLocation();
  useEffect(() => bookmark?.at(pathname), [bookmark, pathname]);
  useEffect(() => {
    const element = main.current;
    if (!bookmark || !element) return undefined;
    bookmark.within(element);
    const taken = (event: Event) => {
      // Ctrl+L right after unlocking is no work at the page.
      if (!(event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey))) bookmark.taken();
    };
    const stops = [
      window.desk.on('aboutToLock', () => bookmark.keep()),
      listen(document, ['focusin', 'selectionchange'], () => bookmark.moved()),
      listen(element, ['scroll'], () => bookmark.moved()),
      listen(window, ['keydown', 'pointerdown', 'wheel'], taken),
      scrollBack(element, bookmark),
    ];
    return () => stops.forEach((stop) => stop());
  }, [bookmark, main]);
}

function listen(target: EventTarget, events: readonly string[], hear: (event: Event) => void): () => void {
  for (const event of events) target.addEventListener(event, hear, { capture: true, passive: true });
  return () => events.forEach((event) => target.removeEventListener(event, hear, { capture: true }));
}

/** A page fills in steps: scrolls as far as it was as soon as it can, until it got there, somebody is at work, or it took too long. */
function scrollBack(main: HTMLElement, bookmark: WindowBookmark): () => void {
  let tries = 100;
  const timer = setInterval(() => {
    const far = bookmark.scrollLeft();
    if (far > 0) main.scrollTop = far;
    if (Math.abs(main.scrollTop - far) < 2) bookmark.scrolledBack();
    tries -= 1;
    if (tries > 0) return;
    bookmark.taken();
    clearInterval(timer);
  }, 50);
  return () => clearInterval(timer);
}
