import type { CopyFile } from '#domain/inspection/copy-file.ts';
import { copyFormat, copyVersion } from '#domain/inspection/copy-file.ts';
import type { Entry, Field, LeftOut } from '#domain/inspection/copy.ts';
import type { Words } from '#i18n/index.ts';
import type { InspectionModel } from './inspection.ts';
import { eventWords, leftOutMark, neverPrinted, rightsOf } from './inspection.ts';
import { printable } from './plain.ts';

/** The copy for computers, made from the same model as the Word file: what is not in the one is not in the other. */
export function copyFileOf(model: InspectionModel, t: Words): CopyFile {
  const { frame, review, chapters, log } = model;
  return {
    format: copyFormat,
    formatVersion: copyVersion,
    language: frame.language,
    madeAt: frame.printedAt,
    caseNumber: frame.caseNumber,
    about: model.clientName,
    madeBy: { ...model.worker },
    contact: { ...model.contact },
    why: model.legalGround,
    request: {
      requestedOn: review.requestedOn,
      reviewVersion: frame.closed?.version ?? 0,
      reviewedAt: frame.closed?.at ?? '',
      reviewedBy: frame.closed?.by ?? '',
      code: frame.closed?.code ?? '',
    },
    leftOut: review.counts.map((count) => ({ ...count, words: t(`inspection:reason.${count.reason}`) })),
    notIncluded: [...neverPrinted(t)],
    keptUntil: model.keptUntil,
    chapters: chapters.map(({ group, title, entries }) => ({ key: group, title, entries: entries.map((entry) => entryPart(entry, t)) })),
    log: log.map((line) => ({ ...line, who: [...line.who], words: eventWords(line.event, t) })),
    rights: [...rightsOf(model, t)],
  };
}

const leftOutPart = (leftOut: LeftOut | null, t: Words) =>
  leftOut === null ? {} : { leftOut: { reason: leftOut.reason, words: leftOutMark(leftOut, t) } };

const entryPart = (entry: Entry, t: Words): CopyFile['chapters'][number]['entries'][number] => ({
  key: entry.key,
  title: entry.title,
  ...(entry.under === null ? {} : { under: entry.under }),
  ...leftOutPart(entry.leftOut, t),
  fields: entry.fields.map((field) => fieldPart(field, t)),
});

const kinds = { text: 'typed', own: 'ownWords', value: 'value' } as const;

const fieldPart = (field: Field, t: Words): CopyFile['chapters'][number]['entries'][number]['fields'][number] => ({
  key: field.key,
  label: field.label,
  kind: kinds[field.kind],
  text: printable(field.text),
  ...(field.value === null ? {} : { value: field.value }),
  ...(field.row === null ? {} : { row: { ...field.row } }),
  ...leftOutPart(field.leftOut, t),
});
