import type { Entry, Field } from '#domain/inspection/copy.ts';
import { fieldsOf, record } from './fields.ts';
import type { Saying } from './shape.ts';
import type { Item } from './table-words.ts';
import { bodyWords, isBodyKind } from './words.ts';

/**
 * What a closed version says otherwise than the records do now. What is the same stands in the copy already, under the
 * record that the version was made of; saying it again would bury what differs.
 */
export function differences(document: Item, records: readonly Entry[], saying: Saying): readonly Field[] {
  const { kind, subjectId, body } = document;
  if (!isBodyKind(kind)) return [];
  const { table, shape } = bodyWords[kind];
  const now = new Map(records.flatMap(({ key, fields }) => fields.map((field) => [`${key}|${field.key}`, field.text] as const)));
  const said = new Set(records.flatMap(({ fields }) => fields.map(({ label, text }) => `${label}|${text}`)));
  const owner = `${table}:${String(subjectId)}`;
  return fieldsOf(shape, record(body), { saying, owner, copies: true }).filter(({ copyOf, label, text }) => {
    const same = now.get(`${copyOf?.entry}|${copyOf?.key}`);
    return same === undefined ? !said.has(`${label}|${text}`) : same !== text;
  });
}
