export const vault = {
  refusal: {
    isLocked: 'De kluis is vergrendeld. Ontgrendel haar eerst.',
    none: 'Op deze plek staat nog geen kluis.',
    exists: 'Op deze plek staat al een kluis. Er is niets veranderd.',
    wrongPassphrase: 'De kluis gaat hiermee niet open. Controleer de wachtzin en Caps Lock. Opnieuw proberen kan over {{seconds}} s.',
    wait: 'Er is pas een poging mislukt. Opnieuw proberen kan over {{seconds}} s.',
    passphrasesDiffer: 'De twee wachtzinnen zijn niet gelijk. Typ ze allebei opnieuw.',
    passphraseTooShort: 'De wachtzin is te kort: gebruik ten minste {{least}} tekens. Vier losse woorden is goed te onthouden.',
    passphraseWeak: 'Deze wachtzin is te makkelijk te raden. Neem bijvoorbeeld vier woorden die niets met elkaar of met u te maken hebben.',
    tooLittleMemory:
      'Deze kluis is gemaakt op een computer met meer geheugen: openen vraagt {{megabytes}} MB en dat is hier te veel. Sluit andere programma’s, of open haar op de eerdere computer.',
    damagedHeader:
      'Het bestand vault.json is beschadigd of ontbreekt. Het is niet veranderd. Zet het terug uit een reservekopie van deze kluis; maak geen nieuwe kluis op deze plek.',
    foreignHeader:
      'Het bestand vault.json is niet van deze kluis. Het is niet veranderd. Zet de vault.json terug die bij deze vault.db hoort, bijvoorbeeld uit een reservekopie.',
    olderHeader:
      'Het bestand vault.json is ouder dan deze kluis. Iemand heeft een eerdere versie teruggezet. Er is niets veranderd. Zet het nieuwste vault.json terug.',
    damagedDatabase:
      'Het bestand vault.db is beschadigd of ontbreekt. Het is niet veranderd. Maak eerst een kopie van de hele map en zet dan een reservekopie terug, of vraag uw beheerder.',
    damagedJournal:
      'Het logboek van de kluis (vault.db-wal) is beschadigd: bewaard werk van de laatste keer staat achter de beschadiging. Er is niets veranderd en in de map backups staat een kopie. Verwijder niets en vraag uw beheerder.',
    newerVersion:
      'Deze kluis is gemaakt met een nieuwere versie van Maatwerkbank (versie {{found}}; deze kent {{known}}). Zij is niet veranderd. Installeer de nieuwere versie.',
    alreadyOpen: 'Deze kluis is al open in een ander venster of bij een andere gebruiker van deze computer. Sluit haar daar eerst.',
    folderBlocked: 'De map van de kluis is niet te gebruiken ({{reason}}). Controleer of de schijf vol is en of u in de map mag schrijven.',
    folderSynced:
      'De map van de kluis hoort bij {{owner}}. Daar worden bestanden gekopieerd of vastgehouden buiten dit programma om. Kies een map die alleen op deze computer staat.',
    folderNotEmpty: 'In de map voor de kluis staan al andere bestanden. Kies een lege map.',
  },
  /** Advice of the strength meter, by zxcvbn's own codes. */
  advice: {
    tooShort: 'Gebruik ten minste twaalf tekens.',
    useWords: 'Gebruik een paar woorden, maar geen bekende zin.',
    noNeed: 'Cijfers, hoofdletters of leestekens hoeven niet.',
    anotherWord: 'Voeg een of twee ongewone woorden toe.',
    straightRow: 'Toetsen die naast elkaar liggen zijn makkelijk te raden.',
    keyPattern: 'Een kort patroon op het toetsenbord is makkelijk te raden.',
    longerKeyboardPattern: 'Neem geen patroon op het toetsenbord, of een veel langer met meer bochten.',
    simpleRepeat: 'Herhaalde letters zoals “aaa” zijn makkelijk te raden.',
    extendedRepeat: 'Een herhaald stuk zoals “abcabc” is bijna even makkelijk te raden als “abc”.',
    repeated: 'Vermijd herhaalde woorden en letters.',
    sequences: 'Vermijd rijtjes zoals “abc” of “6543”.',
    recentYears: 'Jaartallen van nu of kort geleden zijn makkelijk te raden.',
    associatedYears: 'Vermijd jaartallen die met u te maken hebben.',
    dates: 'Vermijd datums.',
    topTen: 'Dit is een van de meest gebruikte wachtwoorden.',
    topHundred: 'Dit is een veelgebruikt wachtwoord.',
    common: 'Dit is een bekend wachtwoord.',
    similarToCommon: 'Dit lijkt op een bekend wachtwoord.',
    wordByItself: 'Eén woord is makkelijk te raden.',
    namesByThemselves: 'Een naam is makkelijk te raden.',
    commonNames: 'Bekende voor- en achternamen zijn makkelijk te raden.',
    userInputs: 'Gebruik geen naam, organisatie of woord dat bij u hoort.',
    pwned: 'Deze wachtzin is eerder uitgelekt.',
    l33t: 'Een letter door een cijfer of teken vervangen, zoals “@” voor “a”, helpt bijna niet.',
    reverseWords: 'Een omgekeerd woord is bijna even makkelijk te raden.',
    allUppercase: 'Alles in hoofdletters helpt niet.',
    capitalization: 'Alleen de eerste letter als hoofdletter helpt niet.',
  },
} as const;
