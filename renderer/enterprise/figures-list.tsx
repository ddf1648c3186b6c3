import { lawOf } from '#domain/enterprise/law.ts';
import type { Settlement, SettlementInput } from '#domain/enterprise/settlement.ts';
import type { Step, StepCode } from '#domain/enterprise/step.ts';
import { settlementWords } from '#i18n/settlement-words.ts';
import OpenIcon from '@mui/icons-material/ExpandMoreOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useId, useState } from 'react';
import type { Fact } from '../ui/facts.tsx';
import { Facts } from '../ui/facts.tsx';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import { CountedCosts } from './counted-costs.tsx';

type FiguresProps = Readonly<{ input: SettlementInput; settlement: Settlement }>;

/** Every figure of a month in the order in which it was worked out; each opens to its calculation, its law and its source. */
export function FiguresList({ input, settlement }: FiguresProps) {
  const t = useWords();
  const words = settlementWords(t, useLanguage());
  const notes = words.notes(settlement, input);
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: '72ch' }}>
      <Box component="ol" aria-label={t('enterpriseSettlement:screen.figures')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {settlement.steps.map((step) => (
          <Figure key={step.code} step={step} settlement={settlement} />
        ))}
      </Box>
      {notes.length > 0 && (
        <Box>
          <Box sx={{ typography: 'subtitle2' }}>{t('enterpriseSettlement:screen.notes')}</Box>
          <Box component="ul" aria-label={t('enterpriseSettlement:screen.notes')} sx={{ m: 0, pl: 2.5, typography: 'body2' }}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}

/** The figures that people look for first. */
const outcomes: readonly StepCode[] = ['result', 'deduction', 'benefit', 'payout'];

function Figure({ step, settlement }: { step: Step; settlement: Settlement }) {
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const [open, setOpen] = useState(false);
  const words = settlementWords(t, useLanguage());
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)} sx={rowSx}>
        <OpenIcon fontSize="small" sx={{ color: 'text.secondary', transform: open ? 'rotate(180deg)' : 'none' }} />
        <Box component="span" sx={{ flex: 1, fontWeight: outcomes.includes(step.code) ? 600 : 400 }}>
          {words.stepName(step.code)}{' '}
          {step.mark !== 'sure' && (
            <Box component="span" sx={{ typography: 'caption', color: 'warning.main', fontWeight: 400, ml: 0.5 }}>
              {t(`common:mark.${step.mark}`)}
            </Box>
          )}{' '}
        </Box>
        <Box component="span" sx={{ fontWeight: outcomes.includes(step.code) ? 600 : 400 }}>
          {format.money(step.result)}
        </Box>
      </ButtonBase>
      <Box id={id} hidden={!open} sx={{ pl: 3.5, pb: 2 }}>
        {open && <Explained step={step} settlement={settlement} />}
      </Box>
    </Box>
  );
}

/** The calculation in words and in figures, what went in, the article as it reads, the source, and how sure it is. */
function Explained({ step, settlement }: { step: Step; settlement: Settlement }) {
  const t = useWords();
  const format = useFormat();
  const words = settlementWords(t, useLanguage());
  const law = lawOf(step.article);
  const facts: readonly Fact[] = [
    { name: t('enterpriseSettlement:why.formula'), value: words.formula(step) },
    { name: t('enterpriseSettlement:why.figures'), value: words.figures(step) },
    ...(step.inputs.length > 0 ? [{ name: t('enterpriseSettlement:why.inputs'), value: <Inputs step={step} /> }] : []),
    { name: t('enterpriseSettlement:why.article'), value: words.article(step) },
    { name: t('enterpriseSettlement:why.source'), value: words.source(step.source) },
    { name: t('enterpriseSettlement:why.mark'), value: t(`common:mark.${step.mark}`) },
    ...(step.date === null ? [] : [{ name: t('enterpriseSettlement:why.date'), value: format.date(step.date) }]),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 2, typography: 'body2' }}>
      <Facts facts={facts} />
      {step.code === 'release' && settlement.releaseUse.denial !== null && <Box>{words.denial(settlement)}</Box>}
      {step.code === 'costs' && <CountedCosts costs={settlement.costs} />}
      {law && (
        <Box component="blockquote" lang="nl" sx={{ m: 0, pl: 2, borderLeft: 2, borderColor: 'divider', color: 'text.secondary' }}>
          <Box>{t('enterpriseSettlement:why.inForce', { article: words.articleName(law), date: format.date(law.from) })}</Box>
          {law.lines.map((line) => (
            <Box key={line}>{line}</Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

function Inputs({ step }: { step: Step }) {
  const words = settlementWords(useWords(), useLanguage());
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {step.inputs.map(({ name, value, unit }) => (
        <li key={name}>
          {words.inputName(name)}: {words.valueText(value, unit)}
        </li>
      ))}
    </Box>
  );
}

const rowSx = {
  width: '100%',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-start',
  textAlign: 'left',
  gap: 1,
  py: 1,
  typography: 'body1',
  '&:hover': { bgcolor: 'action.hover' },
  '&.Mui-focusVisible': { outlineOffset: '-2px' },
} as const;
