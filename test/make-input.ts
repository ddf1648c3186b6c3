import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

/** What stands in for every text of a made input: a name, which no code and no id could be. */
type Wish = Readonly<{ text: string; id: string }>;

/**
 * An input that a call's schema takes, made from the schema itself: every text is `text`, every id is `id`, lists have one item.
 * Undefined when it could not be made.
 */
export function madeInput(schema: z.ZodType, wish: Wish): unknown {
  let value = valueOf(asJson(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })), wish);
  // What JSON Schema does not say (days, months, moments, emptiness) the schema says itself, field by field.
  for (let round = 0; round < 12; round += 1) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return value;
    for (const issue of parsed.error.issues) value = withAt(value, issue.path, mended(issue, wish));
  }
  return undefined;
}

function valueOf(schema: Json, wish: Wish): unknown {
  if ('const' in schema) return schema['const'];
  if ('default' in schema && schema['type'] === undefined) return schema['default'];
  const [first] = listOf(schema['enum']);
  if (first !== undefined) return first;
  for (const key of ['anyOf', 'oneOf', 'allOf'] as const) {
    const [variant] = listOf(schema[key]);
    if (variant !== undefined) return valueOf(asJson(variant), wish);
  }
  if (schema['type'] === 'object')
    return Object.fromEntries(Object.entries(asJson(schema['properties'])).map(([name, each]) => [name, valueOf(asJson(each), wish)]));
  if (schema['type'] === 'array') return schema['items'] ? [valueOf(asJson(schema['items']), wish)] : [];
  if (schema['type'] === 'boolean') return true;
  if (schema['type'] === 'null') return null;
  if (schema['type'] === 'number' || schema['type'] === 'integer') return Math.max(1, Number(schema['minimum'] ?? 1));
  return schema['format'] === 'uuid' ? wish.id : schema['format'] === 'date-time' ? MOMENT : wish.text;
}

const MOMENT = '2026-03-09T09:00:00.000Z';

function mended({ message, code }: z.core.$ZodIssue, wish: Wish): unknown {
  if (message === 'date') return '2026-03-09';
  if (message === 'month') return '2026-03';
  if (message === 'moment') return MOMENT;
  if (code === 'invalid_format') return wish.id;
  if (code === 'too_small') return 12;
  return code === 'too_big' ? 1 : null;
}

function withAt(value: unknown, path: readonly PropertyKey[], put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === step ? withAt(each, rest, put) : each));
  const record = asJson(value);
  return { ...record, [String(step)]: withAt(record[String(step)], rest, put) };
}

const asJson = (value: unknown): Json => z.record(z.string(), z.unknown()).catch({}).parse(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
