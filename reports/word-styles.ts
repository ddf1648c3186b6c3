import type { INumberingOptions, IStylesOptions, TabStopDefinition } from 'docx';
import { AlignmentType, LevelFormat } from 'docx';
import type { ReportLanguage } from './model.ts';

/** A4 with a margin of 25 mm, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, margin: 1_418, textWidth: 9_070 } as const;

/** Ink on paper: dark enough on a bad copier, one teal for what carries the structure. */
export const ink = {
  text: '1F2328',
  soft: '4A5056',
  teal: '0B5351',
  hairline: 'B9BEC4',
  wash: 'EEF2F1',
  amber: '8A5200',
  red: '9B1C1C',
} as const;

/** Where the value of a key fact starts. */
export const factIndent = 3_118;

const spellingOf: Readonly<Record<ReportLanguage, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** The paragraph styles by their Word ids. Built-in names where Word has them, so that house styles of an organisation apply. */
export const stylesOf = (language: ReportLanguage): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 22, color: ink.text, language: { value: spellingOf[language], bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 288 } },
    },
    title: {
      run: { size: 40, bold: true, color: ink.teal },
      paragraph: { spacing: { before: 120, after: 60, line: 240 }, keepNext: true },
    },
    heading1: {
      run: { size: 30, bold: true, color: ink.teal },
      paragraph: { spacing: { before: 400, after: 120, line: 240 }, keepNext: true },
    },
    heading2: {
      run: { size: 25, bold: true, color: ink.text },
      paragraph: { spacing: { before: 280, after: 80, line: 240 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true, color: ink.soft },
      paragraph: { spacing: { before: 200, after: 60, line: 240 }, keepNext: true },
    },
    caption: { run: { size: 20, bold: true, color: ink.soft }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 25, color: ink.soft },
      paragraph: { spacing: { after: 240, line: 264 } },
    },
    {
      id: 'KeyFact',
      name: 'Key fact',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 40 }, indent: { left: factIndent, hanging: factIndent } },
    },
    {
      id: 'KeyQuestion',
      name: 'Key question',
      basedOn: 'Normal',
      run: { color: ink.soft },
      paragraph: { spacing: { before: 60, after: 0 }, keepNext: true },
    },
    { id: 'KeyAnswer', name: 'Key answer', basedOn: 'Normal', paragraph: { spacing: { after: 100 } } },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 425, right: 425 }, border: sideLine(ink.hairline, 12) },
    },
    {
      id: 'QuoteSource',
      name: 'Quote source',
      basedOn: 'Normal',
      run: { size: 20, color: ink.soft },
      paragraph: { indent: { left: 425 }, spacing: { after: 200 } },
    },
    { id: 'ListBullet', name: 'List Bullet', basedOn: 'Normal', paragraph: { spacing: { after: 80 } } },
    { id: 'ListNumber', name: 'List Number', basedOn: 'Normal', paragraph: { spacing: { after: 80 } } },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 40, after: 40, line: 252 } },
    },
    {
      id: 'TableHeading',
      name: 'Table heading',
      basedOn: 'TableText',
      run: { bold: true, color: ink.teal },
      paragraph: { keepNext: true },
    },
    { id: 'TableTotal', name: 'Table total', basedOn: 'TableText', run: { bold: true } },
    {
      id: 'NoticeHeading',
      name: 'Notice heading',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { indent: { left: 284 }, spacing: { before: 160, after: 40 }, keepNext: true },
    },
    { id: 'NoticeText', name: 'Notice text', basedOn: 'Normal', paragraph: { indent: { left: 284 }, spacing: { after: 40 } } },
    {
      id: 'LawHeading',
      name: 'Law heading',
      basedOn: 'Normal',
      run: { bold: true, size: 20 },
      paragraph: { indent: { left: 425 }, spacing: { before: 160, after: 40 }, keepNext: true },
    },
    {
      id: 'LawText',
      name: 'Law text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { indent: { left: 425 }, spacing: { after: 80, line: 264 } },
    },
    { id: 'LawDoubt', name: 'Law doubt', basedOn: 'LawText', run: { bold: true, color: ink.amber } },
    { id: 'Signer', name: 'Signer', basedOn: 'Normal', paragraph: { spacing: { before: 400, after: 200 }, keepNext: true } },
    {
      id: 'SignHere',
      name: 'Sign here',
      basedOn: 'Normal',
      paragraph: {
        keepLines: true,
      },
    },
    { id: 'PageEdge', name: 'Page edge', basedOn: 'Normal', run: { size: 18, color: ink.soft }, paragraph: { spacing: { after: 0 } } },
  ],
});

/** Where tabs stop, by style: docx cannot say it in the style itself. */
export const tabStops: Readonly<Record<string, readonly TabStopDefinition[]>> = {
  KeyFact: [{ type: 'left', position: factIndent }],
  SignHere: [
    { type: 'left', position: 3_402, leader: 'underscore' },
    { type: 'right', position: page.textWidth, leader: 'underscore' },
  ],
};

/** A line down the left side of a paragraph. */
export function sideLine(color: string, size: number) {
  return { left: { style: 'single', color, size, space: 10 } } as const;
}

const indent = { left: 425, hanging: 283 } as const;

export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: { paragraph: { indent } } }],
    },
    {
      reference: 'numbers',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 425, hanging: 425 } } },
        },
      ],
    },
    {
      reference: 'notices',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 567, hanging: 283 } } },
        },
      ],
    },
  ],
};
