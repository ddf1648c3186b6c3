import Box from '@mui/material/Box';
import type { ComponentType } from 'react';
import { StatementPart } from '../client-statement/statement-part.tsx';
import { HandOverPart } from '../hand-over/keeping-part.tsx';
import { InspectionPart } from '../inspection/inspection-part.tsx';
import { RetentionPart } from '../retention/keeping-part.tsx';

/** What can be done with a file as a whole, in the order in which it usually happens. One part per feature. */
const parts: readonly ComponentType<{ caseFileId: string }>[] = [HandOverPart, InspectionPart, StatementPart, RetentionPart];

/** Handing over, a copy for the client, keeping and destroying. */
export function KeepingTab({ caseFileId }: { caseFileId: string }) {
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {parts.map((Part, index) => (
        <Part key={index} caseFileId={caseFileId} />
      ))}
    </Box>
  );
}
