import { z } from 'zod';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useAsk } from '../api.ts';
import { paths, useGo } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import type { Made } from './share-form.tsx';
import { MadeNotice, ShareForm } from './share-form.tsx';

/** Where the page was asked to begin: with chosen files, or with a draft that was left. */
const Start = z.union([z.object({ caseFileIds: z.array(z.string()).min(1) }), z.object({ draft: z.string() })]);
const Chosen = z.looseObject({ clients: z.array(z.looseObject({ caseFileId: z.string() })).min(1) });

/** Several files in one package. */
export function HandOverPage() {
  const start = Start.safeParse(useLocation().state).data;
  // After a lock nobody says which files it was about: the draft on Vandaag does.
  if (!start) return <Navigate to={paths.today} replace />;
  return 'draft' in start ? <FromDraft draftKey={start.draft} /> : <Several caseFileIds={start.caseFileIds} />;
}

function FromDraft({ draftKey }: { draftKey: string }) {
  const asked = useAsk('draft.get', { key: draftKey });
  return (
    <Asked ask={asked}>
      {(draft) => {
        const chosen = Chosen.safeParse(draft?.body).data;
        return chosen ? (
          <Several caseFileIds={chosen.clients.map(({ caseFileId }) => caseFileId)} />
        ) : (
          <Navigate to={paths.today} replace />
        );
      }}
    </Asked>
  );
}

function Several({ caseFileIds }: { caseFileIds: readonly string[] }) {
  const t = useWords();
  const go = useGo();
  const [made, setMade] = useState<Made | null>(null);
  return (
    <Page title={t('handOver:send.several', { count: caseFileIds.length })} lead={t('handOver:send.severalLead')}>
      {made ? (
        <MadeNotice made={made} />
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <ShareForm
            caseFileIds={caseFileIds}
            draft={{ key: `handOver:several:${markOf(caseFileIds)}`, place: 'handOver', caseFileId: null }}
            onMade={setMade}
            onStop={go.files}
          />
        </Box>
      )}
    </Page>
  );
}

/** The same mark for the same files, whatever their order: another choice of files is another draft. */
function markOf(ids: readonly string[]): string {
  let mark = 0x811c9dc5;
  for (const sign of ids.toSorted().join()) mark = Math.imul(mark ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return `${ids.length}-${mark.toString(16)}`;
}
