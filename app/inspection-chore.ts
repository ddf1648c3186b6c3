import { openDatabase } from '#db/open.ts';
import { asWriteDb } from '#db/sql.ts';
import { copyFileOf } from '#reports/inspection-file.ts';
import { inspectionReport } from '#reports/inspection.ts';
import { toWord } from '#reports/word.ts';
import { z } from 'zod';
import type { Progress } from './chore.ts';
import { DataKey } from './chore.ts';
import { inspectionModel } from './inspection-model.ts';

export const InspectionWish = z.strictObject({
  database: z.string(),
  key: DataKey,
  id: z.string(),
  what: z.enum(['word', 'json']),
  language: z.enum(['nl', 'en']),
  printedAt: z.string(),
});

/**
 * Builds the copy for the client apart from the vault process, which goes on answering. The file goes back sealed, as bytes:
 * nothing of it is ever written but where the person chose.
 */
export async function inspectionCopy(wish: z.output<typeof InspectionWish>, progress: Progress): Promise<{ bytes: string }> {
  const native = openDatabase(wish.database, wish.key, 'look');
  try {
    progress(0, 2);
    const { model, words } = inspectionModel(asWriteDb(native), wish.id, wish.language, wish.printedAt);
    progress(1, 2);
    const bytes =
      wish.what === 'word'
        ? await toWord(inspectionReport(model, words))
        : Buffer.from(`${JSON.stringify(copyFileOf(model, words), null, 2)}\n`, 'utf8');
    progress(2, 2);
    return { bytes: Buffer.from(bytes).toString('base64') };
  } finally {
    native.close();
    wish.key.fill(0);
  }
}
