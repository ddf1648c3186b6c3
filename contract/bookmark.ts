import { z } from 'zod';
import { command, query } from './define.ts';
import { Id } from './values.ts';

/** A name that our own forms and pages make: a code with an id in it, never what anyone typed. */
const Name = z
  .string()
  .max(200)
  .regex(/^[\w:.-]+$/);

/**
 * Where the worker is in the window: kept in the vault, so that unlocking leads back to it. Ids and names of fields only, no content:
 * what is typed lies in the drafts.
 */
export const Bookmark = z.object({
  /** The page, as the window names it. */
  path: z
    .string()
    .max(200)
    .regex(/^(?:\/[\w:-]+)+$/),
  caseFileId: Id.nullable(),
  /** What stands open inside the page: the step of a form, the request that was chosen. */
  stands: z.record(Name, z.json()),
  /** The field that has the cursor: the how-manieth control of a field of a form, and what is selected in it. */
  focus: z
    .object({ form: Name, field: Name, control: z.int().min(0), start: z.int().min(0).nullable(), end: z.int().min(0).nullable() })
    .nullable(),
  /** How far the page is scrolled, in pixels. */
  scroll: z.int().min(0),
});
export type Bookmark = z.infer<typeof Bookmark>;

export const bookmarkCalls = {
  /** Null when there is none, or when its case file is gone. `ofToday`: it was kept on this very day. */
  'bookmark.get': query({ input: z.object({}), output: Bookmark.extend({ ofToday: z.boolean() }).nullable(), reads: [] }),
  /** With the drafts, at a lock and after every move: neither announced nor logged, only kept. */
  'bookmark.put': command({ input: Bookmark, output: z.null(), touches: [], audit: null }),
} as const;
