/** Closed documents of a case file and its audit log. */
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
  log: {
    title: 'Logboek',
    lead: 'Wie wat deed in dit dossier, en wanneer. Nooit wat er stond. Regels zijn niet te wijzigen.',
    holds: 'De keten van het logboek klopt: geen regel is gewijzigd of weggehaald.',
    broken: 'Regel {{line}} van het logboek klopt niet met de regel ervoor. Verander niets en vraag uw beheerder.',
    column: {
      sequence: 'Regel',
      at: 'Wanneer',
      who: 'Wie',
      what: 'Wat',
      part: 'Onderdeel',
    },
    nobody: 'nog geen naam',
    newest_one: 'De nieuwste regel.',
    newest_other: 'De nieuwste {{count}} regels.',
  },
  event: {
    vault: {
      created: 'kluis gemaakt',
      unlocked: 'kluis ontgrendeld',
      unlockFailed: 'ontgrendelen mislukt',
      locked: 'kluis vergrendeld',
      keysChanged: 'toegang tot de kluis gewijzigd',
      recoveryUsed: 'kluis geopend met de herstelsleutel',
      organisationUsed: 'kluis geopend met de sleutel van de organisatie',
      newKey: 'nieuwe sleutel voor de kluis',
      checked: 'kluis nagekeken',
      damageFound: 'schade gevonden',
      salvaged: 'leesbare gegevens gered',
      restored: 'reservekopie teruggezet',
    },
    file: {
      opened: 'dossier geopend',
      created: 'dossier gemaakt',
      changed: 'dossier gewijzigd',
      handedOver: 'dossier overgedragen',
      received: 'dossier ontvangen',
      merged: 'dossier samengevoegd',
      copiedForClient: 'volledige kopie voor de cliënt gemaakt',
      stateChanged: 'bewaren gewijzigd',
      destroyed: 'dossier vernietigd',
    },
    document: {
      closed: 'stuk vastgesteld',
      partRemoved: 'gegevens uit een vastgesteld stuk verwijderd',
    },
    report: {
      saved: 'Word-bestand bewaard',
    },
    profile: {
      changed: 'instellingen gewijzigd',
    },
    backup: {
      made: 'reservekopie gemaakt',
      failed: 'reservekopie mislukt',
    },
    export: {
      made: 'export gemaakt',
    },
    log: {
      checked: 'logboek nagekeken',
      exported: 'uittreksel van het logboek gemaakt',
    },
    search: 'gezocht',
  },
  part: {
    vault: 'kluis',
    caseFile: 'gegevens',
    journal: 'tijdlijn',
    search: 'zoeken',
    report: 'verslagen',
    profile: 'instellingen',
    handOver: 'overdragen',
  },
  refusal: {
    reasonNeeded: 'Er is al een vastgestelde versie. Schrijf waarom er een nieuwe komt.',
    unknown: 'Dit stuk is niet gevonden.',
    changed:
      'Dit vastgestelde stuk is buiten het programma om gewijzigd: de controlecode klopt niet. Verander niets en vraag uw beheerder.',
  },
} as const;
