import type { ResultView } from '#contract/instrument.ts';
import { seriesOf } from '#domain/instrument/course.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../api.ts';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { NewResult } from './new-result.tsx';
import { ResultForm } from './result-form.tsx';
import { ResultLine } from './result-line.tsx';
import { SeriesPictures } from './series-pictures.tsx';
import { useInstruments, useInstrumentWords } from './use-instruments.ts';

/** Results of instruments in one file: one series per instrument and version, each result with both voices beside it. */
export function InstrumentsStep({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const asked = useAsk('instrument.results', { caseFileId });
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Section
      title={t('instrument:title')}
      level={3}
      lead={t('instrument:lead')}
      actions={
        <Button variant="outlined" disabled={editing === 'new'} onClick={() => setEditing('new')}>
          {t('instrument:add')}
        </Button>
      }
    >
      {editing === 'new' && <NewResult caseFileId={caseFileId} onDone={() => setEditing(null)} />}
      <Asked ask={asked}>
        {(results) =>
          results.length === 0 && editing !== 'new' ? (
            <EmptyState title={t('instrument:empty')}>{t('instrument:emptyText')}</EmptyState>
          ) : (
            seriesOf(results).map((series) => (
              <OneSeries
                key={`${series.instrument}:${series.version}`}
                results={results.filter(({ id }) => series.results.some((each) => each.id === id))}
                editing={editing}
                onEdit={setEditing}
              />
            ))
          )
        }
      </Asked>
    </Section>
  );
}

type OneSeriesProps = Readonly<{ results: readonly ResultView[]; editing: string | null; onEdit: (id: string | null) => void }>;

function OneSeries({ results, editing, onEdit }: OneSeriesProps) {
  const say = useInstrumentWords();
  const instruments = useInstruments();
  const [first] = results;
  const instrument = instruments.find(({ code }) => code === first?.instrument);
  if (!first || !instrument) return null;
  return (
    <Section title={say.name({ ...instrument, version: first.version })} level={4} lead={say.about(instrument)}>
      <SeriesPictures instrument={instrument} results={results} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {results.toReversed().map((result) => (
          <Box component="li" key={result.id} sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
            {editing === result.id ? (
              <ResultForm instrument={instrument} caseFileId={result.caseFileId} resultId={result.id} onDone={() => onEdit(null)} />
            ) : (
              <ResultLine instrument={instrument} result={result} onEdit={() => onEdit(result.id)} />
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
