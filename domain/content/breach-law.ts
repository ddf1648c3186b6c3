import type { Dated, Said } from './dated.ts';

/** A duty of the organisation after a loss of personal data, in plain words, with where it is written. */
export type BreachDuty = Dated & Readonly<{ id: 'authority' | 'contents' | 'people' | 'record'; article: Said; text: Said }>;

const gdpr = { from: '2018-05-25', until: null, mark: 'likely' } as const;

/** Articles 33 and 34 of the GDPR. Article 33 was read in a rendering by others, article 34 was not at hand: neither is `sure`. */
const source33: Said = {
  nl: 'Verordening (EU) 2016/679 (AVG), gelezen in een weergave van derden',
  en: 'Regulation (EU) 2016/679 (GDPR), read in a rendering by others',
};
const source34: Said = { nl: 'Verordening (EU) 2016/679 (AVG), niet ingezien', en: 'Regulation (EU) 2016/679 (GDPR), not seen' };

/** In the order in which an organisation meets them. Whether a duty applies is for the organisation to judge, never for this program. */
export const breachDuties: readonly BreachDuty[] = [
  {
    ...gdpr,
    id: 'authority',
    article: { nl: 'AVG art. 33 lid 1', en: 'GDPR art. 33(1)' },
    source: source33,
    text: {
      nl: 'Melden bij de Autoriteit Persoonsgegevens: zonder onnodig uitstel, en als het kan binnen 72 uur nadat de organisatie ervan weet. Dat hoeft niet als een risico voor mensen niet waarschijnlijk is. Later melden kan, met de reden erbij.',
      en: 'Notify the Autoriteit Persoonsgegevens (data protection authority): without undue delay, and where feasible within 72 hours after the organisation knows. Not needed where a risk to people is unlikely. Later is possible, with the reason.',
    },
  },
  {
    ...gdpr,
    id: 'contents',
    article: { nl: 'AVG art. 33 lid 3 en 4', en: 'GDPR art. 33(3) and (4)' },
    source: source33,
    text: {
      nl: 'In die melding staat: de aard van het lek, welke groepen en ongeveer hoeveel mensen en gegevens, een contactpunt, de waarschijnlijke gevolgen en de maatregelen. Wat nog niet bekend is, mag later komen.',
      en: 'The notice says: the nature of the breach, which groups and about how many people and records, a contact point, the likely consequences and the measures. What is not known yet may follow later.',
    },
  },
  {
    ...gdpr,
    id: 'people',
    article: { nl: 'AVG art. 34', en: 'GDPR art. 34' },
    source: source34,
    text: {
      nl: 'De mensen over wie het gaat inlichten als het risico voor hen waarschijnlijk hoog is. Goede versleuteling kan een reden zijn dat dit niet hoeft.',
      en: 'Tell the people concerned when the risk to them is likely to be high. Good encryption can be a reason why this is not needed.',
    },
  },
  {
    ...gdpr,
    id: 'record',
    article: { nl: 'AVG art. 33 lid 5', en: 'GDPR art. 33(5)' },
    source: source33,
    text: {
      nl: 'Elk datalek vastleggen: wat er gebeurde, de gevolgen en de maatregelen. Ook als het niet gemeld wordt.',
      en: 'Record every breach: what happened, the effects and the measures. Also when it is not notified.',
    },
  },
];
