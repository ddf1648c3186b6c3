import { BridgeInput } from '#contract/bridge.ts';
import type { Bridge } from '#domain/bridge/bridge.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { ScoreField } from '../ui/score-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import type { ShownSet } from './use-pillars.ts';
import { usePillarWords, useSets } from './use-pillars.ts';

type Typed = z.input<typeof BridgeInput>;

/** A new bridge begins empty: the places of last time would steer. */
export const freshBridge = (set: ShownSet, drawnOn: string): Typed => ({
  setCode: set.code,
  drawnOn,
  stressFree: '',
  wantedBy: null,
  pillars: set.pillars.map(({ code }) => ({ code, name: '', now: null, wanted: null, words: '', remark: '' })),
});

/** A bridge, pillar by pillar: what the client says first, the professional's remark last. */
export function BridgeForm({ caseFileId, from, onDone }: Readonly<{ caseFileId: string; from: Bridge | Typed; onDone: () => void }>) {
  const t = useWords();
  const say = usePillarWords();
  const sets = useSets();
  const save = useTell('bridge.save');
  const id = 'id' in from ? from.id : null;
  const form = useDraftForm({
    key: `bridge:${caseFileId}:${id ?? `new:${from.setCode}`}`,
    place: 'intake',
    caseFileId,
    schema: BridgeInput,
    values: typedOf(from),
    save: async (typed) => {
      await save.mutateAsync({ ...typed, id, caseFileId });
      onDone();
    },
  });
  const set = sets.find(({ code }) => code === from.setCode)?.name ?? t('bridge:own.title');
  return (
    <DraftForm
      of={form}
      label={t('bridge:form', { set })}
      saveLabel={t('bridge:save')}
      actions={<Button onClick={onDone}>{t('common:close')}</Button>}
    >
      <LongTextField<Typed>
        name="stressFree"
        label={t('bridge:field.stressFree')}
        help={t('bridge:field.stressFreeHelp')}
        rows={2}
        quote
        optional
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, width: '100%' }}>
        <DateField<Typed> name="drawnOn" label={t('bridge:field.drawnOn')} />
        <DateField<Typed> name="wantedBy" label={t('bridge:field.wantedBy')} help={t('bridge:field.wantedByHelp')} optional />
      </Box>
      {from.pillars.map((pillar, index) => (
        <Section key={pillar.code} title={say.name(from.setCode, pillar)} level={4} lead={say.about(from.setCode, pillar.code)}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
            <ScoreField<Typed>
              name={`pillars.${index}.now`}
              label={t('bridge:field.now')}
              from={1}
              to={5}
              meanings={say.meanings}
              optional
            />
            <ScoreField<Typed>
              name={`pillars.${index}.wanted`}
              label={t('bridge:field.wanted')}
              from={1}
              to={5}
              meanings={say.meanings}
              optional
            />
          </Box>
          <LongTextField<Typed> name={`pillars.${index}.words`} label={t('bridge:field.words')} rows={1} quote optional />
          <TextField<Typed> name={`pillars.${index}.remark`} label={t('bridge:field.remark')} width="full" optional />
        </Section>
      ))}
    </DraftForm>
  );
}

const typedOf = ({ setCode, drawnOn, stressFree, wantedBy, pillars }: Bridge | Typed): Typed => ({
  setCode,
  drawnOn,
  stressFree,
  wantedBy,
  pillars: pillars.map((pillar) => ({ ...pillar })),
});
