/** The text of one article (or of the paragraphs named), as it stood on `stand`. Line by line, as published. */
export type LawText = Readonly<{
  article: string;
  /** The paragraphs (leden) shown; null is the whole article. */
  paragraphs: readonly string[] | null;
  title: string;
  status: 'geldend';
  /** Since when the article reads as it does. */
  from: string;
  publication: string;
  lines: readonly string[];
}>;

/** Day of the consolidated text that was copied. Where it was read: wetten.overheid.nl/BWBR0015703/2026-01-01. */
export const PW_STAND = '2026-01-01';
export const PW_SOURCE = 'Participatiewet (BWBR0015703), wetten.overheid.nl';

export const pwTexts: readonly LawText[] = [
  {
    article: '7',
    paragraphs: ['4'],
    title: 'Opdracht college',
    status: 'geldend',
    from: '2026-01-01',
    publication: 'Stb.2025-210',
    lines: [
      '4. Het college kan de uitvoering van deze wet, behoudens de vaststelling van de rechten en plichten van de belanghebbende en de daarvoor noodzakelijke beoordeling van zijn omstandigheden, door derden laten verrichten. Het college kan de in de eerste volzin bedoelde vaststelling en beoordeling mandateren aan bestuursorganen.',
    ],
  },
  {
    article: '13',
    paragraphs: null,
    title: 'Uitsluiting van bijstand',
    status: 'geldend',
    from: '2023-10-01',
    publication: 'Stb.2023-202',
    lines: [
      '1. Geen recht op bijstand heeft degene:',
      '  - a. aan wie rechtens zijn vrijheid is ontnomen;',
      '  - b. die zich onttrekt aan de tenuitvoerlegging van een vrijheidsstraf of vrijheidsbenemende maatregel;',
      '  - c. die zijn militaire of vervangende dienstplicht vervult;',
      '  - d. die wegens werkstaking of uitsluiting niet deelneemt aan de arbeid, voorzover diens gebrek aan middelen daarvan het gevolg is;',
      '  - e. die per kalenderjaar langer dan vier weken verblijf houdt buiten Nederland dan wel een aaneengesloten periode van langer dan vier weken verblijf houdt buiten Nederland;',
      '  - f. die jonger is dan 18 jaar;',
      '  - g. die bijstand vraagt ter gedeeltelijke of volledige aflossing van een schuldenlast en die overigens bij het ontstaan van de schuldenlast, dan wel nadien, beschikte of beschikt over de middelen om in de noodzakelijke kosten van het bestaan te voorzien;',
      '  - h. die een uitreiziger is.',
      '2. Geen recht op algemene bijstand heeft degene:',
      '  - a. van 18, 19 of 20 jaar die in een inrichting verblijft;',
      '  - b. die onbetaald verlof geniet als bedoeld in artikel 1, onderdeel g, van de Werkloosheidswet of die gehuwd is met een zodanig persoon, voor zover diens gebrek aan middelen daarvan het gevolg is, tenzij de belanghebbende alleenstaande ouder is en hij verlof geniet als bedoeld in hoofdstuk 6 van de Wet arbeid en zorg;',
      '  - c. die jonger is dan 27 jaar en uit ’s Rijks kas bekostigd onderwijs kan volgen en:',
      '    - 1°. in verband daarmee aanspraak heeft op studiefinanciering op grond van de Wet studiefinanciering 2000, dan wel',
      '    - 2°. in verband daarmee geen aanspraak heeft op studiefinanciering en dit onderwijs niet volgt;',
      '  - d. die jonger is dan 27 jaar en uit wiens houding en gedragingen ondubbelzinnig blijkt dat hij de verplichtingen, bedoeld in artikel 9, eerste lid, of artikel 55 niet wil nakomen.',
      '3. Het eerste lid, onderdeel a, is niet van toepassing op bij algemene maatregel van bestuur aan te wijzen categorieën personen waarbij tenuitvoerlegging van een vrijheidsstraf of vrijheidsbenemende maatregel plaatsvindt buiten een penitentiaire inrichting, een instelling voor de verpleging van ter beschikking gestelden of een inrichting als bedoeld in artikel 1, onderdeel b, van de Beginselenwet justitiële jeugdinrichtingen. Het eerste lid, onderdelen a en b, is niet van toepassing op de persoon aan wie rechtens zijn vrijheid is ontnomen op grond van de Wet verplichte geestelijke gezondheidszorg, de Wet zorg en dwang psychogeriatrische en verstandelijk gehandicapte cliënten of, voor zover het het recht op bijzondere bijstand betreft, na ontslag van alle rechtsvervolging, van artikel 37b, eerste lid, van het Wetboek van Strafrecht of op de persoon die zich onttrekt aan de tenuitvoerlegging van een vrijheidsbenemende maatregel op grond van die artikelen.',
      '4. In afwijking van het eerste lid, onderdeel e, geldt voor personen die de pensioengerechtigde leeftijd hebben bereikt, een periode van dertien weken.',
    ],
  },
  {
    article: '16',
    paragraphs: null,
    title: 'Zeer dringende redenen',
    status: 'geldend',
    from: '2004-01-01',
    publication: 'Stb.2003-375',
    lines: [
      '1. Aan een persoon die geen recht op bijstand heeft, kan het college, gelet op alle omstandigheden, in afwijking van deze paragraaf, bijstand verlenen indien zeer dringende redenen daartoe noodzaken.',
      '2. Het eerste lid is niet van toepassing op andere vreemdelingen dan die, bedoeld in artikel 11, tweede en derde lid.',
    ],
  },
  {
    article: '18',
    paragraphs: ['1'],
    title: 'Afstemming',
    status: 'geldend',
    from: '2026-01-01',
    publication: 'Stb.2025-312',
    lines: [
      '1. Het college stemt de bijstand en de daaraan verbonden verplichtingen af op de omstandigheden, mogelijkheden en middelen van de belanghebbende.',
    ],
  },
  {
    article: '35',
    paragraphs: ['1', '2'],
    title: 'Individuele en categoriale bijzondere bijstand',
    status: 'geldend',
    from: '2026-01-01',
    publication: 'Stcrt.2025-43553',
    lines: [
      '1. Onverminderd paragraaf 2.2, heeft de alleenstaande of het gezin recht op bijzondere bijstand voor zover de alleenstaande of het gezin niet beschikt over de middelen om te voorzien in de uit bijzondere omstandigheden voortvloeiende noodzakelijke kosten van het bestaan en deze kosten naar het oordeel van het college niet kunnen worden voldaan uit de bijstandsnorm, de individuele inkomenstoeslag, bedoeld in artikel 36, de studietoeslag, bedoeld in artikel 36b, het vermogen en het inkomen voor zover dit meer bedraagt dan de bijstandsnorm, waarbij artikel 31, tweede lid, en artikel 34, tweede lid, niet van toepassing zijn. Het college bepaalt het begin en de duur van de periode waarover het vermogen en het inkomen in aanmerking wordt genomen.',
      '2. Het college kan bijzondere bijstand weigeren, indien de in het eerste lid bedoelde kosten binnen twaalf maanden een bedrag van € 176,00 niet te boven gaan.',
    ],
  },
  {
    article: '48',
    paragraphs: null,
    title: 'Geldlening en borgtocht',
    status: 'geldend',
    from: '2017-01-01',
    publication: 'Stb.2016-471',
    lines: [
      '1. Tenzij in deze wet anders is bepaald, wordt de bijstand verleend om niet.',
      '2. Bijstand kan worden verleend in de vorm van een geldlening of borgtocht indien:',
      '  - a. redelijkerwijs kan worden aangenomen dat de belanghebbende op korte termijn over voldoende middelen zal beschikken om over de betreffende periode in de noodzakelijke kosten van het bestaan te voorzien;',
      '  - b. de noodzaak tot bijstandsverlening het gevolg is van een tekortschietend besef van verantwoordelijkheid voor de voorziening in het bestaan;',
      '  - c. de aanvraag een door de belanghebbende te betalen waarborgsom betreft;',
      '  - d. het bijstand ter gedeeltelijke of volledige aflossing van een schuldenlast betreft.',
      '3. Het college kan aan het verlenen van bijstand in de vorm van een geldlening verplichtingen verbinden die zijn gericht op meerdere zekerheid voor de nakoming van de aan deze bijstand verbonden rente- en aflossingsverplichtingen.',
      '4. Indien de persoon aan wie bijstand in de vorm van een geldlening wordt verleend algemene bijstand of een uitkering op grond van de Wet inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte werkloze werknemers, de Wet inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte gewezen zelfstandigen of het Besluit bijstandverlening zelfstandigen 2004 ontvangt, is het college bevoegd tot verrekening van die geldlening met die algemene bijstand of uitkering.',
    ],
  },
  {
    article: '49',
    paragraphs: null,
    title: 'Schuldenlast',
    status: 'geldend',
    from: '2011-01-01',
    publication: 'Stb.2010-838',
    lines: [
      'In afwijking van artikel 13, eerste lid, onderdeel g, kan het college bijzondere bijstand verlenen:',
      '- a. in de vorm van borgtocht, indien het verzoek van de belanghebbende tot verlening van een saneringskrediet is afgewezen vanwege diens beperkte mogelijkheden tot terugbetaling en de borgtocht noodzakelijk is om de krediettransactie alsnog doorgang te doen vinden door een:',
      '  - 1°. gemeentelijke kredietbank als bedoeld in de Wet op het financieel toezicht;',
      '  - 2°. een financiële onderneming die ingevolge de Wet op het financieel toezicht in Nederland het bedrijf van bank mag uitoefenen, indien de gemeente niet is aangesloten bij een gemeentelijke kredietbank dan wel daarmee geen relatie onderhoudt;',
      '- b. indien daartoe zeer dringende redenen bestaan en de in onderdeel a genoemde mogelijkheid geen uitkomst biedt.',
    ],
  },
  {
    article: '57',
    paragraphs: null,
    title: 'Noodzakelijke betalingen en bijstand in natura',
    status: 'geldend',
    from: '2004-01-01',
    publication: 'Stb.2003-375',
    lines: [
      'Indien en zolang er gegronde redenen zijn om aan te nemen dat de belanghebbende zonder hulp niet in staat is tot een verantwoorde besteding van zijn bestaansmiddelen, kan het college:',
      '- a. aan de bijstand de verplichting verbinden dat de belanghebbende eraan meewerkt dat het college in naam van de belanghebbende noodzakelijke betalingen uit de toegekende bijstand verricht;',
      '- b. de bijstand in natura verstrekken.',
    ],
  },
];
