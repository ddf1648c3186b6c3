import type { z } from 'zod';
import { call } from '../api.ts';

/** Where a half-typed form is kept: in the vault, encrypted, under the form's key. */
export type DraftPlace = Readonly<{ key: string; place: string; caseFileId: string | null }>;

export type DraftStore = Readonly<{
  /** `savedAt` is null for words that could not be kept yet: they stand in this window only. */
  get(): Promise<{ body: unknown; savedAt: string | null } | null>;
  put(body: unknown): Promise<{ savedAt: string }>;
  drop(): Promise<void>;
  /** Done with all that was asked. */
  settled(): Promise<void>;
}>;

/** What the vault could not take, on a full disk for one: it stays in the window, over pages, until it can. */
const unkept = new Map<string, Json>();

/** Keeps the orders of one form in order: a late "put" must never bring back what was dropped. */
export function createDraftStore({ key, place, caseFileId }: DraftPlace): DraftStore {
  let last: Promise<unknown> = Promise.resolve();
  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    get: () =>
      after(async () => {
        const body = unkept.get(key);
        return body === undefined ? call('draft.get', { key }) : { body, savedAt: null };
      }),
    put: (typed) =>
      after(async () => {
        const body = asJson(typed);
        try {
          const kept = await call('draft.put', { key, place, caseFileId, body });
          unkept.delete(key);
          return kept;
        } catch (problem) {
          unkept.set(key, body);
          throw problem;
        }
      }),
    drop: () =>
      after(async () => {
        unkept.delete(key);
        await call('draft.drop', { key });
      }),
    settled: () => last.then(() => undefined),
  };
}

type Json = z.infer<z.ZodJSONSchema>;

/** What can be kept of a form: it leaves `undefined` in empty places. */
const asJson = (body: unknown): Json => JSON.parse(JSON.stringify(body)) as Json; // JSON gives JSON.
