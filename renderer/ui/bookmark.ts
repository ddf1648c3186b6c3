import type { Bookmark } from '#contract/bookmark.ts';
import type { RefObject } from 'react';
import { createContext, useContext, useEffect, useState } from 'react';
import type { z } from 'zod';

/** What can be remembered of where one stands: codes and ids, never what was typed. */
export type Standing = Bookmark['stands'][string];

/** Remembers where the worker is and leads back to it after a lock; `renderer/shell/bookmark-keeper.ts` makes the real one. */
export type BookmarkKeeper = Readonly<{
  /** What stood open under this name; undefined when there is nothing to come back to. */
  returned(name: string): unknown;
  /** This stands open now, until the answered function is called. */
  hold(name: string, value: Standing): () => void;
  /** The form is there: gives it the cursor back when it had it. */
  isThere(form: string, element: HTMLElement): void;
}>;

const noBookmark: BookmarkKeeper = { returned: () => undefined, hold: () => () => undefined, isThere: () => undefined };

export const BookmarkContext = createContext<BookmarkKeeper>(noBookmark);

/**
 * Like `useState`, for where one stands inside a page: the step of a form, the request that is shown. After a lock or a crash the window
 * comes back to it. `name` is a code with the id of its subject; a value that does not fit the schema any more begins at `first`.
 */
export function useStand<T extends Standing>(name: string, schema: z.ZodType<T>, first: () => T): [T, (next: T) => void] {
  const bookmark = useContext(BookmarkContext);
  const [stand, setStand] = useState<T>(() => {
    const before = schema.safeParse(bookmark.returned(name));
    return before.success ? before.data : first();
  });
  useEffect(() => bookmark.hold(name, stand), [bookmark, name, stand]);
  return [stand, setStand];
}

/** For a form that keeps drafts: once its fields are there, the cursor comes back into the one that had it. */
export function useReturn(form: string, ready: boolean, element: RefObject<HTMLElement | null>): void {
  const bookmark = useContext(BookmarkContext);
  useEffect(() => {
    if (ready && element.current) bookmark.isThere(form, element.current);
  }, [bookmark, element, form, ready]);
}
