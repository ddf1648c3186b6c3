import type { Domain, Instrument } from '../instrument/instrument.ts';
import { whole } from '../instrument/instrument.ts';
import { dates, said } from './cards/line.ts';

const domain = (code: string, nl: string, en: string, special: Domain['special'] = null): Domain => ({ code, name: said(nl, en), special });

/** The two ends of the Zelfredzaamheid-Matrix. What the levels between them mean is in the instrument itself. */
const zrmScale: Instrument['scale'] = {
  kind: 'levels',
  lowest: 1,
  highest: 5,
  names: [
    { level: 1, name: said('acute problematiek', 'acute problems') },
    { level: 5, name: said('volledig zelfredzaam', 'fully self-reliant') },
  ],
};

const zrmAbout = said(
  'Een oordeel over één moment, per domein. De oorzaak blijft erbuiten. Domeinen worden niet opgeteld, en een andere versie wordt er niet naast gelegd.',
  'A judgement of one moment, per domain. Causes stay out of it. Domains are not added up, and another version is not laid beside it.',
);

const local = said('gemeentelijk gebruik; schaal niet in een bron gevonden', 'municipal use; no scale found in a source');

const free = (code: string, nl: string, en = nl): Instrument => ({
  ...dates,
  code,
  name: said(nl, en),
  version: '',
  scale: { kind: 'free' },
  domains: [whole],
  needsTraining: false,
  about: said('Schrijf de uitkomst op in woorden, met datum en bron.', 'Write the outcome down in words, with date and source.'),
  source: local,
  mark: 'unsure',
});

/**
 * Instruments whose results are often at hand. Only names, domain names and the ends of scales: the texts of an instrument belong
 * to its makers. The Brug naar zelfredzaamheid has a place of its own.
 */
