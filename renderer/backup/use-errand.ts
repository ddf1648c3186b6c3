import type { Failure } from '#contract/result.ts';
import { useState } from 'react';
import { asFailure } from '../api.ts';

/** One thing that waits: whether it is under way, and why it did not succeed. What a person stopped is no failure. */
export function useErrand() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (problem) {
      setFailure(asFailure(problem));
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run };
}
