/** Long work: what runs, how far it is, and stopping it. */
export const work = {
  kind: {
    check: 'De kluis wordt nagekeken',
    backup: 'Er wordt een reservekopie gemaakt',
    backupLook: 'De reservekopie wordt bekeken',
    restore: 'Een reservekopie wordt teruggezet',
    salvage: 'Wat leesbaar is, wordt gered',
    copy: 'De map van de kluis wordt gekopieerd',
    newKey: 'De kluis krijgt een nieuwe sleutel',
    package: 'Een pakket wordt gemaakt of gelezen',
    export: 'De export wordt gemaakt',
    destroy: 'Wat vernietigd of verwijderd is, wordt overschreven',
    report: 'Een verslag wordt gemaakt',
    log: 'Het logboek wordt nagekeken',
  },
  part: '{{percent}} % klaar',
  stop: 'Stop',
  refusal: {
    cancelled: 'Het werk is gestopt. Er is niets veranderd.',
  },
} as const;
