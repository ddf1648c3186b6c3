import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { EmptyState, Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { GuidancePart } from './guidance-part.tsx';
import { SumOfVisits } from './sum-of-visits.tsx';
import type { Editing, PlacementView, ReportRow } from './view.ts';

type ReportsStepProps = Readonly<{
  view: PlacementView;
  editing: Editing | null;
  onEdit: (editing: Editing | null) => void;
  onGo: (field: string) => void;
}>;

/** The reports over a period: what was used is the sum of the visits, and stands beside each. */
export function ReportsStep({ view, editing, onEdit, onGo }: ReportsStepProps) {
  const t = useWords();
  const open = editing?.kind === 'report' ? editing : null;
  if (open) {
    const row = view.reports.find((each) => each.report.id === open.id) ?? null;
    return (
      <GuidancePart
        key={open.id ?? 'new'}
        view={view}
        row={row}
        onSaved={(id) => onEdit({ kind: 'report', id })}
        onBack={() => onEdit(null)}
        onGo={onGo}
      />
    );
  }
  return (
    <Section
      title={t('placement:reports.title')}
      level={3}
      lead={t('placement:reports.lead')}
      actions={
        <Button variant="outlined" disabled={view.goals.length === 0} onClick={() => onEdit({ kind: 'report', id: null })}>
          {t('placement:reports.new')}
        </Button>
      }
    >
      {view.reports.length === 0 ? (
        <EmptyState title={t('placement:reports.none')}>{t('placement:reports.noneText')}</EmptyState>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {view.reports.map((row) => (
            <Box component="li" key={row.report.id} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
              <ReportLine row={row} onOpen={() => onEdit({ kind: 'report', id: row.report.id })} />
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}

function ReportLine({ row, onOpen }: { row: ReportRow; onOpen: () => void }) {
  const t = useWords();
  const format = useFormat();
  const period = t('placement:reports.period', { from: format.date(row.report.from), until: format.date(row.report.until) });
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <Box sx={{ fontWeight: 600 }}>{period}</Box>
      <SumOfVisits row={row} />
      <ReportState row={row} />
      <Button size="small" aria-label={t('placement:reports.open', { period })} onClick={onOpen}>
        {t('common:open')}
      </Button>
    </Box>
  );
}

function ReportState({ row: { closed, changedSinceClosing } }: { row: ReportRow }) {
  const t = useWords();
  if (!closed) return <StatusMark tone="neutral">{t('placement:status.concept')}</StatusMark>;
  const version = String(closed.version);
  return changedSinceClosing ? (
    <StatusMark tone="attention">{t('placement:status.changed', { version })}</StatusMark>
  ) : (
    <StatusMark tone="done">{t('placement:status.closed', { version })}</StatusMark>
  );
}
