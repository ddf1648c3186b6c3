import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { MarkNote } from '../budget/mark-note.tsx';
import { factorLabel } from '../intake/factor-words.ts';
import { useGo } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import { PracticeNotes } from './practice-notes.tsx';
import type { ShownCard } from './shown-card.ts';
import { useCards } from './shown-card.ts';

/** One card whole: what works in it, how sure that is, when it fits and when not, and what was seen with it here. */
export function CardPage() {
  const t = useWords();
  const go = useGo();
  const { card: key = '' } = useParams();
  const { cards, own } = useCards();
  const card = cards.find((each) => each.key === key);
  return (
    <Page
      title={card?.name ?? t('knowledge:title')}
      lead={card?.forWhom}
      actions={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {card?.own && (
            <Button variant="outlined" onClick={() => go.changeCard(key)}>
              {t('knowledge:form.change')}
            </Button>
          )}
          <Button onClick={go.knowledge}>{t('knowledge:back')}</Button>
        </Box>
      }
    >
      {card ? <WholeCard card={card} /> : <Asked ask={own}>{() => <Box role="alert">{t('knowledge:refusal.unknownCard')}</Box>}</Asked>}
    </Page>
  );
}

function WholeCard({ card }: { card: ShownCard }) {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: '72ch' }}>
      {card.own && card.source === '' && <StatusMark tone="attention">{t('knowledge:concept')}</StatusMark>}
      <Lines title={t('knowledge:elements')} lines={card.elements} />
      <Section title={t('knowledge:evidence')}>
        <Box>
          <Box sx={{ fontWeight: 600 }}>{t('knowledge:gradeName', { grade: card.grade, meaning: t(`knowledge:grade.${card.grade}`) })}</Box>
          <Box sx={{ overflowWrap: 'anywhere' }}>{card.evidence}</Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('knowledge:gradeNote')}</Box>
        </Box>
      </Section>
      {card.figures.length > 0 && (
        <Section title={t('knowledge:figures')}>
          <Box component="ul" sx={listSx}>
            {card.figures.map((figure) => (
              <li key={figure.text}>
                {figure.text} ({figure.source})
                <div>
                  <StatusMark tone={figure.compared ? 'done' : 'neutral'}>
                    {figure.compared ? t('knowledge:effect') : t('knowledge:notEffect')}
                  </StatusMark>
                </div>
              </li>
            ))}
          </Box>
        </Section>
      )}
      <Lines title={t('knowledge:conditions')} lines={card.conditions} />
      <Lines title={t('knowledge:against')} lines={card.against} />
      <Lines title={t('knowledge:principles')} lines={card.principles} />
      <Lines
        title={t('knowledge:moves')}
        lines={card.moves.map((code) => factorLabel(code, language))}
        note={!card.own && t('knowledge:movesNote')}
      />
      {card.source !== '' && (
        <Section title={t('knowledge:source')}>
          <Box>
            <Box>{card.source}</Box>
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('knowledge:since', { date: format.date(card.checkedOn) })}</Box>
            <MarkNote mark={card.mark} />
          </Box>
        </Section>
      )}
      <PracticeNotes card={card.key} />
    </Box>
  );
}

/** A short list under its heading; nothing where there is nothing. */
function Lines({ title, lines, note }: Readonly<{ title: string; lines: readonly string[]; note?: ReactNode }>) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <Box>
        <Box component="ul" sx={listSx}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Box>
        {note && <Box sx={{ typography: 'body2', color: 'text.secondary', mt: 1 }}>{note}</Box>}
      </Box>
    </Section>
  );
}

const listSx = { m: 0, pl: 2.5, display: 'grid', gap: 0.75, overflowWrap: 'anywhere' } as const;
