/** The proof of a hand-over on paper. */
export const proof = {
  title: { handOver: 'Overdrachtsbewijs', cover: 'Bewijs van waarneming', return: 'Bewijs van teruggave na waarneming' },
  subject: { sent: 'Dossier {{number}}, aan {{name}}', received: 'Dossier {{number}}, van {{name}}' },
  from: 'Van',
  to: 'Aan',
  key: 'Sleutel van de ander',
  at: 'Gemaakt op',
  client: 'Cliënt',
  receiverChecked: 'Ontvanger nagegaan',
  receipt: 'Ontvangst',
  passphrase:
    'Verzegeld met een wachtzin. Wie die kent, kan het pakket openen; van wie dat is, legt de vingerafdruk van een ontvangstbewijs vast.',
  doubt: 'Laat een jurist meelezen bij deze grond ({{source}}).',
  objects: 'De cliënt heeft bezwaar en er is toch gedeeld',
  noTalk: 'Er is geen gezamenlijk overdrachtsgesprek vastgelegd.',
  alongCaption: 'Onderdelen die meegingen, met het aantal regels',
  part: 'Onderdeel',
  entries: 'Regels',
  documents: 'Vastgestelde stukken',
  check: 'Controle en ondertekening',
  code: 'Controlecode van het pakket',
  auditHead: 'Logboek afzender',
  package: 'Nummer van het pakket',
  codeWhy:
    'De controlecode hoort bij de ondertekende eerste bladzijde van het pakket. Beide logboeken, een ontvangstbewijs en dit papier noemen hetzelfde pakket. Het logboek laat zien dat er later niets is gewijzigd, zolang iemand deze regel bewaart.',
  law: 'Wat de wet zegt',
} as const;
