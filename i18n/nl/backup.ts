/** Backups: making, keeping and putting back. */
export const backup = {
  today: {
    noneForDays: 'Al {{days}} dagen is er geen reservekopie gelukt',
    secondNotReached: 'De tweede plek voor reservekopieën is al {{days}} dagen niet bereikt',
    noSecondPlace: 'Kies een tweede plek voor reservekopieën: nu staan ze alleen op deze laptop',
  },
  refusal: {
    placeFull: 'De schijf voor de reservekopie is vol. Er is niets verloren. Maak ruimte, dan gaat het vanzelf opnieuw.',
    placeMissing: 'De plek voor de reservekopie is er nu niet. Er is niets verloren. Sluit haar aan, dan gaat het vanzelf opnieuw.',
    placeBlocked:
      'Op de plek voor de reservekopie mag nu niet geschreven worden ({{reason}}). Er is niets verloren. Kies een andere plek of vraag uw beheerder.',
    placeSynced:
      'Deze map hoort bij {{owner}} en wordt naar internet gekopieerd. Lees hieronder wat dat betekent. Er is nog niets gekozen.',
    placeIsVault: 'Deze map hoort bij de kluis zelf. Kies een map op een andere schijf, zoals een stick of een netwerkmap.',
    notWhole:
      'De reservekopie klopte niet bij het nakijken en telt daarom niet. Eerdere reservekopieën zijn er nog. Probeer het opnieuw; gebeurt het weer, laat dan de kluis nakijken.',
    failed:
      'De reservekopie is niet gelukt. Er is niets verloren. Het wordt vanzelf opnieuw geprobeerd; blijft dit zo, vraag dan uw beheerder.',
    underWay: 'Er wordt al een reservekopie gemaakt. Wacht tot die klaar is.',
    busy: 'De kluis wordt net nagekeken. Er is niets verloren. Probeer het over een minuut opnieuw.',
    none: 'Deze reservekopie is er niet meer. Er is niets veranderd. Kies een andere.',
    damaged: 'Deze reservekopie is beschadigd en is niet teruggezet. Uw kluis is niet veranderd. Kies een andere reservekopie.',
    damagedHeader:
      'Bij deze reservekopie is vault.json beschadigd of van iets anders. Uw kluis is niet veranderd. Kies een andere reservekopie.',
    secretNeeded: 'Deze reservekopie gaat open met een wachtzin. Typ die van nu of die van toen.',
    wayBack: 'Dit is de weg terug. Vergrendel de kluis en open haar eerst een keer; daarna kunt u deze weggooien.',
  },
} as const;
