import type { Like } from '#i18n/like.ts';
import type { retentionProof as nl } from '#i18n/nl/retention/proof.ts';

export const retentionProof: Like<typeof nl> = {
  fileName: 'proof-of-destruction',
  title: 'Proof of destruction',
  subject: 'A case file that was removed from Maatwerkbank. This proof does not say what it contained.',
  numberGone: 'no longer known',
  statement: 'On {{when}}, {{by}} destroyed this file, after two confirmations.',
  fileId: 'Identifier of the file in the vault',
  organisation: 'Organisation',
  state: 'What it was',
  ground: 'Ground',
  reference: 'Reference of the request or decision',
  authority: 'Permission of the archive',
  noAuthority: 'not asked: it was no archive record',
  logLine: 'Line in the log',
  noBackups: 'No backup of our own is left in which this file can be.',
  backups_one: 'This file may still be in {{count}} backup of our own',
  backups_other: 'This file may still be in {{count}} backups of our own',
  backupsEnd: 'The last of them disappears by itself on {{date}}. Whoever restores one does not get the file back.',
  backupsNoEnd:
    'When the last of them disappears cannot be said. Remove them in Settings, Backups, and then save a new proof. Whoever restores one does not get the file back.',
  notOverwritten: 'Not everything is overwritten yet',
  notOverwrittenWhy:
    'The rows are gone, but the database has not been rewritten as a whole. Save a new proof when it has (Settings, Keeping and destroying).',
  what: 'What was destroyed',
  whatLead: 'How many rows there were, by kind. What they said is kept nowhere.',
  rowsCaption: 'Destroyed rows by kind',
  rowKind: 'Kind',
  rowCount: 'Number',
  total: 'Together',
  how: 'How it was destroyed',
  howRows: 'All rows of the file were deleted and overwritten with zeros in the database.',
  howSearch: 'All words of the file were deleted from the search index and overwritten.',
  howLater: 'The whole database is then rewritten. At the time of this proof that had not happened yet.',
  howOverwritten: 'After that the whole database was rewritten, page by page ({{when}}).',
  howTombstone:
    'The vault remembers that this file was destroyed, outside the database too. An older backup that is restored does not bring it back.',
  notReached: 'What was not reached',
  noneOutside: 'According to the log, no copy left the vault.',
  outsideLead: 'According to the log, copies left the vault before. This program cannot destroy those.',
  outsideCaption: 'Copies outside the vault, according to the log',
  outsideWhat: 'What',
  outsideTimes: 'Times',
  outsideFirst: 'First',
  outsideLast: 'Last',
  outsideHand:
    'Copies that were made outside the program (of the folder, of the computer, on paper) are in no log. Find out whether there are any.',
  limits: 'What this proof can and cannot promise',
  limitsText:
    'This proof says what the program did and what its log says. A disk may hold older versions of a file in places that no program reaches. Those are encrypted: without the key of the vault nothing can be read of them, and whoever gives the vault a new key and removes the old backups makes them unreadable for good.',
};
