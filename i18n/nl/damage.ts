/** A vault that is damaged: what was found, that it is only read, and the ways on. */
export const damage = {
  refusal: {
    notDamaged: 'Deze kluis is niet beschadigd: er is niets te redden. Er is niets veranderd.',
    isOpen: 'De kluis is al open. Er is niets veranderd.',
    notSalvaged: 'Er staat geen geredde kluis klaar. Red eerst wat leesbaar is.',
    noHeaderCopy:
      'Er is geen kopie van vault.json gevonden die bij deze kluis past. Er is niets veranderd. Zet vault.json terug uit een reservekopie, of vraag uw beheerder.',
    copyExists: 'Op deze plek staat al een kopie van dit moment. Er is niets veranderd; kies een andere map.',
    schemaLost:
      'Het begin van vault.db is niet meer te lezen, en zonder dat begin is er niets te redden. Er is niets veranderd. Zet een reservekopie terug; bewaar de beschadigde map.',
    readOnly: 'De kluis is beschadigd en wordt nu alleen gelezen, zodat er niets verloren gaat. Dit is niet bewaard.',
  },
  banner: {
    title: 'De kluis is beschadigd en wordt nu alleen gelezen',
    reading:
      'U kunt alles openen wat leesbaar is. Er wordt niets veranderd of verwijderd. Wat u typt, wordt apart bewaard en komt terug als de kluis hersteld is.',
  },
  found: {
    database: 'In het bestand van de kluis klopt een deel van de inhoud niet meer.',
    journal: 'Het tussenbestand van de kluis is beschadigd: u ziet de dossiers zoals ze vóór de beschadiging waren.',
  },
  since: {
    opening: 'Dat bleek bij het openen, {{when}}.',
    working: 'Dat bleek tijdens het werk, {{when}}.',
    check: 'Dat bleek bij het nakijken, {{when}}.',
  },
} as const;
