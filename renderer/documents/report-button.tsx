import type { ReportKind } from '#contract/report.ts';
import Box from '@mui/material/Box';
import { useTell } from '../api.ts';
import { SaveButton } from '../ui/save-button.tsx';
import { useWords } from '../ui/use-words.ts';

type ReportButtonProps = Readonly<{ kind: ReportKind; subjectId: string; caseFileId: string; disabled?: boolean; label?: string }>;

/** Saves a Word report about one thing in a case file. */
export function ReportButton({ kind, subjectId, caseFileId, disabled = false, label }: ReportButtonProps) {
  const t = useWords();
  const save = useTell('report.save');
  return (
    <Box data-case-file={caseFileId}>
      <SaveButton
        label={label ?? t('report:save')}
        saving={save}
        disabled={disabled}
        onSave={(language) => save.mutate({ kind, subjectId, language })}
      />
    </Box>
  );
}
