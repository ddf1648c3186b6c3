import type { Bookmark } from '#contract/bookmark.ts';
import type { BookmarkKeeper, Standing } from '../ui/bookmark.ts';
import { cursorNow, putCursor } from '../ui/cursor.ts';

/** The same, with what only the frame around the pages tells it. */
export type WindowBookmark = BookmarkKeeper &
  Readonly<{
    /** The page that is shown: a move makes the old bookmark void. */
    at(path: string): void;
    /** The element that scrolls. */
    within(main: HTMLElement): void;
    /** Somebody moved: the bookmark follows within a second. */
    moved(): void;
    /** Keeps it now. */
    keep(): Promise<void>;
    /** How far is still to be scrolled; 0 once it was, or when somebody is at work. */
    scrollLeft(): number;
    scrolledBack(): void;
    /** Somebody is at work: nothing may jump any more. */
    taken(): void;
  }>;

/** What is left of the bookmark that was found, until it was used or made void. */
type Left = { stands: Map<string, Standing>; focus: Bookmark['focus']; scroll: number };
const nothing = (): Left => ({ stands: new Map(), focus: null, scroll: 0 });

const PAUSE = 700;

/** `first` is the page that is shown when no bookmark was found; `put` keeps the bookmark. */
export function createBookmark(found: Bookmark | null, first: string, put: (bookmark: Bookmark) => Promise<unknown>): WindowBookmark {
  const held = new Map<string, Standing>();
  let left: Left = found ? { ...found, stands: new Map(Object.entries(found.stands)) } : nothing();
  let path = found?.path ?? first;
  let kept = '';
  let main: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = (): Bookmark => ({
    path,
    caseFileId: /^\/files\/([\da-f-]{36})\//.exec(path)?.[1] ?? null,
    // A lock that comes while the window is still coming back must not forget where it was going.
    stands: Object.fromEntries([...left.stands, ...held]),
    focus: left.focus ?? cursorNow(),
    scroll: left.scroll > 0 ? left.scroll : Math.max(0, Math.round(main?.scrollTop ?? 0)),
  });

  async function keep(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const bookmark = now();
    const text = JSON.stringify(bookmark);
    if (text === kept) return;
    kept = text;
    // One that cannot be kept costs a few clicks after the next lock, nothing more.
    await put(bookmark).catch(() => (kept = ''));
  }
  const moved = (): void => {
    timer ??= setTimeout(() => void keep(), PAUSE);
  };

  return {
    returned: (name) => left.stands.get(name),
    hold(name, value) {
      left.stands.delete(name);
      held.set(name, value);
      moved();
      return () => void (held.get(name) === value && held.delete(name));
    },
    isThere(form, element) {
      if (left.focus?.form !== form || !putCursor(element, left.focus)) return;
      left.focus = null;
    },
    at(next) {
      if (next === path) return;
      path = next;
      left = nothing();
      moved();
    },
    within: (element) => void (main = element),
    moved,
    keep,
    scrollLeft: () => left.scroll,
    scrolledBack: () => void (left.scroll = 0),
    taken() {
      left.focus = null;
      left.scroll = 0;
    },
  };
}
