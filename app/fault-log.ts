import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChoreFailed } from './chore-failed.ts';
import type { Log } from './ports.ts';

const LOG_LIMIT = 256 * 1024;

/**
 * Faults under their reference: moment, call, kind of error and own stack frames. Never the error's message, which may hold what was
 * typed. Two files of at most a quarter of a megabyte; a log that cannot be written must not stop the work.
 */
export function redactedLog(folder: string, now: () => string): Log {
  const file = path.join(folder, 'faults.log');
  return {
    fault(ref, where, error) {
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(file, path.join(folder, 'faults.1.log'));
        writeFileSync(file, `${JSON.stringify({ at: now(), ref, where, ...redact(error) })}\n`, {
          flag: 'a',
          mode: 0o600,
        });
      } catch {
        // Nothing is left to tell it to.
      }
    },
  };
}

/** What is safe to keep of an error: its name, its code, and where in our own files it arose. */
export function redact(error: unknown): { name: string; code: string; frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: '', frames: [] };
  const code: unknown = 'code' in error ? error.code : '';
  // A message may itself look like frames: it goes first.
  const stack = (error.stack ?? '').replace(error.message, '');
  const frames = error instanceof ChoreFailed ? error.frames : ownFrames(stack);
  return {
    name: /^\w{1,40}$/.test(error.name) ? error.name : 'Error',
    code: typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : '',
    frames: frames.slice(0, 12),
  };
}

/** The program's own files, wherever it is installed; a frame that lies elsewhere may be text that looks like one. */
const ownRoot = path.resolve(import.meta.dirname, '..') + path.sep;

const ownFrames = (stack: string): readonly string[] =>
  [...stack.matchAll(/^\s+at (?:.*? \()?(.+?):(\d+):(\d+)\)?$/gm)].flatMap(([, place = '', line, column]) => {
    const file = place.startsWith('file:') ? fileURLToPath(place) : place;
    return file.startsWith(ownRoot) ? [`${path.basename(file)}:${line}:${column}`] : [];
  });
