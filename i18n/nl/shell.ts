/** The menu of the window and what the window says about the program itself. */
export const shell = {
  menu: {
    file: 'Bestand',
    lock: 'Vergrendelen',
    quit: 'Afsluiten',
    edit: 'Bewerken',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    view: 'Beeld',
    zoomIn: 'Groter',
    zoomOut: 'Kleiner',
    resetZoom: 'Gewone grootte',
    fullScreen: 'Volledig scherm',
  },
  /** Why a window stands before the closed door (`window.desk.facts.opened`). */
  opened: {
    locked: 'De kluis is vergrendeld. Wat u typte, is bewaard.',
    vaultProcessEnded:
      'Het deel van het programma dat de kluis open had, is onverwacht gestopt. Alles wat als opgeslagen was gemeld, staat in de kluis. Ontgrendel om verder te gaan.',
    windowEnded:
      'Het venster is onverwacht gestopt. De kluis is daarna vergrendeld; alles wat als opgeslagen was gemeld, staat erin. Ontgrendel om verder te gaan.',
    vaultCannotStart:
      'Het deel van het programma dat de kluis opent, start niet. Aan uw dossiers is niets veranderd. Sluit Maatwerkbank af en start opnieuw; blijft dit zo, vraag dan uw beheerder het programma opnieuw te installeren.',
  },
} as const;
