import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';

/** While one still has the laptop: the page that one needs when it is gone. `newest` is the backup that it comes from. */
export function LossPart({ newest, onShow }: { newest: string | null; onShow: (id: string) => void }) {
  const t = useWords();
  return (
    <Section title={t('loss:part.title')} lead={t('loss:part.lead')}>
      {newest === null ? (
        <Box>{t('loss:part.none')}</Box>
      ) : (
        <Box>
          <Button variant="outlined" onClick={() => onShow(newest)}>
            {t('loss:part.show')}
          </Button>
        </Box>
      )}
    </Section>
  );
}
