import type { LawText } from './pw-texts.ts';

/** The statute's own text under a plan of approach, as it stood on 2026-01-01 (wetten.overheid.nl, BWBR0015703). */
export const planLaw = [
  {
    article: '44a',
    paragraphs: null,
    title: 'Plan van aanpak',
    status: 'geldend',
    from: '2012-01-01',
    publication: 'Stb.2011-650',
    lines: [
      '1. Het plan van aanpak bevat:',
      '  - a. indien van toepassing de uitwerking van de ondersteuning;',
      '  - b. de verplichtingen gericht op arbeidsinschakeling en de gevolgen van het niet naleven van die verplichtingen.',
      '2. Het college begeleidt een persoon die recht heeft op algemene bijstand bij de uitvoering van het plan van aanpak en evalueert, in samenspraak met die persoon, periodiek het plan van aanpak en stelt dit zonodig bij.',
    ],
  },
  {
    article: '9',
    paragraphs: ['1', '2', '4', '5'],
    title: 'Verplichtingen',
    status: 'geldend',
    from: '2026-01-01',
    publication: 'Stb.2025-210',
    lines: [
      '1. De belanghebbende van 18 jaar of ouder doch jonger dan de pensioengerechtigde leeftijd is, vanaf de dag van melding als bedoeld in artikel 44, tweede lid, verplicht:',
      '  - a. naar vermogen algemeen geaccepteerde arbeid, waarbij geen gebruik wordt gemaakt van een voorziening als bedoeld in de artikelen 7, eerste lid, onderdeel a, of 7a, eerste lid, onderdeel a, te verkrijgen, deze te aanvaarden en te behouden, waaronder begrepen registratie als werkzoekende bij het Uitvoeringsinstituut werknemersverzekeringen, indien hem daartoe het recht toekomt op grond van artikel 30b, eerste lid, van de Wet structuur uitvoeringsorganisatie werk en inkomen;',
      '  - b. gebruik te maken van een door het college aangeboden voorziening, waaronder begrepen sociale activering, gericht op arbeidsinschakeling, alsmede mee te werken aan een onderzoek naar zijn mogelijkheden tot arbeidsinschakeling en, indien van toepassing, mee te werken aan het opstellen, uitvoeren en evalueren van een plan van aanpak als bedoeld in artikel 44a;',
      '  - c. naar vermogen door het college opgedragen onbeloonde maatschappelijk nuttige werkzaamheden te verrichten die worden verricht naast of in aanvulling op reguliere arbeid en die niet leiden tot verdringing op de arbeidsmarkt.',
      '2. Indien daarvoor dringende redenen aanwezig zijn, kan het college in individuele gevallen tijdelijk ontheffing verlenen van een verplichting als bedoeld in het eerste lid, onderdelen a en c. Zorgtaken kunnen als dringende redenen worden aangemerkt, voorzover hiermee geen rekening kan worden gehouden door middel van een voorziening als bedoeld in artikel 7, eerste lid, onderdeel a.',
      '4. De verplichting om algemeen geaccepteerde arbeid te aanvaarden geldt voor de alleenstaande ouder met kinderen tot 12 jaar slechts nadat het college zich genoegzaam heeft overtuigd van de beschikbaarheid van passende kinderopvang, de toepassing van voldoende scholing en de belastbaarheid van de betrokkene.',
      '5. De verplichtingen, bedoeld in het eerste lid, onderdelen a, b en c, zijn niet van toepassing op de belanghebbende die volledig en duurzaam arbeidsongeschikt is als bedoeld in artikel 4 van de Wet werk en inkomen naar arbeidsvermogen.',
    ],
  },
  {
    article: '18',
    paragraphs: ['9', '10', '11'],
    title: 'Afstemming',
    status: 'geldend',
    from: '2026-01-01',
    publication: 'Stb.2025-312',
    lines: [
      '9. Het college ziet af van het opleggen van een maatregel, indien elke vorm van verwijtbaarheid ontbreekt.',
      '10. Het college stemt een op te leggen maatregel of een opgelegde maatregel af op de omstandigheden van de belanghebbende en diens mogelijkheden om middelen te verwerven, indien naar zijn oordeel, gelet op bijzondere omstandigheden, dringende redenen daartoe noodzaken.',
      '11. Indien het college de bijstand overeenkomstig het vijfde, zesde, zevende of achtste lid heeft verlaagd, kan het college op verzoek van de belanghebbende ten aanzien van wie de maatregel is opgelegd, de verlaging herzien zodra uit de houding en gedragingen van de belanghebbende ondubbelzinnig is gebleken dat hij de verplichtingen, bedoeld in het vierde lid, nakomt.',
    ],
  },
] as const satisfies readonly LawText[];
