import type { ReviewedField } from '#contract/inspection.ts';
import Box from '@mui/material/Box';
import type { KeyboardEvent } from 'react';
import { useId, useRef } from 'react';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { useWords } from '../ui/use-words.ts';

export type Range = Readonly<{ from: number; until: number }>;

type MarkableTextProps = Readonly<{
  field: ReviewedField;
  label: string;
  range: Range | null;
  disabled: boolean;
  onMark: (range: Range | null) => void;
}>;

/**
 * A text in which words can be marked: with the mouse, or with the keys: arrows go from word to word, Shift takes more. What
 * stands out is underlined, what is left out struck through: both also said in words for who cannot see it.
 */
export function MarkableText({ field, label, range, disabled, onMark }: MarkableTextProps) {
  const t = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const words = wordsOf(field.text);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && range) {
      event.stopPropagation();
      return onMark(null);
    }
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMark(moved(words, range, step, event.shiftKey));
  };
  const onMouseUp = (): void => {
    const marked = box.current && selectedIn(box.current);
    if (marked) onMark(trimmed(field.text, marked));
  };

  return (
    <Box sx={{ maxWidth: '72ch', minWidth: 0 }}>
      <Box id={`${id}-label`} sx={{ typography: 'subtitle2' }}>
        {label}
      </Box>
      <Box
        ref={box}
        role="textbox"
        aria-readonly
        aria-multiline
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
        tabIndex={0}
        onKeyDown={disabled ? undefined : onKeyDown}
        onMouseUp={disabled ? undefined : onMouseUp}
        sx={{
          p: 1,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          ...(field.kind === 'own' ? { fontStyle: 'italic' } : {}),
        }}
      >
        {segmentsOf(field, range).map(({ from, until, look, gone, marked }) => (
          <Box
            key={from}
            component={gone ? 'del' : marked || look ? 'mark' : 'span'}
            data-from={from}
            sx={{
              color: 'inherit',
              bgcolor: marked ? 'action.selected' : 'transparent',
              outline: marked ? 2 : 0,
              outlineStyle: 'solid',
              outlineColor: 'primary.main',
              textDecoration: gone ? 'line-through' : look ? 'underline dotted' : 'none',
              textDecorationThickness: '2px',
              ...(gone ? { opacity: 0.75 } : {}),
            }}
          >
            {field.text.slice(from, until)}
          </Box>
        ))}
      </Box>
      <Box id={`${id}-help`} sx={visuallyHidden}>
        {t('inspection:screen.textHelp')}
      </Box>
      <Box role="status" sx={visuallyHidden}>
        {range === null ? '' : t('inspection:screen.marked', { words: field.text.slice(range.from, range.until) })}
      </Box>
    </Box>
  );
}

type Segment = Range & Readonly<{ look: boolean; gone: boolean; marked: boolean }>;

/** The text cut where something begins or ends. */
function segmentsOf({ text, looks, gone }: ReviewedField, range: Range | null): readonly Segment[] {
  const cuts = new Set([0, text.length]);
  for (const { from, until } of [...looks, ...gone, ...(range ? [range] : [])]) cuts.add(from).add(until);
  const at = [...cuts].toSorted((a, b) => a - b);
  const within = (spans: readonly Range[], from: number, until: number): boolean =>
    spans.some((span) => span.from <= from && until <= span.until);
  return at.slice(0, -1).map((from, index) => {
    const until = at[index + 1] ?? text.length;
    return {
      from,
      until,
      look: within(looks, from, until),
      gone: within(gone, from, until),
      marked: range !== null && within([range], from, until),
    };
  });
}

/** Where words begin and end; marks at their edges are no part of them. */
export const wordsOf = (text: string): readonly Range[] =>
  [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map(({ index, 0: word }) => ({ from: index, until: index + word.length }));

/** The next word, or with Shift the same words and one more (or one less, going back). */
export function moved(words: readonly Range[], range: Range | null, step: number, extend: boolean): Range | null {
  const [first] = words;
  if (!first) return null;
  if (!range) return step > 0 ? first : (words.at(-1) ?? first);
  const start = words.findIndex(({ until }) => until > range.from);
  const end = words.findLastIndex(({ from }) => from < range.until);
  if (!extend) return words[Math.min(words.length - 1, Math.max(0, step > 0 ? end + 1 : start - 1))] ?? range;
  const last = words[Math.min(words.length - 1, Math.max(start, end + step))];
  return { from: words[start]?.from ?? range.from, until: last?.until ?? range.until };
}

/** What the mouse marked, in letters of the text. */
function selectedIn(box: HTMLElement): Range | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const from = placeOf(box, startContainer, startOffset);
  const until = placeOf(box, endContainer, endOffset);
  return from === null || until === null || from >= until ? null : { from, until };
}

function placeOf(box: HTMLElement, node: Node, offset: number): number | null {
  if (!box.contains(node)) return null;
  const segment = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-from]');
  return segment ? Number(segment.dataset['from']) + (node instanceof Element ? 0 : offset) : null;
}

/** Without white space at its ends: a double click takes it along. */
function trimmed(text: string, { from, until }: Range): Range | null {
  const words = text.slice(from, until);
  const start = from + (words.length - words.trimStart().length);
  const end = until - (words.length - words.trimEnd().length);
  return start < end ? { from: start, until: end } : null;
}
