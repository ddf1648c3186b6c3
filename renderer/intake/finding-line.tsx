import type { ShownFinding } from '#domain/intake/finding.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import { factorLabel } from './factor-words.ts';
import { SaidText } from './said-text.tsx';

type FindingLineProps = Readonly<{ finding: ShownFinding; number: number; onEdit: () => void }>;

/** One finding in the list: what was found, apart from it what the client said, and where it comes from. */
export function FindingLine({ finding, number, onEdit }: FindingLineProps) {
  const t = useWords();
  return (
    <Box
      role="group"
      aria-label={t('intake:findings.name', { number: String(number) })}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, justifyContent: 'space-between' }}
    >
      <Box sx={{ display: 'grid', gap: 0.5, flex: '1 1 28rem', minWidth: 0 }}>
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {number}. <About finding={finding} />
        </Box>
        {finding.closed ? <Closed finding={finding} /> : <Said text={finding.text} clientWords={finding.clientWords} />}
      </Box>
      <Actions finding={finding} onEdit={onEdit} />
    </Box>
  );
}

/** Topic, kind, source, date, figure and certainty, in words. */
function About({ finding }: { finding: ShownFinding }) {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { factor, type, source, sourceKind, foundOn, score, certainty } = finding;
  const parts = [
    factor === null ? t('intake:findings.unknownFactor') : factorLabel(factor, language),
    type && t(`intake:type.${type}`),
    source || t('intake:findings.noSource'),
    sourceKind !== 'ordinary' && t(`journal:sourceKind.${sourceKind}`),
    foundOn === null ? t('intake:findings.noDate') : format.date(foundOn),
    score !== null && t('intake:findings.score', { score: String(score), meaning: meaningOf(t, score) }),
    certainty && t('intake:findings.certainty', { certainty: t(`intake:certainty.${certainty}`) }),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

export function meaningOf(t: ReturnType<typeof useWords>, score: number): string {
  const keys = ['s1', 's2', 's3', 's4', 's5'] as const;
  return t(`intake:score.${keys[score - 1] ?? 's3'}`);
}

function Said({ text, clientWords }: { text: string; clientWords: string }) {
  const t = useWords();
  return (
    <>
      <SaidText text={text} />
      {clientWords !== '' && (
        <Box component="figure" sx={{ m: 0, mt: 0.5, pl: 2, borderLeft: 3, borderColor: 'primary.main' }}>
          <Box component="figcaption" sx={{ typography: 'body2', color: 'text.secondary' }}>
            {t('intake:findings.clientWords')}
          </Box>
          <Box component="blockquote" sx={{ m: 0, fontStyle: 'italic' }}>
            <SaidText text={clientWords} />
          </Box>
        </Box>
      )}
    </>
  );
}

/** Special data: why they are kept stands open, what they say only after a deliberate, logged opening. */
function Closed({ finding }: { finding: ShownFinding }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const kind = finding.special === 'none' ? '' : t(`intake:special.${finding.special}`);
  return (
    <>
      <Box>{t('intake:findings.closed', { kind })}</Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        {t('intake:findings.purpose', { purpose: finding.purpose || t('intake:findings.noPurpose') })}
      </Box>
      {open && <Opened id={finding.id} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('intake:findings.hide') : t('intake:findings.open')}
        </Button>
        <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
          {t('intake:findings.closedWhy')}
        </Box>
      </Box>
    </>
  );
}

function Opened({ id }: { id: string }) {
  const ask = useAsk('intake.openFinding', { id });
  return <Asked ask={ask}>{({ text, clientWords }) => <Said text={text} clientWords={clientWords} />}</Asked>;
}

/** Changing, and removing after a second thought in place: no dialog. */
function Actions({ finding, onEdit }: Omit<FindingLineProps, 'number'>) {
  const t = useWords();
  const remove = useTell('intake.removeFinding');
  const [sure, setSure] = useState(false);
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" onClick={onEdit}>
          {finding.factor === null || finding.type === null ? t('intake:findings.sort') : t('intake:findings.change')}
        </Button>
        {sure ? (
          <>
            <Button size="small" color="error" disabled={remove.isPending} onClick={() => remove.mutate({ id: finding.id })}>
              {t('intake:findings.removeSure')}
            </Button>
            <Button size="small" onClick={() => setSure(false)}>
              {t('intake:findings.keep')}
            </Button>
          </>
        ) : (
          <Button size="small" color="inherit" onClick={() => setSure(true)}>
            {t('intake:findings.remove')}
          </Button>
        )}
      </Box>
      {remove.error && <FailureNotice failure={remove.error} />}
    </Box>
  );
}
