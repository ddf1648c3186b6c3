/** The text of one paragraph, or of one part of it under its opening words, as published. */
export type EnterpriseLaw = Readonly<{
  article: string;
  paragraph: string;
  part: string | null;
  title: string;
  /** Since when it reads like this, or from when it will: 34a is not in force before 2027. */
  from: string;
  publication: string;
  lines: readonly string[];
}>;

/** The day of the consolidated text: wetten.overheid.nl/BWBR0015703/2026-01-01. */
export const ENTERPRISE_LAW_STAND = '2026-01-01';

/** What the Participatiewet says where a part-time enterprise is settled; copied, never put in other words. */
export const enterpriseLaw: readonly EnterpriseLaw[] = [
  {
    article: '17',
    paragraph: '1',
    part: null,
    title: 'Inlichtingenplicht',
    from: '2017-01-01',
    publication: 'Stb.2016-471',
    lines: [
      'De belanghebbende doet aan het college op verzoek of onverwijld uit eigen beweging mededeling van alle feiten en omstandigheden waarvan hem redelijkerwijs duidelijk moet zijn dat zij van invloed kunnen zijn op zijn arbeidsinschakeling of het recht op bijstand. Deze verplichting geldt niet indien die feiten en omstandigheden door het college kunnen worden vastgesteld op grond van bij wettelijk voorschrift als authentiek aangemerkte gegevens of kunnen worden verkregen uit bij ministeriële regeling aan te wijzen administraties. Bij ministeriële regeling wordt bepaald voor welke gegevens de tweede zin van toepassing is.',
    ],
  },
  {
    article: '19',
    paragraph: '2',
    part: null,
    title: 'Voorwaarden',
    from: '2013-01-01',
    publication: 'Stb.2011-288',
    lines: ['De hoogte van de algemene bijstand is het verschil tussen het inkomen en de bijstandsnorm.'],
  },
  {
    article: '19',
    paragraph: '3',
    part: null,
    title: 'Voorwaarden',
    from: '2013-01-01',
    publication: 'Stb.2011-288',
    lines: [
      'In de algemene bijstand is een vakantietoeslag begrepen ter hoogte van 4,8 procent per 1 januari 2009: 5 procent van die bijstand.',
    ],
  },
  {
    article: '31',
    paragraph: '2',
    part: 'n',
    title: 'Middelen',
    from: '2026-01-01',
    publication: 'Stcrt.2025-43553',
    lines: [
      'Niet tot de middelen van de belanghebbende worden gerekend:',
      'n. inkomsten uit arbeid tot 25 procent van deze inkomsten, met een maximum van € 285,00 per maand, voor zover hij algemene bijstand ontvangt, waarbij voor een persoon die de pensioengerechtigde leeftijd nog niet heeft bereikt geldt dat die inkomsten gedurende ten hoogste zes maanden niet tot de middelen worden gerekend en dat dit naar het oordeel van het college moet bijdragen aan zijn arbeidsinschakeling;',
    ],
  },
  {
    article: '31',
    paragraph: '2',
    part: 'r',
    title: 'Middelen',
    from: '2026-01-01',
    publication: 'Stcrt.2025-43553',
    lines: [
      'Niet tot de middelen van de belanghebbende worden gerekend:',
      'r. inkomsten uit arbeid van een alleenstaande ouder tot 12,5 procent van deze inkomsten, met een maximum van € 177,66 per maand, gedurende een aaneengesloten periode van maximaal 30 maanden, voor zover hij algemene bijstand ontvangt en onderdeel y, z of aa niet van toepassing is, ingeval:',
      '1°. hij de volledige zorg heeft voor een tot zijn last komend kind tot 12 jaar,',
      '2°. de periode van zes maanden, bedoeld in onderdeel n, is verstreken, en',
      '3°. dit volgens het college bijdraagt aan zijn arbeidsinschakeling;',
    ],
  },
  {
    article: '31',
    paragraph: '2',
    part: 'y',
    title: 'Middelen',
    from: '2026-01-01',
    publication: 'Stcrt.2025-43553',
    lines: [
      'Niet tot de middelen van de belanghebbende worden gerekend:',
      'y. inkomsten uit arbeid van een persoon die medisch urenbeperkt is tot 15 procent van deze inkomsten uit arbeid, met een maximum van € 180,19 per maand, voor zover hij algemene bijstand ontvangt, tenzij onderdeel n van toepassing is;',
    ],
  },
  {
    article: '31',
    paragraph: '3',
    part: null,
    title: 'Middelen',
    from: '2026-01-01',
    publication: 'Stcrt.2025-43553',
    lines: [
      'De middelen worden in aanmerking genomen tot het bedrag dat resteert na aftrek van:',
      'a. de daarover door de belanghebbende verschuldigde loonbelasting of inkomstenbelasting;',
      'b. de daarover door de belanghebbende verschuldigde premies volksverzekeringen dan wel een inhouding die met een of meer van deze premies overeenkomt alsmede de inkomensafhankelijke bijdrage, bedoeld in artikel 43 van de Zorgverzekeringswet;',
      'c. ten laste van de belanghebbende komende verplichte bijdragen ingevolge een pensioenregeling en daarmee vergelijkbare regelingen;',
      'd. andere ten laste van de belanghebbende komende verplichte inhoudingen.',
    ],
  },
  {
    article: '31',
    paragraph: '5',
    part: null,
    title: 'Middelen',
    from: '2026-01-01',
    publication: 'Stcrt.2025-43553',
    lines: [
      'Het tweede lid, onderdelen c, j, k, n en r, zijn niet van toepassing op de persoon die jonger is dan 27 jaar, met dien verstande dat onderdeel j wel van toepassing is als het gaat om een persoon jonger dan 27 jaar die behoort tot de doelgroep loonkostensubsidie.',
    ],
  },
  {
    article: '34a',
    paragraph: '1',
    part: 'a',
    title: 'Verrekening inkomsten uit arbeid met de algemene bijstand',
    from: '2027-01-01',
    publication: 'Stb.2025-312',
    lines: [
      'Inkomsten uit arbeid worden niet met de algemene bijstand verrekend ten aanzien van degene die:',
      'a. de pensioengerechtigde leeftijd nog niet heeft bereikt: gedurende een aaneengesloten periode van maximaal twaalf maanden voor 15 procent van deze inkomsten per maand, indien dit naar het oordeel van het college bijdraagt aan de arbeidsinschakeling van deze persoon;',
    ],
  },
  {
    article: '34a',
    paragraph: '1',
    part: 'b',
    title: 'Verrekening inkomsten uit arbeid met de algemene bijstand',
    from: '2027-01-01',
    publication: 'Stb.2025-312',
    lines: [
      'Inkomsten uit arbeid worden niet met de algemene bijstand verrekend ten aanzien van degene die:',
      'b. medisch urenbeperkt is: voor 15 procent van deze inkomsten per maand;',
    ],
  },
  {
    article: '34a',
    paragraph: '1',
    part: 'c',
    title: 'Verrekening inkomsten uit arbeid met de algemene bijstand',
    from: '2027-01-01',
    publication: 'Stb.2025-312',
    lines: [
      'Inkomsten uit arbeid worden niet met de algemene bijstand verrekend ten aanzien van degene die:',
      'c. de pensioengerechtigde leeftijd heeft bereikt: voor 25 procent en tot € 226,00 van deze inkomsten per maand.',
    ],
  },
  {
    article: '34a',
    paragraph: '2',
    part: null,
    title: 'Verrekening inkomsten uit arbeid met de algemene bijstand',
    from: '2027-01-01',
    publication: 'Stb.2025-312',
    lines: [
      'Nadat de periode, bedoeld in het eerste lid, onderdeel a, is verstreken kan het college de periode waarin de inkomsten uit arbeid niet worden verrekend verlengen met een door het college te bepalen periode, indien het college een uitbreiding van de arbeidsomvang gelet op de individuele omstandigheden niet mogelijk acht.',
    ],
  },
  {
    article: '45',
    paragraph: '1',
    part: null,
    title: 'Vaststelling en betaling',
    from: '2026-01-01',
    publication: 'Stb.2025-312',
    lines: [
      'De algemene bijstand wordt per kalendermaand vastgesteld en betaald. In afwijking van de eerste volzin wordt de vakantietoeslag, voorzover niet reeds eerder betaald, jaarlijks betaald in de maand juni over de aan die maand voorafgaande twaalf maanden of zo veel eerder als de vakantietoeslag over deze periode vaststaat, dan wel binnen drie maanden volgend op de maand waarin de algemene bijstand is beëindigd.',
    ],
  },
  {
    article: '45',
    paragraph: '2',
    part: null,
    title: 'Vaststelling en betaling',
    from: '2026-01-01',
    publication: 'Stb.2025-312',
    lines: [
      'Het college kan op grond van artikel 18, eerste lid, besluiten de algemene bijstand over een andere periode als bedoeld in het eerste lid vast te stellen of te betalen.',
    ],
  },
  {
    article: '58',
    paragraph: '4',
    part: null,
    title: 'Terugvordering',
    from: '2015-01-01',
    publication: 'Stb.2014-269',
    lines: ['Het college is bevoegd tot verrekening van in de voorafgaande zes maanden ontvangen middelen met de algemene bijstand.'],
  },
];
