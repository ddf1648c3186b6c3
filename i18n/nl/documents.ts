/** Closed documents of a case file. */
export const documents = {
  title: 'Verslagen',
  lead: 'Alles wat in dit dossier is vastgesteld. Een vastgesteld stuk verandert niet meer; een verbetering is een nieuwe versie met een reden.',
  empty: 'Nog niets vastgesteld',
  emptyText:
    'Stel een intake, weging, plan of besluit vast bij het onderdeel zelf. Het stuk staat daarna hier, en is als Word-bestand te bewaren.',
  kind: {
    intake: 'Intake',
    weging: 'Weging',
    plan: 'Plan van aanpak',
    besluit: 'Besluit maatwerkbudget',
    toestemming: 'Toestemming',
    maandopgave: 'Maandopgave',
    verrekening: 'Verrekening',
    coachingsplan: 'Coachingsplan',
    begeleidingsverslag: 'Begeleidingsverslag',
    inzage: 'Beoordeling voor inzage',
  },
  /** Which version of a document stands, and whether its work copy moved on. */
  standing: {
    closed: 'Vastgesteld: versie {{version}}, {{at}}, door {{by}}.',
    changed: 'Daarna is er iets gewijzigd: de werkkopie wijkt af van versie {{version}}.',
  },
  column: {
    document: 'Stuk',
    version: 'Versie',
    closedAt: 'Vastgesteld',
    closedBy: 'Door',
    reason: 'Reden',
    code: 'Controlecode',
  },
  firstVersion: 'eerste versie',
  language: {
    nl: 'Nederlands',
    en: 'Engels',
  },
  refusal: {
    reasonNeeded: 'Er is al een vastgestelde versie. Schrijf waarom er een nieuwe komt.',
    unknown: 'Dit stuk is niet gevonden.',
    changed:
      'Dit vastgestelde stuk is buiten het programma om gewijzigd: de controlecode klopt niet. Verander niets en vraag uw beheerder.',
  },
} as const;
