import type { VaultState } from '#contract/vault.ts';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { asFailure, call } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import type { Failure } from '#contract/result.ts';
import { DamageContext } from '../ui/vault-mode.ts';
import { RestoreScreen } from '../backup/restore-screen.tsx';
import { DoorPage, DoorWay } from './door-page.tsx';
import { ProblemScreen, StartProblemScreen } from './problem-screen.tsx';
import { UnlockScreen } from './unlock-screen.tsx';
import { WelcomeScreen } from './welcome-screen.tsx';
import { useWords } from '../ui/use-words.ts';

/** What stands before the closed door; `children` are what is behind it. */
export function Door({ children }: { children: ReactNode }) {
  const t = useWords();
  const [state, setState] = useState<VaultState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [restoring, setRestoring] = useState(false);

  const look = useCallback(() => {
    call('vault.state', {}).then(
      (found) => {
        setFailure(null);
        setState(found);
      },
      (problem: unknown) => setFailure(asFailure(problem)),
    );
  }, []);
  useEffect(() => {
    look();
    return window.desk.on('touched', (topics) => {
      if (topics.includes('vault')) look();
    });
  }, [look]);

  if (window.desk.facts.opened === 'vaultCannotStart') return <StartProblemScreen />;
  if (failure)
    return (
      <DoorPage title={t('vault:problem.title.other')}>
        <FailureNotice failure={failure} onRetry={look} />
      </DoorPage>
    );
  // The answer takes a few milliseconds: an empty sheet is calmer than a flash of something else.
  if (!state) return null;
  if (restoring && state.kind !== 'open')
    return (
      <RestoreScreen
        replaces={state.kind !== 'none'}
        onBack={() => setRestoring(false)}
        onRestored={() => {
          setRestoring(false);
          look();
        }}
      />
    );
  if (state.kind !== 'open')
    return (
      <DoorWay value={() => setRestoring(true)}>
        <ClosedDoor state={state} look={look} />
      </DoorWay>
    );
  return <DamageContext value={state.damage ?? null}>{children}</DamageContext>;
}

function ClosedDoor({ state, look }: { state: Exclude<VaultState, { kind: 'open' }>; look: () => void }) {
  if (state.kind === 'none') return <WelcomeScreen onOpened={look} />;
  if (state.kind === 'locked') return <UnlockScreen {...state} onOpened={look} onProblem={look} />;
  return <ProblemScreen {...state} onRetry={look} />;
}
