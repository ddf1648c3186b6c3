import type { Proof, WayIn } from '#contract/keys.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { useWords } from '../ui/use-words.ts';
import { KeyForm } from './key-form.tsx';
import { ProofField, proofOf } from './proof-field.tsx';

type RemoveWayProps = Readonly<{
  way: WayIn;
  /** True when nothing else opens the reflections. */
  lastOfReflections: boolean;
  proof: Proof['kind'];
  onDone: (backupsNotRenewed: number) => void;
  onStop: () => void;
}>;

/** Takes one way in away; what is lost with it is said first. */
export function RemoveWay({ way, lastOfReflections, proof, onDone, onStop }: RemoveWayProps) {
  const t = useWords();
  const remove = useTell('keys.remove');
  const [shown, setShown] = useState('');
  const [knows, setKnows] = useState(false);
  return (
    <KeyForm
      label={t('keys:remove.title', { kind: t(`keys:kind.${way.kind}`) })}
      submitLabel={t('keys:remove.confirm')}
      ready={shown !== '' && (!lastOfReflections || knows)}
      more={<Button onClick={onStop}>{t('common:cancel')}</Button>}
      submit={async () => {
        const { backupsNotRenewed } = await remove.mutateAsync({
          id: way.id,
          proof: proofOf(proof, shown),
          knowsReflectionsLost: lastOfReflections && knows,
        });
        onDone(backupsNotRenewed);
      }}
    >
      <Box>{t('keys:remove.lead')}</Box>
      {lastOfReflections && (
        <Box>
          <Box>{t('keys:remove.losesReflections')}</Box>
          <FormControlLabel
            control={<Checkbox size="small" checked={knows} onChange={(_, checked) => setKnows(checked)} />}
            label={t('keys:remove.knows')}
          />
        </Box>
      )}
      <ProofField kind={proof} value={shown} onChange={setShown} />
    </KeyForm>
  );
}
