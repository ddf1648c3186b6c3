import { isSpecial } from '#domain/intake/finding.ts';
import type { ShownFinding } from '#domain/intake/finding.ts';
import type { Weighing } from '#domain/weighing/weighing.ts';
import type { AnyLanguage, Words } from '#i18n/index.ts';
import { factorLabel } from '../intake/factor-words.ts';
import type { Linkable } from '../ui/links-field.tsx';

/** Long enough to recognise a finding by. */
const FIRST = 120;

/** The findings by the numbers that they have on the Intake tab and in the report; special data stay closed here too. */
export const findingLinks = (findings: readonly ShownFinding[], t: Words, language: AnyLanguage): readonly Linkable[] =>
  findings.map((finding, index) => ({
    id: finding.id,
    label: `${index + 1}. ${findingName(finding, t)}`,
    about: [
      finding.factor === null ? t('intake:findings.unknownFactor') : factorLabel(finding.factor, language),
      finding.type && t(`intake:type.${finding.type}`),
      finding.source || t('intake:findings.noSource'),
    ]
      .filter(Boolean)
      .join(' · '),
  }));

export function findingName(finding: ShownFinding, t: Words): string {
  if (isSpecial(finding) && finding.special !== 'none')
    return t('weighing:finding.closed', { kind: t(`intake:special.${finding.special}`) });
  return short(finding.text) || t('weighing:finding.unnamed');
}

export const readingLinks = ({ readings }: Weighing): readonly Linkable[] =>
  readings.map((reading, index) => ({ id: reading.id, label: `${index + 1}. ${short(reading.text)}` }));

export const themeLinks = ({ themes }: Weighing): readonly Linkable[] => themes.map(({ id, name }) => ({ id, label: name }));

const short = (text: string): string => {
  const characters = Array.from(text.slice(0, FIRST * 2));
  return characters.length > FIRST ? `${characters.slice(0, FIRST).join('')}…` : characters.join('');
};
