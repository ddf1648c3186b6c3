import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLocation } from 'react-router';
import { useGo } from '../router.tsx';
import { useWords } from '../ui/use-words.ts';
import { useDamage } from '../ui/vault-mode.ts';
import { Found } from './found.tsx';

/** Above every page of a damaged vault: what was found, that nothing is gone by it, and the way to what can be done. */
export function DamageBanner() {
  const t = useWords();
  const go = useGo();
  const { pathname } = useLocation();
  const damage = useDamage();
  if (!damage) return null;
  return (
    <Box sx={{ px: { xs: 2, sm: 4, lg: 6 }, pt: { xs: 2, sm: 3 }, maxWidth: '76rem' }}>
      <Alert severity="warning" variant="outlined">
        <AlertTitle>{t('damage:banner.title')}</AlertTitle>
        <Found damage={damage} /> {t('damage:banner.reading')}
        {pathname !== '/settings/damage' && (
          <Box sx={{ mt: 1 }}>
            <Button color="inherit" size="small" variant="outlined" onClick={() => go.settings('damage')}>
              {t('damage:banner.ways')}
            </Button>
          </Box>
        )}
      </Alert>
    </Box>
  );
}
