import type { IStylesOptions } from 'docx';
import { LineRuleType } from 'docx';
import type { ReportLanguage } from './model.ts';
import { ink, stylesOf } from './word-styles.ts';

/** Twelve points: nothing on a leaflet is smaller, the edges of the page included. */
const SIZE = 24;

/** Narrower margins than a report's: one page holds what one must know. In twentieths of a point. */
export const leafletMargin = 1_020;

/** The styles of one page to hand over: larger letters, less room between. */
export function leafletStyles(language: ReportLanguage): IStylesOptions {
  const styles = stylesOf(language);
  const close = { after: 40, line: 250, lineRule: LineRuleType.AUTO };
  return {
    default: {
      ...styles.default,
      document: {
        run: { ...styles.default?.document?.run, size: SIZE },
        paragraph: { spacing: { after: 60, line: 250, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 34, bold: true, color: ink.teal },
        paragraph: { spacing: { before: 0, after: 60, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading2: { run: { size: SIZE, bold: true, color: ink.text } },
      heading3: { run: { size: SIZE, bold: true, color: ink.soft } },
      caption: { run: { size: SIZE, bold: true, color: ink.soft } },
      heading1: {
        run: { size: 26, bold: true, color: ink.teal },
        paragraph: { spacing: { before: 130, after: 30, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
    },
    paragraphStyles: (styles.paragraphStyles ?? []).map((style) => ({
      ...style,
      run: { ...style.run, size: SIZE },
      ...(['ListBullet', 'ListNumber', 'Subtitle', 'KeyFact'].includes(style.id)
        ? { paragraph: { ...style.paragraph, spacing: close } }
        : {}),
    })),
  };
}
