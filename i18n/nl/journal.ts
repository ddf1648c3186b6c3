/** Notes and contacts of a case file, in the order of time. */
export const journal = {
  newTitle: 'Nieuwe notitie',
  add: 'Notitie vastleggen',
  field: {
    kind: 'Soort',
    purpose: 'Waarvoor',
    purposeHelp:
      'Begeleiding gaat nooit mee naar financiën of handhaving. Wat rechten en plichten raakt, kan doorgegeven moeten worden; zeg dat er dan bij.',
    at: 'Wanneer',
    sourceKind: 'Komt dit van een derde?',
    sourceKindHelp:
      'Een derde is iemand anders dan de cliënt of u. Vroeg die om vertrouwelijkheid, dan wordt deze notitie bij een kopie voor de cliënt eerst ter beoordeling voorgelegd.',
    text: 'Wat is er gezegd of gedaan',
    clientWords: 'In de woorden van de cliënt',
    clientWordsHelp: 'Zo letterlijk mogelijk; dit blijft staan zoals het gezegd is.',
  },
  kind: {
    phone: 'Telefoon',
    talk: 'Gesprek',
    homeVisit: 'Huisbezoek',
    message: 'Bericht',
    noShow: 'Niet verschenen',
    note: 'Notitie',
  },
  purpose: {
    guidance: 'begeleiding',
    rights: 'rechten en plichten',
  },
  sourceKind: {
    ordinary: 'nee',
    third: 'van een derde',
    thirdPartyConfidential: 'van een derde, vertrouwelijk',
  },
  list: 'Wat er gebeurde',
  clientSaid: 'In eigen woorden',
  closed: '{{document}} vastgesteld, versie {{version}}',
  closedBy: 'door {{name}}',
  reason: 'Reden: {{reason}}',
  showAll: 'Toon de hele tekst ({{count}} tekens)',
  more: 'Toon oudere regels',
  empty: 'De tijdlijn is nog leeg',
  emptyText: 'Leg het eerste contact vast: wie belde, wat is er gezegd. Vastgestelde stukken komen hier vanzelf bij.',
  refusal: {
    inTheFuture: 'Dit moment ligt in de toekomst. Leg vast wat er geweest is; wat nog komt, hoort in het plan.',
  },
} as const;
