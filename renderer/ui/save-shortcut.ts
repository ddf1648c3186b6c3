/** The forms on screen, and what records each. */
const forms = new Map<HTMLFormElement, () => void>();
let lastUsed: HTMLFormElement | undefined;

/** Ctrl+S and Ctrl+Enter record the form that has the cursor, else the one that had it last. Answers how to stop. */
export function onSaveShortcut(form: HTMLFormElement, save: () => void): () => void {
  if (forms.size === 0) {
    window.addEventListener('keydown', onKey);
    window.addEventListener('focusin', onFocus);
  }
  forms.set(form, save);
  return () => {
    forms.delete(form);
    if (lastUsed === form) lastUsed = undefined;
    if (forms.size > 0) return;
    window.removeEventListener('keydown', onKey);
    window.removeEventListener('focusin', onFocus);
  };
}

function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || (event.key.toLowerCase() !== 's' && event.key !== 'Enter'))
    return;
  event.preventDefault();
  const form = formOf(event.target) ?? lastUsed ?? (forms.size === 1 ? [...forms.keys()][0] : undefined);
  if (form) forms.get(form)?.();
}

function onFocus(event: FocusEvent): void {
  lastUsed = formOf(event.target) ?? lastUsed;
}

function formOf(target: EventTarget | null): HTMLFormElement | undefined {
  const form = target instanceof Element ? target.closest('form') : null;
  return form && forms.has(form) ? form : undefined;
}
