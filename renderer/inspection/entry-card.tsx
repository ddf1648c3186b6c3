import type { EntryLine, ReviewedField } from '#contract/inspection.ts';
import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import type { Reason } from '#domain/inspection/copy.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Facts } from '../ui/facts.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useWords } from '../ui/use-words.ts';
import { firstReason, GroundFields } from './ground-fields.tsx';
import { isTyping } from './keys.ts';
import { TypedField } from './typed-field.tsx';

type EntryView = Output<Calls['inspection.entry']>;
type EntryCardProps = Readonly<{ id: string; entry: EntryLine; language: 'nl' | 'en'; onKeep: () => void }>;

/** One entry: what it says, where to look, what is proposed, and what of it is left out. */
export function EntryCard({ id, entry, language, onKeep }: EntryCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useAsk('inspection.entry', { id, entry: entry.key, language });
  // Who walks by keys lands at the top of the next entry, and hears which one it is.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Box
      component="article"
      aria-labelledby="inspection-entry"
      sx={{ display: 'grid', gap: 2, pt: 2, borderTop: 1, borderColor: 'divider', minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'baseline' }}>
        <Box component="h3" id="inspection-entry" ref={heading} tabIndex={-1} sx={{ typography: 'h3', m: 0, outline: 'none' }}>
          {entry.title}
        </Box>
        <Standing entry={entry} />
      </Box>
      <Asked ask={asked}>{(view) => <Opened id={id} entry={entry} view={view} onKeep={onKeep} />}</Asked>
    </Box>
  );
}

function Standing({ entry: { looked, kept } }: { entry: EntryLine }) {
  const t = useWords();
  if (kept) return <StatusMark tone="done">{t('inspection:screen.kept')}</StatusMark>;
  if (looked === 'changed') return <StatusMark tone="attention">{t('inspection:screen.changed')}</StatusMark>;
  return <StatusMark tone={looked === 'seen' ? 'done' : 'neutral'}>{t(`inspection:screen.${looked}`)}</StatusMark>;
}

function Opened({ id, entry, view, onKeep }: Omit<EntryCardProps, 'language'> & { view: EntryView }) {
  const whole = view.blackings.find(({ field }) => field === null);
  return (
    <>
      {entry.proposal !== null && entry.open && <Proposal proposal={entry.proposal} onKeep={onKeep} />}
      <Whole id={id} entry={entry} whole={whole} />
      <Content id={id} entry={entry} view={view} disabled={whole !== undefined} />
      <Passages view={view} />
    </>
  );
}

/** What the program proposes to look at twice. It points and asks; it never decides. */
function Proposal({ proposal, onKeep }: { proposal: NonNullable<EntryLine['proposal']>; onKeep: () => void }) {
  const t = useWords();
  return (
    <Alert
      severity="warning"
      variant="outlined"
      sx={{ maxWidth: '72ch' }}
      action={
        <Button color="inherit" size="small" onClick={onKeep} sx={{ whiteSpace: 'nowrap' }}>
          {t('inspection:screen.keep')}
        </Button>
      }
    >
      {t(`inspection:screen.proposal.${proposal}`)} {t('inspection:screen.proposalDecide')}
    </Alert>
  );
}

/** Leaving out the entry as a whole: asks for the reason first, and can be taken back. W opens it. */
function Whole({ id, entry, whole }: { id: string; entry: EntryLine; whole: EntryView['blackings'][number] | undefined }) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const blackOut = useTell('inspection.blackOut');
  const takeBack = useTell('inspection.takeBack');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'w' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      button.current?.click();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const leaveOut = (ground: { reason: Reason; explanation: string }) =>
    blackOut.mutate(
      { id, entry: entry.key, field: null, words: null, everywhere: false, ...ground },
      { onSuccess: () => setAsking(false) },
    );
  if (whole)
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <StatusMark tone="attention">{t('inspection:screen.wholeGone', { reason: t(`inspection:reason.${whole.reason}`) })}</StatusMark>
        <Button size="small" ref={button} disabled={takeBack.isPending} onClick={() => takeBack.mutate({ blackingId: whole.id })}>
          {t('inspection:screen.takeBack')}
        </Button>
        {takeBack.error && <FailureNotice failure={takeBack.error} />}
      </Box>
    );
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Button size="small" color="error" variant="outlined" ref={button} aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t('inspection:screen.whole')}
      </Button>
      {asking && (
        <GroundFields
          first={firstReason(entry)}
          busy={blackOut.isPending}
          label={`${t('inspection:screen.whole')}: ${entry.title}`}
          onDone={leaveOut}
        />
      )}
      {blackOut.error && <FailureNotice failure={blackOut.error} />}
    </Box>
  );
}

/** What the entry says: facts beside each other, and every typed text on its own, so that words in it can be marked. */
function Content({ id, entry, view, disabled }: { id: string; entry: EntryLine; view: EntryView; disabled: boolean }) {
  const facts = view.fields.filter(({ kind }) => kind === 'value');
  const texts = view.fields.filter(({ kind }) => kind !== 'value');
  return (
    <>
      {facts.length > 0 && <Facts facts={facts.map((field) => ({ name: nameOf(field), value: field.text }))} />}
      {texts.map((field) => (
        <TypedField key={field.key} id={id} entry={entry} field={field} label={nameOf(field)} disabled={disabled} />
      ))}
    </>
  );
}

const nameOf = ({ label, row }: ReviewedField): string =>
  row === null ? label : `${row.name}${row.number === null ? '' : ` ${row.number}`}: ${label}`;

/** What was left out of this entry, each with its reason and a way back. */
function Passages({ view }: { view: EntryView }) {
  const t = useWords();
  const takeBack = useTell('inspection.takeBack');
  const passages = view.blackings.filter(({ words }) => words !== null);
  if (passages.length === 0) return null;
  return (
    <Box>
      <Box component="h4" sx={{ typography: 'subtitle1', m: 0, mb: 0.5 }}>
        {t('inspection:screen.passages')}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {passages.map(({ id, words, reason, everywhere, found }) => {
          const said = { words: words ?? '', reason: t(`inspection:reason.${reason}`) };
          return (
            <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <span>{everywhere ? t('inspection:screen.passageEverywhere', said) : t('inspection:screen.passageGone', said)}</span>
              {!found && <StatusMark tone="attention">{t('inspection:screen.notFound', { words: words ?? '' })}</StatusMark>}
              <Button
                size="small"
                disabled={takeBack.isPending}
                aria-label={t('inspection:screen.takeBackOf', { words: words ?? '' })}
                onClick={() => takeBack.mutate({ blackingId: id })}
              >
                {t('inspection:screen.takeBack')}
              </Button>
            </Box>
          );
        })}
      </Box>
      {takeBack.error && <FailureNotice failure={takeBack.error} />}
    </Box>
  );
}
