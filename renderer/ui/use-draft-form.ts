import type { Failure } from '#contract/result.ts';
import { zodResolver } from '@hookform/resolvers/zod';
import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DefaultValues, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { get, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { asFailure } from '../api.ts';
import { refetchTouched } from '../query-client.ts';
import type { DraftStore } from './draft-store.ts';
import { createDraftStore } from './draft-store.ts';

type DraftFormOptions<In extends FieldValues, Out> = Readonly<{
  /** Names the form and its subject: `budget:<id>:request`. */
  key: string;
  /** The tab that shows the form, so that Vandaag can lead back to it. */
  place: string;
  caseFileId: string | null;
  /** The schema of the call. */
  schema: z.ZodType<Out, In>;
  /** What is recorded now, or a fresh form. When it changes and nothing is typed, the form follows. */
  values: In;
  /** Records: throws the `Failure` of the call. */
  save: (values: Out) => Promise<unknown>;
  /** For a form that adds one thing after another: empty again once it was recorded. */
  emptyAfterSave?: boolean;
}>;

export type DraftStatus = Readonly<
  { kind: 'clean' | 'typing' | 'saving' | 'refused' | 'notKept' } | { kind: 'draft' | 'saved'; at: string }
>;

export type DraftForm<In extends FieldValues = FieldValues, Out = unknown> = Readonly<{
  /** The name of the form, as it was given. */
  key: string;
  form: UseFormReturn<In, unknown, Out>;
  /** False until it is known whether there is a draft. */
  ready: boolean;
  status: DraftStatus;
  /** When the draft that now stands in the form was kept; null when there was none. */
  restoredAt: string | null;
  /** Why the last attempt to record was refused. */
  failure: Failure | null;
  /** Records; answers whether it was. */
  save: () => Promise<boolean>;
  /** Throws the draft away and shows what is recorded. */
  discard: () => void;
  /** Keeps the draft now instead of within a second. */
  flush: () => Promise<void>;
}>;

const PAUSE = 700;
/** What could not be kept is tried again by itself: there may be room by then. */
const AGAIN = 10_000;

/** A form that never loses a word: what is typed is kept as a draft within a second, and comes back. */
export function useDraftForm<In extends FieldValues, Out>(options: DraftFormOptions<In, Out>): DraftForm<In, Out> {
  const { key, place, caseFileId, schema, values, emptyAfterSave = false } = options;
  const client = useQueryClient();
  const store = useMemo(() => createDraftStore({ key, place, caseFileId }), [key, place, caseFileId]);
  const form = useForm<In, unknown, Out>({
    defaultValues: values as DefaultValues<In>, // A whole form is also a partial one.
    resolver: zodResolver<In, unknown, Out>(schema),
    reValidateMode: 'onBlur',
  });
  const [readyFor, setReadyFor] = useState<DraftStore | null>(null);
  const ready = readyFor === store;
  const [status, setStatus] = useState<DraftStatus>({ kind: 'clean' });
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const recorded = useRef(hash(values));
  const sent = useRef<string | null>(null);
  const recording = useRef<Promise<void>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef(false);
  const quiet = useRef(false);
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useRef<() => Promise<void>>(() => Promise.resolve());
  const flush = useCallback((): Promise<void> => {
    clearTimeout(retry.current);
    clearTimeout(timer.current);
    timer.current = undefined;
    // A lock also waits for what is being recorded: else its draft would come back as if it was not.
    const done = async (): Promise<void> => void (await Promise.all([store.settled(), recording.current]));
    if (!waiting.current) return done();
    waiting.current = false;
    const body = form.getValues();
    const now = hash(body);
    if (now === sent.current) return done();
    const kept: Promise<DraftStatus> =
      now === recorded.current
        ? store.drop().then(() => ({ kind: 'clean' }))
        : store.put(body).then(({ savedAt: at }) => ({ kind: 'draft', at }));
    return kept.then(
      // That a draft was kept says nothing about recording: "not recorded" stays until somebody types on.
      (news) =>
        setStatus((shown) =>
          shown.kind === 'refused' || shown.kind === 'saving' || (shown.kind === 'typing' && waiting.current) ? shown : news,
        ),
      () => {
        waiting.current = true;
        retry.current = setTimeout(() => void again.current(), AGAIN);
        setStatus((shown) => (shown.kind === 'refused' || shown.kind === 'saving' ? shown : { kind: 'notKept' }));
      },
    );
  }, [form, store]);

  useLayoutEffect(() => {
    again.current = flush;
  }, [flush]);

  const later = useCallback(() => {
    waiting.current = true;
    // Not begun anew by the next key: who types without a pause is also kept within a second.
    if (timer.current === undefined) timer.current = setTimeout(() => void flush(), PAUSE);
  }, [flush]);

  /** Puts other values into the fields without taking that for typing. */
  const show = useCallback(
    (shown: In, how?: { keepDefaultValues?: boolean; keepValues?: boolean }) => {
      quiet.current = true;
      form.reset(shown, how);
      quiet.current = false;
    },
    [form],
  );

  // Asks for the draft once, then listens to typing until the form goes away.
  useEffect(() => {
    let gone = false;
    let stopListening: (() => void) | undefined;
    const begin = (draft: { body: unknown; savedAt: string | null } | null) => {
      if (gone) return;
      const start = latest.current.values;
      recorded.current = hash(start);
      show(start);
      if (draft && isForm(draft.body) && hash(draft.body) !== recorded.current) {
        show({ ...start, ...draft.body }, { keepDefaultValues: true });
        setRestoredAt(draft.savedAt);
        setStatus(draft.savedAt === null ? { kind: 'notKept' } : { kind: 'draft', at: draft.savedAt });
        if (draft.savedAt === null) later();
      } else {
        setRestoredAt(null);
        setStatus({ kind: 'clean' });
      }
      setReadyFor(store);
      stopListening = form.subscribe({
        formState: { values: true },
        callback: () => {
          if (quiet.current) return;
          setStatus({ kind: 'typing' });
          later();
        },
      });
    };
    store.get().then(begin, () => begin(null));
    const stopLockNews = window.desk.on('aboutToLock', flush);
    return () => {
      gone = true;
      again.current = () => Promise.resolve();
      stopListening?.();
      stopLockNews();
      void flush().then(() => refetchTouched(client, ['drafts']));
    };
  }, [client, flush, form, later, show, store]);

  // What is recorded changed elsewhere (or was just recorded): follow, unless something is being typed.
  const given = hash(values);
  useEffect(() => {
    if (!ready || given === recorded.current || hash(form.getValues()) !== recorded.current) return;
    recorded.current = given;
    show(latest.current.values);
  }, [form, given, ready, show]);

  const save = useCallback(async (): Promise<boolean> => {
    let done = false;
    const refused = (problem: Failure | null) => {
      setFailure(problem);
      setStatus({ kind: 'refused' });
    };
    recording.current = form.handleSubmit(
      async (output) => {
        const typed = structuredClone(form.getValues());
        sent.current = hash(typed);
        setStatus({ kind: 'saving' });
        setFailure(null);
        try {
          await latest.current.save(output);
          done = true;
        } catch (problem) {
          const error = asFailure(problem);
          refused(error);
          if (error.kind === 'invalid') showIssues(form, error);
          sent.current = null;
          later();
          return;
        }
        clearTimeout(timer.current);
        timer.current = undefined;
        waiting.current = false;
        sent.current = null;
        setRestoredAt(null);
        await store.drop().catch(() => undefined);
        if (emptyAfterSave) {
          recorded.current = hash(latest.current.values);
          show(latest.current.values);
        } else {
          recorded.current = hash(typed);
          // Only what counts as unchanged: the fields, their rows and the cursor stay as they are.
          show(typed, { keepValues: true });
          if (hash(form.getValues()) !== recorded.current) later();
        }
        setStatus({ kind: 'saved', at: new Date().toISOString() });
      },
      () => refused({ kind: 'invalid', issues: [] }),
    )();
    await recording.current;
    return done;
  }, [emptyAfterSave, form, later, show, store]);

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    waiting.current = false;
    recorded.current = hash(latest.current.values);
    show(latest.current.values);
    setRestoredAt(null);
    setFailure(null);
    setStatus({ kind: 'clean' });
    void store.drop().catch(() => undefined);
  }, [show, store]);

  return { key, form, ready, status, restoredAt, failure, save, discard, flush };
}

/** The same text for the same values, whatever the order of their keys. */
const hash = (values: unknown): string => hashKey([values]);

const isForm = (body: unknown): body is object => typeof body === 'object' && body !== null && !Array.isArray(body);

/** Puts the issues of a refused call at their fields and goes to the first. The call's path may begin above the form. */
function showIssues<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  failure: Extract<Failure, { kind: 'invalid' }>,
): void {
  const values = form.getValues();
  let first: FieldPath<In> | undefined;
  for (const { path, code, message } of failure.issues) {
    const start = path.findIndex((_, index) => get(values, path.slice(index).join('.')) !== undefined);
    if (start === -1) continue;
    const name = path.slice(start).join('.') as FieldPath<In>; // It was just found in the form's values.
    form.setError(name, { type: code, message });
    first ??= name;
  }
  if (first) form.setFocus(first);
}
