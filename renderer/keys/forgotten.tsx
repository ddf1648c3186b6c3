import type { Ways } from '#contract/keys.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../ui/use-words.ts';

export type OtherWay = Exclude<Ways['openedWith'], 'passphrase'>;

/** What can be done at the door without the passphrase: whatever this vault has, or nothing, said as it is. */
export function Forgotten({ ways, onChoose }: Readonly<{ ways: readonly Ways['openedWith'][]; onChoose: (way: OtherWay) => void }>) {
  const t = useWords();
  const others = (['recovery', 'organisation'] as const).filter((way) => ways.includes(way));
  return (
    <Box
      component="details"
      sx={{ typography: 'body2', color: 'text.secondary', '& summary': { cursor: 'pointer', width: 'fit-content' } }}
    >
      <summary>{t('keys:door.forgotten')}</summary>
      <Box sx={{ mt: 1, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <Box>{t('keys:door.forgottenText')}</Box>
        {others.length === 0 && <Box>{t('keys:door.nothing')}</Box>}
        {others.includes('recovery') && (
          <Button variant="outlined" onClick={() => onChoose('recovery')}>
            {t('keys:door.withRecovery')}
          </Button>
        )}
        {others.includes('organisation') && <Button onClick={() => onChoose('organisation')}>{t('keys:door.withOrganisation')}</Button>}
      </Box>
    </Box>
  );
}
