import type { BridgeView } from '#contract/bridge.ts';
import { sameSet } from '#domain/bridge/bridge.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../api.ts';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { BridgeCourses } from './bridge-courses.tsx';
import { BridgeForm } from './bridge-form.tsx';
import { BridgeLine } from './bridge-line.tsx';
import { NewBridge } from './new-bridge.tsx';

/** The bridges of one client: the newest first, then how each pillar went over time. */
export function BridgeStep({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const asked = useAsk('bridge.list', { caseFileId });
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  return (
    <Section
      title={t('bridge:title')}
      level={3}
      lead={t('bridge:lead')}
      actions={
        <Button variant="outlined" disabled={editing === 'new'} onClick={() => setEditing('new')}>
          {t('bridge:new')}
        </Button>
      }
    >
      <Asked ask={asked}>
        {(bridges) => (
          <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            {editing === 'new' && <NewBridge caseFileId={caseFileId} latest={bridges.at(-1)} onDone={close} />}
            {bridges.length === 0 && editing !== 'new' && <EmptyState title={t('bridge:empty')}>{t('bridge:emptyText')}</EmptyState>}
            {bridges
              .toReversed()
              .map((bridge) =>
                editing === bridge.id ? (
                  <BridgeForm key={bridge.id} caseFileId={caseFileId} from={bridge} onDone={close} />
                ) : (
                  <BridgeLine key={bridge.id} bridge={bridge} onEdit={() => setEditing(bridge.id)} />
                ),
              )}
            <Courses bridges={bridges} />
          </Box>
        )}
      </Asked>
    </Section>
  );
}

/** One run of pictures per set of pillars that was drawn on more than once. */
function Courses({ bridges }: { bridges: readonly BridgeView[] }) {
  const t = useWords();
  const again = [...new Set(bridges.map(({ setCode }) => setCode))]
    .map((code) => sameSet(bridges, code))
    .filter(({ length }) => length > 1);
  if (again.length === 0) return null;
  return (
    <Section title={t('bridge:courses')} level={4} lead={t('bridge:coursesLead')}>
      {again.map((series) => (
        <BridgeCourses key={series[0]?.setCode} bridges={series} />
      ))}
    </Section>
  );
}
