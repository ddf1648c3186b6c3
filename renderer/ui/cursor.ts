import type { Bookmark } from '#contract/bookmark.ts';

/** Which control of which field of which form has the cursor, and what is selected in it. */
export type Cursor = NonNullable<Bookmark['focus']>;

/** Where the cursor is now; null when it is in no field of a form that keeps drafts. */
export function cursorNow(): Cursor | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return null;
  const field = element.closest<HTMLElement>('[data-field]');
  const form = element.closest<HTMLElement>('[data-form]');
  if (!field || !form) return null;
  const [start, end] = selectionIn(element);
  return {
    form: form.dataset['form'] ?? '',
    field: field.dataset['field'] ?? '',
    control: Math.max(0, controlsOf(field).indexOf(element)),
    start,
    end,
  };
}

/** Puts the cursor back, with what was selected. False when the field is not there. */
export function putCursor(form: HTMLElement, { field, control, start, end }: Cursor): boolean {
  const found = [...form.querySelectorAll<HTMLElement>('[data-field]')].find(({ dataset }) => dataset['field'] === field);
  const element = found && controlsOf(found)[control];
  if (!element) return false;
  element.focus({ preventScroll: true });
  if (start !== null && end !== null && isText(element)) element.setSelectionRange(start, end);
  element.scrollIntoView({ block: 'nearest' });
  return true;
}

const controlsOf = (field: HTMLElement): readonly HTMLElement[] => [
  ...field.querySelectorAll<HTMLElement>('input:not([type=hidden]), textarea, [role=combobox], button'),
];

/** Kinds of input that have a cursor; of the others the browser answers null. */
function selectionIn(element: Element): readonly [number | null, number | null] {
  return isText(element) ? [element.selectionStart, element.selectionEnd] : [null, null];
}

const isText = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');
