import type { Ground } from '../hand-over/terms.ts';
import type { Dated } from './dated.ts';
import type { LawText } from './pw-texts.ts';
import { PW_SOURCE, PW_STAND } from './pw-texts.ts';

/** What the Participatiewet says of secrecy and of whom data go to, as it stood on 2026-01-01 (wetten.overheid.nl, BWBR0015703). */
export const sharingLaw = [
  {
    article: '65',
    paragraphs: ['1', '2', '4'],
    title: 'Geheimhoudingsplicht',
    status: 'geldend',
    from: '2004-01-01',
    publication: 'Stb.2003-375',
    lines: [
      '1. Het is een ieder verboden hetgeen hem uit of in verband met enige werkzaamheid bij de uitvoering van deze wet over de persoon of zaken van een ander blijkt of wordt meegedeeld, verder bekend te maken dan voor de uitvoering van deze wet noodzakelijk is dan wel op grond van deze wet is voorgeschreven of toegestaan.',
      '2. Het in het eerste lid vervatte verbod is niet van toepassing indien:',
      '  - a. enig wettelijk voorschrift tot bekendmaking verplicht;',
      '  - b. degene op wie de gegevens betrekking hebben schriftelijk heeft verklaard tegen de verstrekking van deze gegevens geen bezwaar te hebben;',
      '  - c. de gegevens niet herleidbaar zijn tot individuele natuurlijke personen.',
      '4. Degene die op grond van de artikelen 63 tot en met 68 gegevens verstrekt dient na te gaan of degene aan wie de gegevens worden verstrekt redelijkerwijs bevoegd is te achten om die gegevens te verkrijgen.',
    ],
  },
  {
    article: '67',
    paragraphs: ['1', '3'],
    title: 'Inlichtingenverplichting gemeenten',
    status: 'geldend',
    from: '2026-01-01',
    publication: 'Stb.2025-312',
    lines: [
      '1. Het college is bevoegd uit eigen beweging en verplicht desgevraagd, onverminderd artikel 107 van de Vreemdelingenwet 2000, uit de administratie terzake van de uitvoering van deze wet aan de hieronder vermelde instanties kosteloos de gegevens te verstrekken:',
      '  - c. het college van andere gemeenten voor de uitvoering van deze wet, de Wet inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte werkloze werknemers en de Wet inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte gewezen zelfstandigen;',
      '  - e. derden die in het kader van de uitoefening van beroep of bedrijf de arbeidsinschakeling van personen bevorderen;',
      '3. De in het eerste lid bedoelde gegevensverstrekking vindt niet plaats indien de persoonlijke levenssfeer van de betrokkenen daardoor onevenredig wordt geschaad.',
    ],
  },
] as const satisfies readonly LawText[];

const both = (text: string): Dated['source'] => ({ nl: text, en: text });
const AVG = 'Algemene verordening gegevensbescherming (EU 2016/679)';

/**
 * How sure we are of each ground. The text of the Participatiewet was at hand; that of the AVG and of other acts was not, so
 * that a lawyer should read along where those carry the share.
 */
export const groundSources: Readonly<Record<Ground, Dated>> = {
  ownTask: { from: '2018-05-25', until: null, source: both(`${AVG}; ${PW_SOURCE}`), mark: 'likely' },
  otherCollege: { from: PW_STAND, until: null, source: both(PW_SOURCE), mark: 'sure' },
  reintegration: { from: PW_STAND, until: null, source: both(PW_SOURCE), mark: 'sure' },
  otherLaw: { from: PW_STAND, until: null, source: { nl: 'de wet die u noemt', en: 'the act that you name' }, mark: 'unsure' },
  consent: { from: '2018-05-25', until: null, source: both(AVG), mark: 'unsure' },
};
