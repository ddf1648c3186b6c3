import type { PermissionView } from '#contract/enterprise.ts';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useAsk } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { useStand } from '../ui/bookmark.ts';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { MonthPage } from './month-page.tsx';
import { MonthsPart } from './months-part.tsx';
import { PermissionForm } from './permission-form.tsx';

type View = 'months' | 'permission';

/** `after`: what stands under it while no month is open. */
type PermissionPartProps = Readonly<{ id: string; after: ReactNode }>;

/** One permission: its months once it is closed, and the terms behind them. An open month takes the place of both. */
export function PermissionPart({ id, after }: PermissionPartProps) {
  const ask = useAsk('enterprise.permission', { id });
  return <Asked ask={ask}>{(view) => <Loaded view={view} after={after} />}</Asked>;
}

function Loaded({ view, after }: { view: PermissionView; after: ReactNode }) {
  const t = useWords();
  const [shown, setShown] = useStand<View>(`enterprise:${view.id}:view`, z.enum(['months', 'permission']), () =>
    view.versions.length > 0 ? 'months' : 'permission',
  );
  const [month, setMonth] = useStand<string | null>(`enterprise:${view.id}:month`, z.string().nullable(), () => null);
  if (month !== null) return <MonthPage statementId={month} onBack={() => setMonth(null)} />;
  return (
    <Section level={3} title={view.permission.activity || t('enterprise:unnamed')} lead={<Standing view={view} />}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={shown}
        aria-label={t('enterprise:view.label')}
        onChange={(_, next: View | null) => next && setShown(next)}
      >
        <ToggleButton value="months">{t('enterprise:view.months')}</ToggleButton>
        <ToggleButton value="permission">{t('enterprise:view.permission')}</ToggleButton>
      </ToggleButtonGroup>
      {shown === 'months' ? (
        <>
          <MonthsPart permissionId={view.id} onOpen={setMonth} />
          <ReportButton kind="enterprise" subjectId={view.id} caseFileId={view.caseFileId} />
        </>
      ) : (
        <PermissionForm view={view} />
      )}
      {after}
    </Section>
  );
}

/** Term, decision, and which version stands. */
function Standing({ view: { permission, versions, changedSinceClosing } }: { view: PermissionView }) {
  const t = useWords();
  const format = useFormat();
  const { startsOn, endsOn, decisionNumber } = permission;
  const [latest] = versions;
  const term =
    startsOn && endsOn ? t('enterprise:term', { from: format.date(startsOn), until: format.date(endsOn) }) : t('enterprise:noTerm');
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      <span>{[decisionNumber, term].filter(Boolean).join(' · ')}</span>
      {!latest && <StatusMark tone="neutral">{t('enterprise:state.concept')}</StatusMark>}
      {latest && !changedSinceClosing && <StatusMark tone="done">{t('enterprise:state.closed', { version: latest.version })}</StatusMark>}
      {latest && changedSinceClosing && (
        <StatusMark tone="attention">{t('enterprise:state.changed', { version: latest.version })}</StatusMark>
      )}
    </Box>
  );
}
