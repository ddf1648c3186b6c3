import type { BackupSecret } from '#contract/backup.ts';
import { useEffect, useState } from 'react';
import { asFailure } from '../api.ts';
import { useErrand } from './use-errand.ts';

type Wish<T> = Readonly<{
  /** Looks into the backup with a secret, or with the key of the open vault. */
  ask: (secret: BackupSecret | null) => Promise<T>;
  /** What was typed for it already. */
  given: BackupSecret | null;
  /** Look at once; else there is nothing to try before someone types. */
  atOnce: boolean;
}>;

/** A look into a backup: asks for its secret when the key of the open vault does not do, and remembers what did. */
export function useLook<T>({ ask, given, atOnce }: Wish<T>) {
  const [secret, setSecret] = useState(given);
  const [asking, setAsking] = useState(!atOnce);
  const [seen, setSeen] = useState<T | null>(null);
  const looking = useErrand();
  const look = (typed: BackupSecret | null) =>
    void looking.run(async () => {
      try {
        setSeen(await ask(typed));
        setSecret(typed);
        setAsking(false);
      } catch (problem) {
        const refused = asFailure(problem);
        if (refused.kind === 'refusal' && refused.code === 'backup.secretNeeded') return setAsking(true);
        throw problem;
      }
    });
  useEffect(() => {
    if (atOnce) look(given);
    // Once: whoever shows it is made anew for another backup.
    // oxlint-disable-next-line react/exhaustive-deps -- asking again after each key would count as an attempt.
  }, []);
  return { seen, secret, asking, looking, look };
}
