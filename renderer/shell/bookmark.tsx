import type { Bookmark } from '#contract/bookmark.ts';
import type { ReactNode, RefObject } from 'react';
import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
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

const Here = createContext<{ bookmark: WindowBookmark; main: { current: HTMLElement | null } } | null>(null);

function Opened({ found, children }: { found: Bookmark | null; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const [bookmark] = useState(() =>
    createBookmark(
      found,
      paths.today,
      () => main.current?.scrollTop ?? 0,
      (moved) => call('bookmark.put', moved),
    ),
  );
  const [here] = useState(() => ({ bookmark, main }));
  return (
    <Here value={here}>
      <BookmarkContext value={bookmark}>
        <MemoryRouter initialEntries={[found?.path ?? paths.today]}>{children}</MemoryRouter>
      </BookmarkContext>
    </Here>
  );
}

/** For the frame: the bookmark follows every move in `main`, is kept at a lock, and scrolls back once. */
export function useBookmark(main: RefObject<HTMLElement | null>): void {
  const here = useContext(Here);
  const { pathname } = useLocation();
  useLayoutEffect(() => {
    if (here) here.main.current = main.current;
  }, [here, main]);
  useEffect(() => here?.bookmark.at(pathname), [here, pathname]);
  useEffect(() => {
    const element = main.current;
    if (!here || !element) return undefined;
    const { bookmark } = here;
    // Ctrl+L right after unlocking is no work at the page.
    const taken = (event: Event) =>
      void (event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey) ? undefined : bookmark.taken());
    const stops = [
      window.desk.on('aboutToLock', () => bookmark.keep()),
      listen(document, ['focusin', 'selectionchange'], () => bookmark.moved()),
      listen(element, ['scroll'], () => bookmark.moved()),
      listen(window, ['keydown', 'pointerdown', 'wheel'], taken),
      scrollBack(element, bookmark),
    ];
    return () => stops.forEach((stop) => stop());
  }, [here, main]);
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
