import {
  amount,
  bullets,
  chapter,
  column,
  detail,
  formula,
  info,
  keyFacts,
  legal,
  missing,
  numbered,
  part,
  quote,
  signatures,
  table,
  text,
  warning,
} from '#reports/blocks.ts';
import type { Report } from '#reports/model.ts';

/** A report with every kind of block, about nobody. Tests change what they are about. */
export const aReport = (changes: Partial<Report> = {}): Report => ({
  language: 'nl',
  title: 'Besluit maatwerkbudget',
  subject: 'Aanvraag om een koelkast en een fiets, op tijd voor de winter',
  caseNumber: 'MW-2026-0142',
  status: 'closed',
  closed: { version: 2, at: '2026-03-09T13:03:00Z', by: 'M. de Wit', code: '3fa2 91bc 0d4e' },
  auditHead: '214 · 77aa 01bd 9c3e',
  printedAt: '2026-11-22T09:30:00Z',
  lawDate: '2026-01-01',
  summary: [
    text('Gevraagd wordt € 540,00 voor een koelkast en een tweedehands fiets.'),
    keyFacts(['Gevraagd', '€ 540,00'], ['Besluit', 'toegekend, om niet'], ['Betaald aan', '']),
    quote(
      'Zonder koelkast gooi ik elke week eten weg.\nDat kost me meer dan een koelkast.\n\nEn de fiets is voor mijn werk.',
      'Noor, 3 maart 2026',
    ),
    warning('de schuld aan de energieleverancier', 'Een afsluiting is aangekondigd voor 1 april.', 'Bel eerst het energieteam.'),
  ],
  sections: [
    chapter(
      'De omgekeerde toets',
      text('Eerst de bedoeling, dan de regels.\n\nDaarna pas de knoop.'),
      bullets(['Wat is het doel?', 'Past het bij de wet?']),
    ),
    part(
      'Bedragen',
      table(
        'Mogelijkheden naast elkaar',
        [column('Mogelijkheid', 3), column('Op tijd?', 1), amount('Bedrag', 1)],
        [
          ['Kringloop', 'nee', '€ 90,00'],
          ['Nieuw, met garantie', 'ja', '€ 450,00'],
          ['Samen', '', '€ 540,00'],
        ],
        { total: true },
      ),
    ),
    detail(
      'Berekening',
      text('Zo is het bedrag opgebouwd.'),
      formula(
        'Het bedrag',
        { label: 'Koelkast', formula: '1 × € 450,00', result: '€ 450,00' },
        { label: 'Totaal', formula: '€ 450,00 + € 90,00', result: '€ 540,00' },
      ),
      text('Afgerond op hele centen.'),
    ),
    part(
      'De wet',
      legal({
        article: 'Participatiewet artikel 35',
        text: 'Bijzondere bijstand voor noodzakelijke kosten.',
        from: '2015-01-01',
        mark: 'unsure',
      }),
    ),
    chapter(
      'Wat nu',
      numbered(['Beschikking versturen', 'Bellen na twee weken']),
      missing('vóór vaststellen', ['Een handtekening']),
      info('bezwaar', 'Binnen zes weken na verzending.'),
      numbered(['Opnieuw bij één']),
    ),
    chapter('Ondertekening', signatures({ role: 'Klantmanager', name: 'M. de Wit' }, { role: 'Aanvrager', name: '' })),
  ],
  ...changes,
});
