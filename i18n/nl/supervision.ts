/** The worker’s own reflections, under a key of their own. */
export const supervision = {
  title: 'Reflectie, alleen voor u',
  lead: 'Wat u denkt over uw eigen handelen. Deze tekst heeft een eigen sleutel: de sleutel van de organisatie opent haar niet, en zij gaat niet mee in een overdracht, een kopie, een verslag of het zoeken.',
  open: 'Reflecties openen',
  close: 'Sluiten',
  new: 'Nieuwe reflectie',
  empty: 'Nog geen reflecties bij dit dossier.',
  of: 'Reflectie van {{day}}',
  remove: 'Verwijder de reflectie van {{day}}',
  removeSure: 'Ja, verwijder deze reflectie',
  refusal: {
    unknownFile: 'Dit dossier is er niet meer. Er is niets veranderd.',
    unknown: 'Deze reflectie is er niet meer.',
  },
} as const;
