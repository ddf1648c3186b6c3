import { killWhile } from '#test/kills/kind.ts';
import { closing, migration, salvaging } from '#test/kills/kinds.ts';
import { expect, test } from 'vitest';

const KILLS = 4;

// `npm run bench -- kills` does the same more often, and for saving, backups and restoring too.
test.each([closing, migration, salvaging])(
  `${KILLS} kills during $name lose nothing that was acknowledged and leave a vault that opens`,
  { timeout: 180_000 },
  async (kind) => {
    const { lost, unreadable, stood } = await killWhile(kind, KILLS);
    expect(unreadable).toEqual([]);
    expect(lost).toEqual([]);
    // They fell while there was something to lose.
    expect(stood.size).toBeGreaterThan(1);
  },
);
