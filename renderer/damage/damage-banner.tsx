import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useDamage } from '../ui/vault-mode.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

/** Above every page of a damaged vault: what was found, that nothing is gone by it, and the way to what can be done. */
export function DamageBanner() {
  const t = useWords();
  const format = useFormat();
  const damage = useDamage();
  if (!damage) return null;
  return (
    <Box sx={{ px: { xs: 2, sm: 4, lg: 6 }, pt: { xs: 2, sm: 3 }, maxWidth: '76rem' }}>
      <Alert severity="warning" variant="outlined">
        <AlertTitle>{t('damage:banner.title')}</AlertTitle>
        {t(`damage:found.${damage.place}`)} {t(`damage:since.${damage.found}`, { when: format.moment(damage.at) })}{' '}
        {t('damage:banner.reading')}
      </Alert>
    </Box>
  );
}
