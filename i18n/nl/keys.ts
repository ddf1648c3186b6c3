/** The ways into the vault: passphrase, recovery key and the key of the organisation. */
export const keys = {
  kind: {
    passphrase: 'Wachtzin',
    recovery: 'Herstelsleutel',
    organisation: 'Sleutel van de organisatie',
  },
  ways: {
    title: 'Zo gaat uw kluis open',
    lead: 'Elke manier opent dezelfde dossiers. Er blijft altijd ten minste één manier over die alleen van u is.',
    madeAt: 'Gemaakt',
    lastUsed: 'Laatst gebruikt',
    never: 'nog niet',
    reflections: 'Reflecties',
    reflectionsYes: 'gaan mee open',
    reflectionsNo: 'blijven dicht',
    fingerprint: 'Kenmerk',
    remove: 'Weghalen',
    removeNamed: '{{kind}} van {{when}} weghalen',
  },
  changed: {
    passphrase: 'De wachtzin is gewijzigd. Vanaf nu opent alleen de nieuwe.',
    strengthened: 'De wachtzin is beter beschermd. Zij blijft zoals zij was.',
    recovery: 'De herstelsleutel werkt. Bewaar het papier achter slot.',
    organisation: 'De organisatie kan deze kluis nu openen. U ziet het hier en in het logboek als dat gebeurt.',
    removed: 'Weggehaald. Hiermee gaat de kluis niet meer open.',
    backupsLeft_one:
      'Bij één reservekopie lukte dat niet, bijvoorbeeld omdat een stick er niet in zat. Die gaat nog open zoals eerst. Sluit de stick aan en herhaal dit, of maak daar een nieuwe reservekopie.',
    backupsLeft_other:
      'Bij {{count}} reservekopieën lukte dat niet, bijvoorbeeld omdat een stick er niet in zat. Die gaan nog open zoals eerst. Sluit de stick aan en herhaal dit, of maak daar een nieuwe reservekopie.',
  },
  proof: {
    passphrase: 'Uw wachtzin van nu',
    passphraseHelp: 'Zo weten we dat u het zelf bent.',
    recovery: 'Uw herstelsleutel',
    recoveryHelp: 'U opende de kluis met de herstelsleutel. Typ haar nog een keer, of stel eerst een nieuwe wachtzin in.',
    organisation: 'De geheime sleutel van de organisatie',
    organisationHelp: 'De kluis is geopend met de sleutel van de organisatie. Plak haar nog een keer.',
  },
  passphrase: {
    change: 'Wachtzin wijzigen',
    changeTitle: 'Wachtzin wijzigen',
    changeLead: 'Alleen het slot verandert, niet de dossiers. Dat duurt enkele seconden.',
    fresh: 'Nieuwe wachtzin',
    repeat: 'Nieuwe wachtzin nog een keer',
    save: 'Nieuwe wachtzin instellen',
    saving: 'De wachtzin wordt gewijzigd. Dit duurt enkele seconden.',
    strengthen: 'Sterker maken',
    strengthenLead:
      'Uw wachtzin controleren duurt op deze computer maar kort. Zij kan dus beter beschermd worden tegen raden. De wachtzin zelf blijft gelijk.',
  },
  recovery: {
    title: 'Herstelsleutel',
    lead: 'Een sleutel op papier. Hiermee opent u de kluis als u de wachtzin vergeet.',
    none: 'Er is nog geen herstelsleutel',
    noneText:
      'Vergeet u nu uw wachtzin, dan zijn de dossiers niet meer te lezen. Maak een herstelsleutel en bewaar haar op papier achter slot.',
    make: 'Herstelsleutel maken',
    makeNew: 'Nieuwe herstelsleutel maken',
    makeNewLead: 'Is het papier kwijt, of heeft iemand het gezien? Maak een nieuwe. De oude herstelsleutel opent daarna niets meer.',
    step: 'Stap {{number}} van 3: {{title}}',
    proofTitle: 'Laat zien dat u het bent',
    show: 'Toon de herstelsleutel',
    shownTitle: 'Schrijf over of druk af',
    shownLead: 'Acht groepen van vijf tekens. Zij staan alleen nu op dit scherm. Zorg dat niemand meekijkt.',
    groups: 'De herstelsleutel',
    group: 'Groep {{number}}',
    savePage: 'Bewaar als Word-bestand om af te drukken',
    saved: 'Bewaard als {{path}}. Druk het af en verwijder daarna het bestand.',
    notSaved: 'Niet bewaard: er is geen plaats gekozen.',
    next: 'Ik heb haar op papier',
    backTitle: 'Typ haar terug',
    backLead: 'Neem uw papier en typ de acht groepen over. Zo weten we dat het papier klopt. Pas daarna werkt de herstelsleutel.',
    typed: 'Herstelsleutel',
    typedHelp: 'Acht groepen van vijf tekens. Hoofdletters, spaties en streepjes maken niet uit.',
    confirm: 'Klopt, deze bewaar ik',
    showAgain: 'Toon haar nog een keer',
    stop: 'Stoppen zonder herstelsleutel',
  },
  organisation: {
    title: 'Sleutel van de organisatie',
    lead: 'Uw organisatie kan een eigen sleutel laten toevoegen, voor als u ziek wordt of vertrekt. Vraag uw beheerder of dat bij u de afspraak is.',
    can: 'Daarmee kan de organisatie alle dossiers in deze kluis openen. Uw reflecties gaan er niet mee open.',
    told: 'Elke keer dat dit gebeurt, staat het in het logboek en op Vandaag.',
    none: 'De organisatie kan deze kluis niet openen',
    add: 'Sleutel toevoegen',
    replace: 'Andere sleutel instellen',
    paste: 'Openbare sleutel',
    pasteHelp: 'Van uw beheerder. Begint met age1. Nooit de geheime sleutel.',
    open: 'Kies een bestand',
    compare: 'Vergelijk dit kenmerk met uw beheerder, aan de telefoon of op papier. Gelijk? Dan is het de goede sleutel.',
    save: 'Kenmerk klopt: sleutel instellen',
    make: 'Nieuw sleutelpaar maken',
    makeLead:
      'Voor de beheerder. De geheime helft komt in een bestand dat u kiest, bijvoorbeeld op een stick in de kluis van de organisatie. Zij blijft niet op deze computer achter als u haar daar niet bewaart.',
    made: 'Gemaakt. De openbare helft is hieronder ingevuld. Bewaar het bestand met de geheime helft achter slot en maak er een tweede van.',
    uses: 'Geopend door de organisatie',
    usesNone: 'De organisatie heeft deze kluis nog niet geopend.',
  },
  remove: {
    title: '{{kind}} weghalen',
    lead: 'Hierna gaat de kluis hiermee niet meer open. Oudere kopieën van de kluis die u elders bewaart, veranderen niet.',
    losesReflections:
      'Dit is de laatste manier om uw reflecties te openen. Haalt u haar weg, dan zijn de reflecties van tot nu toe voor niemand meer te lezen.',
    knows: 'Ik weet dat mijn reflecties dan niet meer te lezen zijn',
    confirm: 'Weghalen',
  },
  door: {
    forgotten: 'Wachtzin vergeten?',
    forgottenText: 'Kijk eerst op de plek waar u de wachtzin bewaarde.',
    withRecovery: 'Open met de herstelsleutel',
    withOrganisation: 'Open met de sleutel van de organisatie',
    nothing:
      'Deze kluis heeft geen herstelsleutel en geen sleutel van de organisatie. Zonder wachtzin kan niemand haar openen, ook de makers niet. Vraag uw beheerder naar een reservekopie met een wachtzin die u nog kent.',
    recoveryTitle: 'Openen met de herstelsleutel',
    recoveryLead: 'Neem het papier met de acht groepen. Daarna kiest u een nieuwe wachtzin.',
    organisationTitle: 'Openen door de organisatie',
    organisationLead:
      'Voor de beheerder. Alle dossiers gaan open; de reflecties van de werker niet. Het komt in het logboek, en de werker ziet het.',
    identity: 'Geheime sleutel',
    identityHelp: 'Begint met AGE-SECRET-KEY-1. Zij wordt niet bewaard.',
    file: 'Kies het sleutelbestand',
    open: 'Open de kluis',
    back: 'Terug naar de wachtzin',
    previous:
      'Het bestand met de nieuwste sleutels (vault.json) is beschadigd. De kluis gaat nu open zoals vóór uw laatste wijziging: met uw vorige wachtzin. Uw dossiers zijn er allemaal.',
    dueTitle: 'Kies een nieuwe wachtzin',
    dueRecovery: 'De kluis is open. Kies nu een nieuwe wachtzin; de oude werkt daarna niet meer. De herstelsleutel blijft gelden.',
    dueOrganisation:
      'De kluis is open met de sleutel van de organisatie. Stel een nieuwe wachtzin in voor de werker, of ga verder zonder. De reflecties blijven dicht.',
    later: 'Verder zonder nieuwe wachtzin',
    lock: 'Vergrendel weer',
  },
  page: {
    fileName: 'herstelsleutel',
    title: 'Herstelsleutel',
    made: 'Gemaakt op {{when}}',
    what: 'Met deze sleutel gaat een kluis van het programma Maatwerkbank open als de wachtzin vergeten is. Wie dit papier heeft en bij de computer kan, kan alles lezen wat erin staat.',
    check:
      'Acht groepen van vijf tekens. Het vijfde teken van elke groep is een controle: het programma zegt in welke groep een tikfout zit. De letters I, L, O en U komen niet voor; 0 is een nul en 1 is een één.',
    keep: 'Bewaren',
    keepLocked: 'Achter slot: in de kluis van uw organisatie, of thuis in een afgesloten la.',
    keepApart: 'Niet bij de computer en niet in de tas van de computer.',
    keepNoCopy: 'Maak geen foto en geen scan. Staat dit nog als bestand op een computer, verwijder het dan na het afdrukken.',
    keepNoName: 'Schrijf er geen naam, dienst of plaats bij. Wie het vindt, mag niet weten van wie het is.',
    use: 'Gebruiken',
    useOpen: 'Start Maatwerkbank en kies “Wachtzin vergeten?”.',
    useType: 'Kies “Open met de herstelsleutel” en typ de acht groepen over. Hoofdletters, spaties en streepjes maken niet uit.',
    useNew: 'Kies een nieuwe wachtzin. Deze herstelsleutel blijft gelden.',
    replaced: 'Maakt u later een nieuwe herstelsleutel, dan opent dit papier niets meer. Vernietig het dan.',
  },
  today: {
    noRecovery: 'Maak een herstelsleutel, voor als u uw wachtzin vergeet',
    organisationUsed: 'De organisatie heeft deze kluis geopend',
  },
  refusal: {
    groupWrong:
      'Klopt niet: groep {{groups}}. Kijk die tekens nog eens na op uw papier. Er is nog niets geprobeerd en er is niets veranderd.',
    groupsMissing:
      'Een herstelsleutel heeft {{wanted}} groepen van vijf tekens; dit zijn er {{found}}. Typ alle groepen van uw papier over. Er is nog niets geprobeerd.',
    wrongRecovery:
      'Deze herstelsleutel is goed getypt, maar hoort niet bij deze kluis, of is later vervangen. Er is niets veranderd. Zoek het nieuwste papier. Opnieuw proberen kan over {{seconds}} s.',
    wrongOrganisation:
      'Deze sleutel hoort niet bij deze kluis. Er is niets veranderd. Neem het sleutelbestand dat past bij het kenmerk in de instellingen. Opnieuw proberen kan over {{seconds}} s.',
    secretInsteadOfPublic:
      'Dit is de geheime helft van de sleutel. Die hoort alleen bij de organisatie en is niet bewaard. Plak de openbare helft: die begint met age1.',
    publicInsteadOfSecret:
      'Dit is de openbare helft van de sleutel. Om te openen is de geheime helft nodig: die begint met AGE-SECRET-KEY-1. Er is niets veranderd.',
    severalRecipients: 'Hier staan verschillende openbare sleutels in. Plak alleen de sleutel die deze kluis moet kunnen openen.',
    otherKindOfKey:
      'Dit soort sleutel gebruikt Maatwerkbank niet. Vraag een gewone age-sleutel (X25519): age1 en dan 58 letters en cijfers.',
    noRecipient:
      'Hier staat geen openbare sleutel in, of er zit een tikfout in. Een openbare sleutel begint met age1 en heeft 62 tekens. Er is niets veranderd.',
    noIdentity:
      'Hier staat geen geheime sleutel in, of er zit een tikfout in. Een geheime sleutel begint met AGE-SECRET-KEY-1. Er is niets veranderd.',
    identityLocked:
      'Dit sleutelbestand is zelf met een wachtwoord gesloten. Open het eerst met age, en kies dan het bestand dat daaruit komt. Er is niets veranderd.',
    samePassphrase: 'Dit is de wachtzin die u al heeft. Kies een andere. Er is niets veranderd.',
    proofNeeded: 'Typ eerst uw wachtzin van nu. Er is niets veranderd.',
    notRenewed:
      'De sleutels van deze kluis konden bij het openen niet worden vernieuwd; meestal is de schijf dan vol. Maak ruimte, vergrendel en open de kluis opnieuw. Er is niets veranderd.',
    noSuchWay: 'Deze manier om te openen is er niet meer. De lijst is bijgewerkt.',
    lastWay: 'Dit is de laatste manier waarop u zelf de kluis kunt openen. Voeg eerst een andere toe. Er is niets veranderd.',
    losesReflections: 'Dit is de laatste manier om uw reflecties te openen. Bevestig dat u dat weet. Er is niets veranderd.',
    noRecoveryShown:
      'Er staat geen herstelsleutel klaar om terug te typen. Begin opnieuw met “Herstelsleutel maken”. Er is niets veranderd.',
    reflectionsClosed:
      'De reflecties zijn nu dicht: de kluis is geopend op een manier waar zij niet mee opengaan. Open de kluis met uw eigen eerdere wachtzin of met de herstelsleutel. Er is niets veranderd.',
    reflectionDamaged: 'Deze reflectie is beschadigd en niet te lezen. Er is niets veranderd. Zoek haar in een reservekopie.',
  },
} as const;
