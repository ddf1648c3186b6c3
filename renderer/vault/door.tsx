import type { VaultState } from '#contract/vault.ts';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { asFailure, call } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import type { Failure } from '#contract/result.ts';
import { DamageContext } from '../ui/vault-mode.ts';
import { RestoreScreen } from '../backup/restore-screen.tsx';
import { DamagedDoor } from '../damage/damaged-door.tsx';
import { LockedDoor } from '../keys/locked-door.tsx';
import { PassphraseDue } from '../keys/passphrase-due.tsx';
import { DoorPage, DoorWay } from './door-page.tsx';
import { ProblemScreen, StartProblemScreen } from './problem-screen.tsx';
import { WelcomeScreen } from './welcome-screen.tsx';
import { useWords } from '../ui/use-words.ts';

/** What stands before the closed door; `children` are what is behind it. */
export function Door({ children }: { children: ReactNode }) {
  const t = useWords();
  const [state, setState] = useState<VaultState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [restoring, setRestoring] = useState(false);
  // Damage is told before anything else when the vault opens with it; while one works, the banner tells it.
  const [told, setTold] = useState(false);
  const opened = state?.kind === 'open';
  const damage = opened ? (state.damage ?? null) : null;
  if (opened && damage === null && !told) setTold(true);
  if (state && !opened && told) setTold(false);

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
  if (restoring && (!opened || damage))
    return (
      <RestoreScreen
        open={opened}
        replaces={state.kind !== 'none'}
        onBack={() => setRestoring(false)}
        onRestored={() => {
          setRestoring(false);
          // What stands is another vault: nothing of the old one stays in the window.
          if (opened) window.desk.lock();
          else look();
        }}
      />
    );
  if (state.kind !== 'open')
    return (
      <DoorWay value={() => setRestoring(true)}>
        <ClosedDoor state={state} look={look} />
      </DoorWay>
    );
  if (state.passphraseDue) return <PassphraseDue way={state.passphraseDue} onDone={look} />;
  if (damage && !told) return <DamagedDoor damage={damage} onRead={() => setTold(true)} onRestore={() => setRestoring(true)} />;
  return <DamageContext value={damage}>{children}</DamageContext>;
}

function ClosedDoor({ state, look }: { state: Exclude<VaultState, { kind: 'open' }>; look: () => void }) {
  /** What only showed while opening, and is told with the ways on. */
  const [shut, setShut] = useState<Extract<VaultState, { kind: 'problem' }> | null>(null);
  if (state.kind === 'none') return <WelcomeScreen onOpened={look} />;
  const retry = () => {
    setShut(null);
    look();
  };
  const problem = state.kind === 'problem' ? state : shut;
  if (problem) return <ProblemScreen {...problem} onRetry={retry} onOpened={retry} />;
  if (state.kind === 'problem') return null;
  return (
    <LockedDoor
      {...state}
      onOpened={look}
      onProblem={(failure) => {
        if (failure.kind === 'refusal' && failure.code === 'vault.damagedDatabase')
          setShut({ kind: 'problem', code: failure.code, params: failure.params });
        look();
      }}
    />
  );
}
