import type { Damage } from '#domain/vault/damage.ts';
import Box from '@mui/material/Box';
import { useFormat, useWords } from '../ui/use-words.ts';

/** What was found, in plain words, and when. */
export function Found({ damage }: { damage: Damage }) {
  const t = useWords();
  const format = useFormat();
  const { place, found, at, pages } = damage;
  return (
    <>
      {t(`damage:found.${place}`)} {t(`damage:since.${found}`, { when: format.moment(at) })}
      {pages !== null && pages.bad > 0 && <> {t('damage:pages', { bad: format.number(pages.bad), all: format.number(pages.all) })}</>}
    </>
  );
}

/** What damage means for who works here. */
export function Means() {
  const t = useWords();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5, maxWidth: '72ch' }}>
      <li>{t('damage:ways.meansRead')}</li>
      <li>{t('damage:ways.meansWrite')}</li>
      <li>{t('damage:ways.meansKept')}</li>
    </Box>
  );
}
