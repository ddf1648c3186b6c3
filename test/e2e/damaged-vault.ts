import { noorHead } from '#app/example/case-file.ts';
import type { Language } from '#i18n/index.ts';
import { keyOf, leavesOf, placeOf, spoil } from '#test/spoil.ts';
import { aVaultWith } from './example-vault.ts';

/** A closed vault with one file and sixty notes, of which one page is spoilt. Answers its app folder. */
export async function aDamagedVault(language: Language = 'nl'): Promise<string> {
  const userData = await aVaultWith(async (say) => {
    const { id } = await say('caseFile.create', noorHead);
    for (let note = 1; note <= 60; note += 1)
      await say('journal.add', {
        caseFileId: id,
        kind: 'note',
        purpose: 'guidance',
        at: '2026-03-09T09:00:00.000Z',
        text: `Notitie ${note} over het gesprek aan de keukentafel. `.repeat(8),
        clientWords: '',
      });
    await say('profile.put', { ...(await say('profile.get', {})), language });
  });
  const folder = placeOf({ userData });
  const [, , page = 0] = leavesOf(folder.database, await keyOf(folder), 'journal_entry');
  spoil(folder.database, page);
  return userData;
}
