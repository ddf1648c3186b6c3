import type { Page } from '@playwright/test';

/** Every text on the page as a person sees or hears it: text nodes, and the names and hints that stand in attributes. */
export const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const elements: Element[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) elements.push(node);
      else if (node.parentElement?.checkVisibility({ visibilityProperty: true }) && !node.parentElement.closest('script, style'))
        // A sentence in which a search marked its hits is one text.
        found.push((node.parentElement.closest(':has(> mark)') ?? node).textContent ?? '');
    }
    for (const element of elements.filter((each) => each.checkVisibility({ visibilityProperty: true })))
      for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });

/** The texts with words in them that are neither in marks, nor a date, a code or a duration, nor among what is allowed. */
export function unmarked(texts: readonly string[], allowed: readonly string[]): readonly string[] {
  const whole = new Set(allowed.map(plain).filter((text) => WORD.test(text)));
  const longestFirst = [...whole].toSorted((a, b) => b.length - a.length);
  const isUnknown = (text: string): boolean => {
    const rest = plain(text);
    if (!WORD.test(rest) || whole.has(rest)) return false;
    return WORD.test(longestFirst.reduce(without, rest).replaceAll(figures, ' '));
  };
  // A shortened text shows parts of what is longer.
  const isPart = (text: string): boolean => longestFirst.some((each) => each.includes(plain(text)));
  return [...new Set(texts)].filter((text) => {
    const rest = withoutMarked(text);
    return rest.includes('…') ? rest.split(/…|\n| · /).some((part) => isUnknown(part) && !isPart(part)) : isUnknown(rest);
  });
}

const WORD = /\p{L}{2,}/u;
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Only whole words of it: "Anna" does not excuse "Annabel". */
function without(text: string, allowed: string): string {
  const parts = text.split(allowed);
  return parts.reduce((left, right) => (/\p{L}$/u.test(left) || /^\p{L}/u.test(right) ? `${left}${allowed}${right}` : `${left} ${right}`));
}

/** Marks stand within marks where one text is put into another. */
function withoutMarked(text: string): string {
  let depth = 0;
  let rest = '';
  for (const sign of text) {
    if (sign === '«') depth += 1;
    if (depth === 0) rest += sign;
    if (sign === '»') depth -= 1;
  }
  return rest;
}

const dutch = (options: Intl.DateTimeFormatOptions, month: number, day: number): string =>
  new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'UTC' }).format(Date.UTC(2026, month, day));
const twelve = [...Array(12).keys()];
const dateWords = twelve.flatMap((each) => [
  dutch({ month: 'long' }, each, 1),
  dutch({ month: 'short' }, each, 1),
  dutch({ weekday: 'long' }, 0, each + 1),
]);

/** What i18n/format.ts and the codes of reports write: days and months, "1 u 15 min", "b0fe-7276-6781", "125 · e173 5363". */
const figures = new RegExp(`(?<!\\p{L})(${dateWords.join('|')}|\\d+ min|[0-9a-f]{4}([- ][0-9a-f]{4})+)\\.?(?!\\p{L})`, 'gu');
