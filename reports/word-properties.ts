import { frameOf } from './frame.ts';
import type { Report } from './model.ts';
import { printable } from './plain.ts';

/**
 * The file's own properties, complete: title, language, status, our name and the moment of printing. Nothing about the
 * person, the worker or the machine (DESIGN §8.12: metadata stripped).
 */
export function coreProperties(report: Report): string {
  const [, status] = frameOf(report).header;
  return propertiesOf({ ...report, status });
}

/** The same of a paper that is no report. */
export function propertiesOf({
  title,
  language,
  status,
  printedAt,
}: Pick<Report, 'title' | 'language' | 'printedAt'> & { status: string }): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Maatwerkbank</dc:creator><cp:lastModifiedBy>Maatwerkbank</cp:lastModifiedBy>`,
    `<dc:language>${language === 'nl' ? 'nl-NL' : 'en-GB'}</dc:language><cp:contentStatus>${escaped(status)}</cp:contentStatus>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escaped(printedAt)}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${escaped(printedAt)}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

const escaped = (text: string): string =>
  printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
