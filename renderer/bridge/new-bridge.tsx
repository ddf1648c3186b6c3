import { bridgeCalls } from '#contract/bridge.ts';
import type { Bridge } from '#domain/bridge/bridge.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useWords } from '../ui/use-words.ts';
import { BridgeForm, freshBridge } from './bridge-form.tsx';
import { useSets } from './use-pillars.ts';

type NewBridgeProps = Readonly<{ caseFileId: string; latest: Bridge | undefined; onDone: () => void }>;

/** First on which pillars: those of last time are proposed, because only the same pillars can stand beside each other. */
export function NewBridge({ caseFileId, latest, onDone }: NewBridgeProps) {
  const t = useWords();
  const today = useToday();
  const sets = useSets();
  const [code, setCode] = useState(latest?.setCode ?? sets[0]?.code ?? '');
  const [step, setStep] = useState<'choose' | 'own' | 'draw'>('choose');
  const set = sets.find((each) => each.code === code) ?? sets[0];
  if (step === 'draw' && set) return <BridgeForm key={set.code} caseFileId={caseFileId} from={freshBridge(set, today)} onDone={onDone} />;
  if (step === 'own')
    return (
      <OwnSetForm
        onDone={(id) => {
          if (id !== null) setCode(id);
          setStep('choose');
        }}
      />
    );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <MuiTextField
        select
        size="small"
        label={t('bridge:which')}
        value={set?.code ?? ''}
        onChange={(event) => setCode(event.target.value)}
        sx={{ maxWidth: '32rem' }}
      >
        {sets.map((each) => (
          <MenuItem key={each.code} value={each.code}>
            {each.name}
          </MenuItem>
        ))}
      </MuiTextField>
      {set && (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {[set.pillars.map(({ name }) => name).join(', '), set.source].filter(Boolean).join('. ')}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button variant="contained" onClick={() => setStep('draw')}>
          {t('bridge:start')}
        </Button>
        <Button variant="outlined" onClick={() => setStep('own')}>
          {t('bridge:own.new')}
        </Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </Box>
    </Box>
  );
}

const Own = bridgeCalls['bridge.putOwnSet'].input;
type Own = z.input<typeof Own>;

function OwnSetForm({ onDone }: { onDone: (id: string | null) => void }) {
  const t = useWords();
  const put = useTell('bridge.putOwnSet');
  const form = useDraftForm({
    key: 'bridge:own:new',
    place: 'intake',
    caseFileId: null,
    schema: Own,
    values: { id: null, name: '', pillars: '' },
    save: async (typed) => {
      const { id } = await put.mutateAsync(typed);
      onDone(id);
    },
  });
  return (
    <DraftForm
      of={form}
      label={t('bridge:own.title')}
      saveLabel={t('bridge:own.save')}
      actions={<Button onClick={() => onDone(null)}>{t('common:close')}</Button>}
    >
      <TextField<Own> name="name" label={t('bridge:own.name')} />
      <LongTextField<Own> name="pillars" label={t('bridge:own.pillars')} help={t('bridge:own.pillarsHelp')} rows={5} />
    </DraftForm>
  );
}
