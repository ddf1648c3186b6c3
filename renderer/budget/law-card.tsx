import type { LawArticle } from '#domain/content/law-articles.ts';
import Box from '@mui/material/Box';
import { useFormat, useWords } from '../ui/use-words.ts';
import { useContentLanguage } from './content-words.ts';
import { MarkNote } from './mark-note.tsx';

/** An article: what it says in one line of our own, and its text as it reads, when that was at hand. */
export function LawCard({ article }: { article: LawArticle }) {
  const t = useWords();
  const format = useFormat();
  const language = useContentLanguage();
  const { number, gist, text, mark, source } = article;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Box sx={{ fontWeight: 600 }}>{number}</Box>
      <Box>
        {gist[language]}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          ({t('budget:why.ownWords')})
        </Box>
      </Box>
      <MarkNote mark={mark} />
      {text ? (
        <Box component="details" sx={{ mt: 0.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', py: 0.5 }}>
            {t('budget:why.text', { article: number })}
          </Box>
          <Box lang="nl" sx={{ whiteSpace: 'pre-line' }}>
            {text.lines.map((line) => line.trim()).join('\n')}
          </Box>
          <Box sx={{ color: 'text.secondary', mt: 0.5 }}>
            {source[language]}, {text.publication}, {t('budget:why.since', { date: format.date(text.from) })}
          </Box>
        </Box>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>{t('budget:why.source', { source: source[language] })}</Box>
      )}
    </Box>
  );
}
