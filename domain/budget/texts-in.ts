import { z } from 'zod';
import type { Steps } from './request.ts';
import { Steps as StepsSchema } from './request.ts';

/** A text that someone typed, and the field it stands in: `situation.facts.0.text`. */
export type TypedText = Readonly<{ field: string; text: string }>;

/** Every text of the steps: choices, dates and figures left out, empty ones too. The schema knows which are which. */
export const textsIn = (steps: Steps): readonly TypedText[] => walk(StepsSchema, steps, '').filter(({ text }) => text.trim() !== '');

function walk(schema: z.core.$ZodType, value: unknown, field: string): readonly TypedText[] {
  const at = (key: string | number) => (field === '' ? String(key) : `${field}.${key}`);
  if (schema instanceof z.ZodString) return typeof value === 'string' ? [{ field, text: value }] : [];
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((each: unknown, index) => walk(schema.element, each, at(index)));
  }
  if (!(schema instanceof z.ZodObject) || value === null || typeof value !== 'object') return [];
  const fields = new Map(Object.entries(value));
  const parts: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(parts).flatMap(([key, part]) => walk(part, fields.get(key), at(key)));
}