export const instruments: readonly Instrument[] = [
  {
    ...dates,
    code: 'PLAD',
    name: said('Participatieladder', 'Participation ladder'),
    version: '1',
    scale: {
      kind: 'levels',
      lowest: 1,
      highest: 6,
      names: [
        { level: 1, name: said('geïsoleerd', 'isolated') },
        { level: 2, name: said('sociale contacten buitenshuis', 'social contacts outside the home') },
        { level: 3, name: said('deelname aan georganiseerde activiteiten', 'taking part in organised activities') },
        { level: 4, name: said('onbetaald werk', 'unpaid work') },
        { level: 5, name: said('betaald werk met ondersteuning', 'paid work with support') },
        { level: 6, name: said('betaald werk', 'paid work') },
      ],
    },
    domains: [whole],
    needsTraining: false,
    about: said(
      'Minstens twee keer per jaar. Trede 2, 3 en 4: elke week contact of activiteit.',
      'At least twice a year. Rungs 2, 3 and 4: contact or activity every week.',
    ),
    source: said(
      'Participatieladder, beschrijving bij disk-eindhoven.nl',
      'Participatieladder, description at disk-eindhoven.nl (in Dutch)',
    ),
    mark: 'sure',
  },
  {
    ...dates,
    code: 'ZRM17',
    name: said('Zelfredzaamheid-Matrix', 'Self-Sufficiency Matrix (ZRM)'),
    version: '2017',
    scale: zrmScale,
    domains: [
      domain('finance', 'Financiën', 'Finances'),
      domain('work', 'Werk en opleiding', 'Work and training'),
      domain('days', 'Tijdsbesteding', 'Use of time'),
      domain('housing', 'Huisvesting', 'Housing'),
      domain('home', 'Huiselijke relaties', 'Relations at home'),
      domain('mental', 'Geestelijke gezondheid', 'Mental health', 'health'),
      domain('physical', 'Lichamelijke gezondheid', 'Physical health', 'health'),
      domain('substances', 'Middelengebruik', 'Use of substances', 'health'),
      domain('basicAdl', 'Basale ADL', 'Basic daily activities', 'health'),
      domain('instrumentalAdl', 'Instrumentele ADL', 'Instrumental daily activities'),
      domain('network', 'Sociaal netwerk', 'Social network'),
      domain('society', 'Maatschappelijke participatie', 'Participation in society'),
      domain('justice', 'Justitie', 'Justice', 'justice'),
    ],
    needsTraining: true,
    about: zrmAbout,
    source: said('zelfredzaamheidmatrix.nl, beschrijving', 'zelfredzaamheidmatrix.nl, description (in Dutch)'),
    mark: 'sure',
  },
  {
    ...dates,
    code: 'ZRM11',
    name: said('Zelfredzaamheid-Matrix, oudere versie', 'Self-Sufficiency Matrix (ZRM), older version'),
    version: '11',
    scale: zrmScale,
    domains: [
      domain('finance', 'Financiën', 'Finances'),
      domain('days', 'Dagbesteding', 'Day activity'),
      domain('housing', 'Huisvesting', 'Housing'),
      domain('home', 'Huiselijke relaties', 'Relations at home'),
      domain('mental', 'Geestelijke gezondheid', 'Mental health', 'health'),
      domain('physical', 'Fysieke gezondheid', 'Physical health', 'health'),
      domain('addiction', 'Verslaving', 'Addiction', 'health'),
      domain('adl', 'ADL-vaardigheden', 'Daily activities', 'health'),
      domain('network', 'Sociaal netwerk', 'Social network'),
      domain('society', 'Maatschappelijke participatie', 'Participation in society'),
      domain('justice', 'Justitie', 'Justice', 'justice'),
    ],
    needsTraining: true,
    about: zrmAbout,
    source: said(
      'zelfredzaamheidmatrix.nl; namen van de elf domeinen uit eigen kennis',
      'zelfredzaamheidmatrix.nl (in Dutch); names of the eleven domains from own knowledge',
    ),
    mark: 'likely',
  },
  {
    ...dates,
    code: 'LW',
    name: said('Loonwaarde', 'Value of the work (loonwaarde)'),
    version: '2021',
    scale: { kind: 'percentage' },
    domains: [whole],
    needsTraining: true,
    about: said(
      'Heel procent van het wettelijk minimumloon, vastgesteld op de werkplek door een gecertificeerde deskundige.',
      'Whole per cent of the legal minimum wage, determined at the workplace by a certified expert.',
    ),
    source: said('Uniforme loonwaardemethode sinds 1-7-2021 (AKC)', 'Uniform method since 1-7-2021 (AKC, in Dutch)'),
    mark: 'sure',
  },
  {
    ...dates,
    code: 'PPS',
    name: said('Persoonsprofielscan (NOA)', 'Persoonsprofielscan (NOA)'),
    version: '',
    scale: {
      kind: 'category',
      options: [
        { code: 'direct', name: said('direct naar werk', 'straight to work') },
        { code: 'later', name: said('werk op termijn', 'work in time') },
        { code: 'participation', name: said('participatie', 'participation') },
      ],
    },
    domains: [whole],
    needsTraining: false,
    about: said(
      'Schaal van het instrument zelf; een uitkomst is geen oordeel over een mens.',
      'The instrument’s own scale; an outcome is no judgement of a person.',
    ),
    source: said('noa-vu.com, nieuwsbrief oktober 2015', 'noa-vu.com, newsletter of October 2015 (in Dutch)'),
    mark: 'sure',
  },
  free('DAR', 'Dariuz'),
  free('ABC', 'ABC-methode', 'ABC method'),
  free('SWW', 'Scan Werkvermogen Werkzoekenden'),
  free('KANS', 'Kansenverkenner'),
  free('VAAR', 'VAARDIG'),
  free('STARTZ', 'Startwijzer Zelfredzaamheid'),
  free('ZRMO', 'Zelfredzaamheid-Matrix, supplement Ouderschap', 'Self-Sufficiency Matrix, supplement on parenting'),
  free('ZRMH', 'Zelfredzaamheid-Matrix Huishoudens', 'Self-Sufficiency Matrix for households'),
];
