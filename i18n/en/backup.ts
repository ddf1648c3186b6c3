/** Backups: making, keeping and putting back. */
export const backup = {
  today: {
    noneForDays: 'No backup has succeeded for {{days}} days',
    secondNotReached: 'The second place for backups has not been reached for {{days}} days',
    noSecondPlace: 'Choose a second place for backups: now they are on this laptop only',
  },
  refusal: {
    placeFull: 'The disk for the backup is full. Nothing is lost. Make room and it will try again by itself.',
    placeMissing: 'The place for the backup is not there now. Nothing is lost. Connect it and it will try again by itself.',
    placeBlocked:
      'Writing to the place for the backup is not allowed now ({{reason}}). Nothing is lost. Choose another place or ask your administrator.',
    placeSynced: 'This folder belongs to {{owner}} and is copied to the internet. Read below what that means. Nothing has been chosen yet.',
    placeIsVault: 'This folder belongs to the vault itself. Choose a folder on another disk, such as a stick or a network folder.',
    notWhole:
      'The backup did not add up when it was checked, so it does not count. Earlier backups are still there. Try again; if it happens again, have the vault checked.',
    failed: 'The backup did not succeed. Nothing is lost. It will be tried again by itself; if this goes on, ask your administrator.',
    underWay: 'A backup is being made already. Wait until it is done.',
    busy: 'The vault is being checked just now. Nothing is lost. Try again in a minute.',
    none: 'This backup is not there any more. Nothing has changed. Choose another.',
    damaged: 'This backup is damaged and was not put back. Your vault has not changed. Choose another backup.',
    damagedHeader:
      'The vault.json of this backup is damaged or belongs to something else. Your vault has not changed. Choose another backup.',
    secretNeeded: 'This backup opens with a passphrase. Type the one of now or the one of then.',
    wayBack: 'This is the way back. Lock the vault and open it once first; after that you can throw this away.',
  },
} as const;
