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
    // Through JSON, so that what is kept is what can be kept: a form leaves `undefined` in empty places.
    put: (body) => after(() => call('draft.put', { key, place, caseFileId, body: JSON.parse(JSON.stringify(body)) })),
    drop: () => after(async () => void (await call('draft.drop', { key }))),
    settled: () => last.then(() => undefined),
  };
}
