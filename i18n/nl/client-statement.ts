/** What the client wants said about the file: it is kept and printed with it. */
export const clientStatement = {
  title: 'Verklaring van de cliënt',
  lead: 'De cliënt mag altijd een verklaring of verbetering bij het dossier laten doen (AVG art. 16). Die wordt mee afgedrukt bij waar hij over gaat.',
  add: 'Verklaring vastleggen',
  receivedBy: 'opgetekend door {{name}}',
  empty: 'Nog geen verklaring.',
  field: {
    kind: 'Wat het is',
    about: 'Waar het over gaat',
    text: 'De woorden van de cliënt',
    textHelp: 'Letterlijk, zoals gezegd of geschreven.',
    statedOn: 'Van welke dag',
  },
  kind: {
    statement: 'verklaring',
    correction: 'verbetering',
  },
  about: {
    file: 'het hele dossier',
    document: '{{document}}, versie {{version}}',
    journal: '{{kind}} van {{date}}',
    gone: 'een stuk dat er niet meer is',
  },
  onTimeline: { statement: 'Verklaring van de cliënt', correction: 'Verbetering door de cliënt' },
  line: '{{kind}} van {{date}}, over {{about}}',
  report: {
    title: 'Verklaring van de cliënt',
    lead: 'De cliënt heeft hierbij laten vastleggen:',
    by: '{{kind}} van {{date}}',
  },
  refusal: {
    unknownSubject: 'Waar deze verklaring over gaat, is niet gevonden. Open het dossier opnieuw.',
    inTheFuture: 'Deze dag ligt in de toekomst. Vul de dag in waarop de cliënt dit zei of schreef.',
  },
} as const;
