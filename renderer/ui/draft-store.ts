import type { z } from 'zod';
import { call } from '../api.ts';

/** Where a half-typed form is kept: in the vault, encrypted, under the form's key. */
export type DraftPlace = Readonly<{ key: string; place: string; caseFileId: string | null }>;

export type DraftStore = Readonly<{
  get(): Promise<{ body: unknown; savedAt: string } | null>;
  put(body: unknown): Promise<{ savedAt: string }>;
  drop(): Promise<void>;
  /** Done with all that was asked. */
  settled(): Promise<void>;
}>;

/** Keeps the orders of one form in order: a late "put" must never bring back what was dropped. */
export function createDraftStore({ key, place, caseFileId }: DraftPlace): DraftStore {
  let last: Promise<unknown> = Promise.resolve();
  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    get: () => after(() => call('draft.get', { key })),
    put: (body) => after(() => call('draft.put', { key, place, caseFileId, body: asJson(body) })),
    drop: () => after(async () => void (await call('draft.drop', { key }))),
    settled: () => last.then(() => undefined),
  };
}

type Json = z.infer<z.ZodJSONSchema>;

/** What can be kept of a form: it leaves `undefined` in empty places. */
const asJson = (body: unknown): Json => JSON.parse(JSON.stringify(body)) as Json; // JSON gives JSON.
