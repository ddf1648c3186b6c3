/** Backups: making, keeping, putting back, and what to do when a laptop is lost. */
export const backup = {
  refusal: {
    placeFull: 'De schijf voor de reservekopie is vol. Er is niets verloren. Maak ruimte, dan gaat het vanzelf opnieuw.',
    placeMissing: 'De plek voor de reservekopie is er nu niet. Er is niets verloren. Sluit haar aan, dan gaat het vanzelf opnieuw.',
    placeBlocked:
      'Op de plek voor de reservekopie mag nu niet geschreven worden ({{reason}}). Er is niets verloren. Kies een andere plek of vraag uw beheerder.',
    notWhole:
      'De reservekopie klopte niet bij het nakijken en telt daarom niet. Eerdere reservekopieën zijn er nog. Probeer het opnieuw; gebeurt het weer, laat dan de kluis nakijken.',
    none: 'Deze reservekopie is er niet meer. Kies een andere.',
  },
} as const;
