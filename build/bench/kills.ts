import type { Figures, Kind } from '#test/kills/kind.ts';
import { killWhile } from '#test/kills/kind.ts';
import { backup, restore, saving } from '#test/kills/keeping-kinds.ts';
import { closing, migration, salvaging } from '#test/kills/kinds.ts';

const kinds: readonly Kind[] = [saving, closing, migration, backup, restore, salvaging];

/** Kills each kind of work so many times, at moments spread over it, and says what that cost. False when it cost anything. */
export async function countKills(each: number): Promise<boolean> {
  console.log(`${each} times SIGKILL in each of ${kinds.length} kinds of work, on the real app and real vaults`);
  print('', 'kills', 'lost', 'unreadable', 'different ends');
  const all: Figures[] = [];
  for (const kind of kinds) {
    const figures = await killWhile(kind, each);
    all.push(figures);
    print(figures.name, figures.kills, figures.lost.length, figures.unreadable.length, figures.stood.size);
    for (const wrong of [...figures.lost, ...figures.unreadable]) console.log(`  ${wrong}`);
  }
  const sum = (of: (figures: Figures) => number): number => all.reduce((total, figures) => total + of(figures), 0);
  const [lost, unreadable] = [sum((figures) => figures.lost.length), sum((figures) => figures.unreadable.length)];
  print(
    'together',
    sum(({ kills }) => kills),
    lost,
    unreadable,
    '',
  );
  return lost + unreadable === 0;
}

const print = (name: string, ...cells: readonly (string | number)[]): void =>
  console.log(name.padEnd(22) + cells.map((cell) => String(cell).padStart(16)).join(''));
