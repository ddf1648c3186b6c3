import type { Damage } from '#domain/vault/damage.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { DoorPage } from '../vault/door-page.tsx';
import { Found, Means } from './found.tsx';
import { DamageWays } from './ways.tsx';

type DamagedDoorProps = Readonly<{ damage: Damage; onRead: () => void; onRestore: () => void }>;

/** What stands first when a vault opens and is damaged: what was found, what that means, and the ways on. */
export function DamagedDoor({ damage, onRead, onRestore }: DamagedDoorProps) {
  const t = useWords();
  return (
    <DoorPage title={t('damage:ways.title')}>
      <Alert severity="warning" variant="outlined">
        <Found damage={damage} />
      </Alert>
      <Section title={t('damage:ways.means')}>
        <Means />
      </Section>
      <Section title={t('damage:ways.choose')}>
        <Box sx={{ display: 'grid', gap: 1 }}>
          <Box>
            <Button variant="outlined" onClick={onRead}>
              {t('damage:ways.read')}
            </Button>
          </Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('damage:ways.readHelp')}</Box>
        </Box>
        <DamageWays onRestore={onRestore} />
      </Section>
    </DoorPage>
  );
}
