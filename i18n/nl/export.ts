/** Everything in open form: nobody is locked in. */
export const exporting = {
  title: 'Alles meenemen',
  lead: 'Alles uit deze kluis in open vorm: JSON en CSV per tabel, met uitleg erbij, in één ZIP-bestand. Zo zit niemand vast aan dit programma.',
  meaning: 'Wat dit betekent',
  meaningText:
    'De versleuteling van de kluis geldt niet voor dit bestand. Wie het kan openen, kan alles lezen: namen, gesprekken, schulden, gezondheid. Dat u dit deed, komt in het logboek.',
  meaningAsk:
    'Doe dit alleen als u het nodig hebt, en alleen naar een plaats die u vertrouwt. Voor een reservekopie is het niet bedoeld: die blijft versleuteld.',
  notIncluded: 'Niet erbij: de zoekindex (die is opnieuw te maken) en uw eigen geheime sleutels.',
  passphrase: 'Wachtwoordzin van de kluis',
  passphraseHelp: 'Typ hem nog eens, zodat zeker is dat u het bent.',
  reflections: 'Mijn reflecties leesbaar meenemen',
  reflectionsHelp:
    'Ze zijn van u en gaan bij een overdracht nooit mee. Laat dit uit als u de export aan iemand anders geeft: dan staan ze er alleen verzegeld in.',
  seal: 'Verzegel het bestand met een eigen wachtwoordzin',
  sealHelp: 'Het bestand is dan te openen met het vrije programma age: age -d -o export.zip bestand.zip.age',
  sealPassphrase: 'Wachtwoordzin voor dit bestand',
  sealRepeat: 'Nog een keer',
  make: 'Maak de export',
  saved: 'Bewaard als {{path}} ({{size}}).',
  notSaved: 'Niet bewaard: er is geen plaats gekozen.',
  refusal: {
    placeFull: 'Daar is niet genoeg ruimte. Er is niets opgeslagen. Kies een andere plek en maak de export opnieuw.',
    placeBlocked:
      'Daar kan niets worden geschreven ({{reason}}). Er is niets opgeslagen. Kies een andere plek en maak de export opnieuw; is het een stick, kijk dan of die erin zit.',
    tooLarge:
      'Deze export wordt groter dan 4 GB, en dat past niet in één ZIP-bestand. Er is niets bewaard en niets veranderd. Vraag uw beheerder: de kluis is ook met elk SQLCipher-programma te openen.',
  },
  readme: {
    text: `Export uit Maatwerkbank, gemaakt op {{date}}

Dit zijn alle gegevens van een kluis, in open vorm. Ze zijn niet meer versleuteld:
wie dit bestand kan openen, kan alles lezen. Bewaar het niet langer dan nodig.

schema.json    wat de tabellen en kolommen zijn, en wat er niet bij is en waarom
manifest.json  welke bestanden er zijn, hoeveel rijen, en hun SHA-256
json/          elke tabel als lijst, een rij per regel; zonder verlies
csv/           dezelfde tabellen voor een rekenblad (RFC 4180, UTF-8 met BOM)

Bedragen zijn hele eurocenten. Dagen zijn JJJJ-MM-DD, momenten ISO 8601 in UTC.
In JSON staan bytes als base64 onder de naam "base64".

In CSV krijgt een tekst die met = + - @ of een apostrof begint een apostrof ervoor,
zodat een rekenblad haar niet als formule uitvoert. Haal die ene apostrof weg en u
hebt de tekst terug. Een leeg veld is "niet ingevuld", "" is een lege tekst.
Wilt u zeker zijn van elk teken, gebruik dan de JSON.
`,
  },
} as const;
