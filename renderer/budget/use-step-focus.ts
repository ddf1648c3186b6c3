import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Going on to another step shows its beginning; when the button that went on is gone, the step itself takes the focus. */
export function useStepFocus(stand: string): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const before = useRef(stand);
  useEffect(() => {
    if (before.current === stand) return;
    before.current = stand;
    const { current } = element;
    if (!current) return;
    if (document.activeElement === document.body) current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'start' });
  }, [stand]);
  return element;
}
