import { useEffect, useRef } from 'react';

type Actions = Readonly<{ next: () => void; previous: () => void; open: () => void; keep: () => void }>;

/** N, P, O and K, as long as nobody is typing. W belongs to the entry itself. */
export function useReviewKeys(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const doing = { n: 'next', p: 'previous', o: 'open', k: 'keep' } as const;
      const key = event.key.toLowerCase();
      if (key !== 'n' && key !== 'p' && key !== 'o' && key !== 'k') return;
      event.preventDefault();
      latest.current[doing[key]]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** A field, or an open list of choices: there a letter is a letter. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select, [role=combobox], [role=listbox], [role=dialog]') !== null;
