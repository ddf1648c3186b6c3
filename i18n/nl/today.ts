/** Vandaag: what needs me. The sentences themselves belong to the features, under their own `today`. */
export const today = {
  title: 'Vandaag',
  late: 'Te laat',
  today: 'Vandaag',
  soon: 'Binnenkort',
  drafts: 'Nog niet vastgelegd',
  draftsLead: 'Wat u typte en nog niet vastlegde. Open het formulier om verder te gaan.',
  draftAt: 'bewaard {{when}}',
  draftGeneral: 'Zonder dossier',
  newFile: 'Nieuw dossier',
  due: 'uiterlijk {{when}}',
  empty: 'Niets vraagt vandaag om u',
  emptyText: 'Fatale datums, evaluaties, stappen die aan de beurt zijn en formulieren die nog open staan, komen hier vanzelf.',
  emptyFiles: 'Nog geen dossiers',
  emptyFilesText: 'Maak het eerste dossier. Daarna staat hier wat u vandaag vraagt.',
  toFiles: 'Naar de dossiers',
} as const;
