/** The palette of Ctrl+K. */
export const search = {
  title: 'Zoeken en doen',
  placeholder: 'Zoek een dossier, een tekst, een pagina of een handeling',
  results: 'Gevonden',
  group: {
    go: 'Ga naar',
    do: 'Doe',
    files: 'Dossiers',
    texts: 'In de teksten',
  },
  nothing: 'Niets gevonden. Een deel van een woord is genoeg; probeer een ander woord.',
  keys: 'Pijltjes om te kiezen, Enter om te openen, Escape om te sluiten',
  count_one: '{{count}} gevonden',
  count_other: '{{count}} gevonden',
  newFile: 'Nieuw dossier maken',
  lock: 'Vergrendelen',
} as const;
