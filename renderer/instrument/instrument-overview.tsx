import type { OwnInstrument } from '#domain/instrument/result.ts';
import { instrumentCalls } from '#contract/instrument.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { z } from 'zod';
import { MarkNote } from '../budget/mark-note.tsx';
import { useAsk, useTell } from '../api.ts';
import { NumberField } from '../ui/amount-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import { useInstruments, useInstrumentWords } from './use-instruments.ts';

/** Every instrument with what it did for the work over the worker's own files, and instruments of one's own. */
export function InstrumentOverview() {
  const t = useWords();
  const say = useInstrumentWords();
  const instruments = useInstruments();
  const asked = useAsk('instrument.functional', {});
  const own = useAsk('instrument.own', {});
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Section
      title={t('instrument:overview')}
      lead={t('instrument:overviewLead')}
      actions={
        <Button variant="outlined" disabled={editing === 'new'} onClick={() => setEditing('new')}>
          {t('instrument:own.new')}
        </Button>
      }
    >
      {editing === 'new' && <OwnForm id={null} values={freshOwn} onDone={() => setEditing(null)} />}
      <Asked ask={asked}>
        {(functional) => (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {instruments.map((instrument) => {
              const found = functional.find((each) => each.instrument === instrument.code);
              const mine = own.data?.find(({ id }) => id === instrument.code);
              return (
                <Box component="li" key={instrument.code} sx={{ py: 2, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.5 }}>
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5 }}>
                    <Box sx={{ fontWeight: 600 }}>{say.name(instrument)}</Box>
                    {mine && editing !== mine.id && (
                      <Button
                        size="small"
                        aria-label={t('instrument:own.changeOf', { name: mine.name })}
                        onClick={() => setEditing(mine.id)}
                      >
                        {t('instrument:change')}
                      </Button>
                    )}
                  </Box>
                  <Box>{say.about(instrument)}</Box>
                  <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{say.source(instrument)}</Box>
                  <MarkNote mark={instrument.mark} />
                  {found && <Functional found={found} />}
                  {mine && editing === mine.id && <OwnForm id={mine.id} values={mine} onDone={() => setEditing(null)} />}
                </Box>
              );
            })}
          </Box>
        )}
      </Asked>
    </Section>
  );
}

type Found = z.output<(typeof instrumentCalls)['instrument.functional']['output']>[number];

function Functional({ found }: { found: Found }) {
  const t = useWords();
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ fontWeight: 600 }}>{t('instrument:functional')}</Box>
      <Box>{found.counts ? t('instrument:counts', found.counts) : t('instrument:fewResults', { count: found.said })}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {found.reasons.map(({ outcome, why }, index) => (
          // The same words may stand there twice, and stay where they are.
          <Box component="li" key={index} sx={{ overflowWrap: 'anywhere' }} dir="auto">
            {t(`instrument:outcome.${outcome}`)}: {why}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const Own = instrumentCalls['instrument.putOwn'].input;
type Own = z.input<typeof Own>;

const freshOwn: Omit<OwnInstrument, 'id'> = { name: '', version: '', kind: 'levels', lowest: 1, highest: 5, domains: '' };

function OwnForm({ id, values, onDone }: Readonly<{ id: string | null; values: Omit<OwnInstrument, 'id'>; onDone: () => void }>) {
  const t = useWords();
  const put = useTell('instrument.putOwn');
  const form = useDraftForm({
    key: `instrument:own:${id ?? 'new'}`,
    place: 'knowledge',
    caseFileId: null,
    schema: Own,
    values: { ...values, id },
    save: async (typed) => {
      await put.mutateAsync(typed);
      onDone();
    },
  });
  return (
    <DraftForm
      of={form}
      label={t('instrument:own.title')}
      saveLabel={t('instrument:own.save')}
      actions={<Button onClick={onDone}>{t('common:close')}</Button>}
    >
      <TextField<Own> name="name" label={t('instrument:own.name')} />
      <TextField<Own> name="version" label={t('instrument:field.version')} width="short" optional />
      <ChoiceField<Own>
        row
        name="kind"
        label={t('instrument:own.kind')}
        options={(['levels', 'percentage', 'free'] as const).map((value) => ({ value, label: t(`instrument:kind.${value}`) }))}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        <NumberField<Own> name="lowest" label={t('instrument:own.lowest')} />
        <NumberField<Own> name="highest" label={t('instrument:own.highest')} />
      </Box>
      <LongTextField<Own> name="domains" label={t('instrument:own.domains')} help={t('instrument:own.domainsHelp')} rows={3} optional />
    </DraftForm>
  );
}
