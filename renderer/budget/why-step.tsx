import type { LawKey } from '#domain/content/law-articles.ts';
import { LAW_DATE, lawArticle } from '#domain/content/law-articles.ts';
import { grondwaarden } from '#domain/content/grondwaarden.ts';
import { legalRoutes } from '#domain/content/legal-routes.ts';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useFormat, useWords } from '../ui/use-words.ts';
import { useContentLanguage } from './content-words.ts';
import { LawCard } from './law-card.tsx';
import { MarkNote } from './mark-note.tsx';
import type { Stand } from './stand.ts';

/** Which articles stand beside which step. */
const lawsBeside: Readonly<Record<Stand, readonly LawKey[]>> = {
  situation: ['awb3-2', 'wgs4'],
  effect: [],
  values: [],
  options: ['pw35-1', 'fw287b'],
  effects: ['awb3-4'],
  legal: ['pw13-1g', 'pw49', 'pw48', 'pw16', 'pw18-1', 'awb4-84', 'awb1-3'],
  contribution: ['pw57'],
  decision: ['pw7-4', 'awb3-46', 'awb3-47', 'awb6-7', 'awb6-8'],
  after: [],
};

/** What a step rests on: why it asks this, the articles with their text, and how sure we are of each. */
export function WhyStep({ step }: { step: Stand }) {
  const t = useWords();
  const format = useFormat();
  const laws = lawsBeside[step].flatMap((key) => lawArticle(key) ?? []);
  return (
    <>
      <Box>{t(`budget:why.${step}`)}</Box>
      {step === 'values' && <Grondwaarden />}
      {step === 'legal' && <Ladder />}
      {laws.map((article) => (
        <LawCard key={article.key} article={article} />
      ))}
      {laws.length > 0 && <Box sx={{ color: 'text.secondary' }}>{t('budget:why.lawDate', { date: format.date(LAW_DATE) })}</Box>}
    </>
  );
}

function Grondwaarden() {
  const t = useWords();
  const language = useContentLanguage();
  return (
    <Card title={t('budget:why.grondwaarden')}>
      {grondwaarden.map(({ law, name, value, mark, source }) => (
        <Box key={law} sx={{ mb: 1.5 }}>
          <Box sx={{ fontWeight: 600 }}>{name[language]}</Box>
          <Box>{value[language]}</Box>
          <MarkNote mark={mark} />
          <Box sx={{ color: 'text.secondary' }}>{t('budget:why.source', { source: source[language] })}</Box>
        </Box>
      ))}
    </Card>
  );
}

function Ladder() {
  const t = useWords();
  const language = useContentLanguage();
  return (
    <Card title={t('budget:why.ladder')}>
      <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
        {legalRoutes.map(({ key, name, explanation }) => (
          <li key={key}>
            <Box component="span" sx={{ fontWeight: 600 }}>
              {name[language]}
            </Box>
            <Box>{explanation[language]}</Box>
          </li>
        ))}
      </Box>
    </Card>
  );
}

/** A part of the panel that unfolds. */
function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="details">
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, py: 0.5 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}
