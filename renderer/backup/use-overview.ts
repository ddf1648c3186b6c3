import type { BackupOverview } from '#contract/backup.ts';
import type { Failure } from '#contract/result.ts';
import { useCallback, useEffect, useState } from 'react';
import { asFailure, call } from '../api.ts';

/** What this computer knows of backups, asked again at each piece of news: before the closed door as well as behind it. */
export function useOverview(): Readonly<{ overview: BackupOverview | null; failure: Failure | null; look: () => void }> {
  const [overview, setOverview] = useState<BackupOverview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const look = useCallback(() => {
    call('backup.overview', {}).then(
      (found) => {
        setFailure(null);
        setOverview(found);
      },
      (problem: unknown) => setFailure(asFailure(problem)),
    );
  }, []);
  useEffect(() => {
    look();
    return window.desk.on('touched', (topics) => {
      if (topics.includes('backups') || topics.includes('vault')) look();
    });
  }, [look]);
  return { overview, failure, look };
}
