/** The frame around every page: the rail at the left and what it says. */
export const frame = {
  nav: 'Hoofdmenu',
  today: 'Vandaag',
  files: 'Dossiers',
  knowledge: 'Kennisbank',
  settings: 'Instellingen',
  search: 'Zoeken',
  searchHint: 'Zoeken (Ctrl+K)',
  lock: 'Vergrendel',
  lockHint: 'Vergrendelen (Ctrl+L)',
  skip: 'Naar de inhoud',
  broken: {
    title: 'Dit scherm kan niet worden getoond',
    text: 'Er zit een fout in het programma. Wat u typte, is tot een seconde geleden bewaard als concept. Ga terug naar Vandaag en probeer het opnieuw.',
    go: 'Terug naar Vandaag',
  },
} as const;
