import type { Comparison } from '#contract/hand-over-receive.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useEffectEvent } from 'react';
import { useAsk } from '../api.ts';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useWords } from '../ui/use-words.ts';
import { ConflictChoice, Differences } from './conflict-choice.tsx';

type Side = 'here' | 'there';
type Choices = Readonly<Record<string, Side>>;
type MergeProps = Readonly<{
  fileId: string;
  into: string;
  name: string;
  chosen: Choices;
  /** Hears every choice, and how many are still open. */
  onChoose: (chosen: Choices, open: number) => void;
}>;

/** What merging would do: what comes, what is taken over, what goes, and every pair of versions side by side. */
export function MergeView({ fileId, into, name, chosen, onChoose }: MergeProps) {
  const t = useWords();
  const asked = useAsk('handOver.compare', { fileId, into });
  return (
    <Section title={t('handOver:receive.compare.title', { name })} level={4}>
      <Asked ask={asked}>{(compared) => <Compared compared={compared} chosen={chosen} onChoose={onChoose} />}</Asked>
    </Section>
  );
}

type ComparedProps = Readonly<{ compared: Comparison } & Pick<MergeProps, 'chosen' | 'onChoose'>>;

function Compared({ compared, chosen, onChoose }: ComparedProps) {
  const t = useWords();
  const { added, taken, removed, conflicts, fixed, renumbered, exchanged } = compared;
  const openOf = (choices: Choices): number => conflicts.filter(({ id }) => choices[id] === undefined).length;
  const open = openOf(chosen);
  // Told once it is known how many there are, and again when another answer changed that.
  const tell = useEffectEvent((count: number) => onChoose(chosen, count));
  useEffect(() => tell(open), [open]);
  const nothing = added.length + taken.length + removed.length + conflicts.length + fixed.length === 0;
  const choose = (next: Choices): void => onChoose(next, openOf(next));
  const all = (side: Side): void => choose(Object.fromEntries(conflicts.map(({ id }) => [id, side])));
  return (
    <>
      {nothing && <StatusMark tone="done">{t('handOver:receive.compare.nothing')}</StatusMark>}
      {!exchanged && conflicts.length > 0 && (
        <Box sx={{ color: 'text.secondary', maxWidth: '72ch' }}>{t('handOver:receive.compare.firstTime')}</Box>
      )}
      {added.length > 0 && <Listed sentence={t('handOver:receive.compare.added', { count: added.length })} titles={added} />}
      {taken.length > 0 && (
        <Box component="details">
          <Box component="summary" sx={summarySx}>
            {t('handOver:receive.compare.taken', { count: taken.length })}
          </Box>
          {taken.map(({ title, fields }, index) => (
            <Box key={index} sx={{ py: 1 }}>
              <Box sx={{ fontWeight: 600 }}>{title}</Box>
              <Differences fields={fields} />
            </Box>
          ))}
        </Box>
      )}
      {removed.length > 0 && <Listed sentence={t('handOver:receive.compare.removed', { count: removed.length })} titles={removed} />}
      {renumbered.map(({ title, was }, index) => (
        <Box key={index}>{t('handOver:receive.compare.renumbered', { title, version: String(was) })}</Box>
      ))}
      {fixed.map(({ title }, index) => (
        <Box key={index}>{t('handOver:receive.compare.fixed', { title })}</Box>
      ))}
      {conflicts.length > 0 && (
        <>
          <Box>{t('handOver:receive.compare.conflicts', { count: conflicts.length })}</Box>
          {conflicts.length > 1 && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              <Button size="small" onClick={() => all('here')}>
                {t('handOver:receive.compare.allHere')}
              </Button>
              <Button size="small" onClick={() => all('there')}>
                {t('handOver:receive.compare.allThere')}
              </Button>
            </Box>
          )}
          {conflicts.map((conflict) => (
            <ConflictChoice
              key={conflict.id}
              conflict={conflict}
              chosen={chosen[conflict.id] ?? null}
              onChoose={(side) => choose({ ...chosen, [conflict.id]: side })}
            />
          ))}
        </>
      )}
    </>
  );
}

const SHOWN = 50;

/** A sentence that folds open into the names it counts. */
function Listed({ sentence, titles }: Readonly<{ sentence: string; titles: readonly string[] }>) {
  const t = useWords();
  return (
    <Box component="details">
      <Box component="summary" sx={summarySx}>
        {sentence}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {titles.slice(0, SHOWN).map((title, index) => (
          <li key={index}>{title}</li>
        ))}
        {titles.length > SHOWN && <li>{t('handOver:receive.compare.more', { count: titles.length - SHOWN })}</li>}
      </Box>
    </Box>
  );
}

const summarySx = { cursor: 'pointer', py: 0.5 } as const;
