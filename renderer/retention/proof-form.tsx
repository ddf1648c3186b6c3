import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';
import { useTell } from '../api.ts';
import { FieldFrame } from '../ui/field-frame.tsx';
import { SaveButton } from '../ui/save-button.tsx';
import { useWords } from '../ui/use-words.ts';

/** Saves the proof of one destruction. The number is only printed, and typed anew when the window no longer knows it. */
export function ProofForm({ caseFileId, number }: Readonly<{ caseFileId: string; number: string }>) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState(number);
  const save = useTell('retention.saveProof');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <FieldFrame
        id={id}
        name="number"
        label={t('retention:settings.proofNumber')}
        help={t('retention:settings.proofNumberHelp')}
        optional
        width="medium"
      >
        <OutlinedInput
          id={id}
          fullWidth
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          slotProps={{ input: { spellCheck: false, maxLength: 300, 'aria-describedby': `${id}-help` } }}
        />
      </FieldFrame>
      <SaveButton
        label={t('retention:settings.proof')}
        saving={save}
        onSave={(language) => save.mutate({ caseFileId, number: typed, language })}
      />
    </Box>
  );
}
