import type { Failure } from '#contract/result.ts';
import type { VaultState } from '#contract/vault.ts';
import { useState } from 'react';
import { UnlockScreen } from '../vault/unlock-screen.tsx';
import type { OtherWay } from './forgotten.tsx';
import { Forgotten } from './forgotten.tsx';
import { OpenOtherwise } from './open-otherwise.tsx';

type LockedDoorProps = Omit<Extract<VaultState, { kind: 'locked' }>, 'kind'> &
  Readonly<{ onOpened: () => void; onProblem: (failure: Failure) => void }>;

/** The closed door: by the passphrase, unless someone chooses otherwise or there is none. */
export function LockedDoor(state: LockedDoorProps) {
  const { ways, waitSeconds, onOpened, onProblem } = state;
  const hasPassphrase = ways.includes('passphrase');
  const [chosen, choose] = useState<OtherWay | null>(null);
  const way = chosen ?? (hasPassphrase ? null : 'recovery');
  if (way === null) return <UnlockScreen {...state} otherwise={<Forgotten ways={ways} onChoose={choose} />} />;
  return <OpenOtherwise way={way} {...{ waitSeconds, onOpened, onProblem }} onBack={hasPassphrase ? () => choose(null) : null} />;
}
