/** Backups: making, keeping, putting back, and what to do when a laptop is lost. */
export const backup = {
  refusal: {
    placeFull: 'The disk for the backup is full. Nothing is lost. Make room and it will try again by itself.',
    placeMissing: 'The place for the backup is not there now. Nothing is lost. Connect it and it will try again by itself.',
    placeBlocked:
      'Writing to the place for the backup is not allowed now ({{reason}}). Nothing is lost. Choose another place or ask your administrator.',
    notWhole:
      'The backup did not add up when it was checked, so it does not count. Earlier backups are still there. Try again; if it happens again, have the vault checked.',
    none: 'This backup is not there any more. Choose another.',
  },
} as const;
