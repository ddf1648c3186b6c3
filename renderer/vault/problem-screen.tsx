import type { VaultState } from '#contract/vault.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ShutWays, shutWay } from '../damage/shut-ways.tsx';
import { refusalText } from '../ui/failure-text.ts';
import { useWords } from '../ui/use-words.ts';
import { DoorPage } from './door-page.tsx';

type Problem = Extract<VaultState, { kind: 'problem' }>;

const titled = [
  'damagedHeader',
  'foreignHeader',
  'weakHeader',
  'damagedDatabase',
  'damagedJournal',
  'newerVersion',
  'alreadyOpen',
  'folderBlocked',
  'diskFull',
  'folderSynced',
  'folderNetwork',
  'folderRoaming',
] as const;

/** A vault that cannot be opened at all: what is the matter, that nothing was changed, and what to do. */
export function ProblemScreen({ code, params, onRetry, onOpened }: Problem & { onRetry: () => void; onOpened: () => void }) {
  const t = useWords();
  const title = titled.find((each) => code === `vault.${each}`) ?? 'other';
  const way = shutWay(code);
  return (
    <DoorPage title={t(`vault:problem.title.${title}`)}>
      <Box role="alert" sx={{ display: 'grid', gap: 2 }}>
        <div>{refusalText(t, code, params)}</div>
      </Box>
      <Box>
        <Button variant={way ? 'outlined' : 'contained'} onClick={onRetry}>
          {t('vault:problem.again')}
        </Button>
      </Box>
      {way && <ShutWays way={way} onOpened={onOpened} />}
    </DoorPage>
  );
}

/** The part of the program that opens vaults does not start: only a new start can help. */
export function StartProblemScreen() {
  const t = useWords();
  return (
    <DoorPage title={t('vault:problem.title.other')}>
      <div role="alert">{t('shell:opened.vaultCannotStart')}</div>
    </DoorPage>
  );
}
