import Button from '@mui/material/Button';
import { useTell } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { CloseForm } from '../documents/close-form.tsx';
import { NeedsList } from '../ui/needs-list.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { GuidanceForm } from './guidance-form.tsx';
import { SumOfVisits } from './sum-of-visits.tsx';
import type { PlacementView, ReportRow } from './view.ts';

type GuidancePartProps = Readonly<{
  view: PlacementView;
  row: ReportRow | null;
  onSaved: (id: string) => void;
  onBack: () => void;
  onGo: (field: string) => void;
}>;

/** One report: its text, what its visits add up to, what is still needed, closing and the two papers. */
export function GuidancePart({ view, row, onSaved, onBack, onGo }: GuidancePartProps) {
  const t = useWords();
  const close = useTell('placement.closeReport');
  const { caseFileId } = view.placement;
  return (
    <Section
      title={t('placement:guidance.label')}
      level={3}
      lead={t('placement:reports.lead')}
      actions={<Button onClick={onBack}>{t('placement:guidance.back')}</Button>}
    >
      {row && <SumOfVisits row={row} />}
      <GuidanceForm view={view} report={row?.report ?? null} onSaved={onSaved} />
      {row && (
        <>
          <Section title={t('common:needs.title')} level={4}>
            <NeedsList needs={row.needs} onGo={onGo} />
          </Section>
          <Section title={t('placement:closing.title')} level={4}>
            <CloseForm
              draftKey={`placement:${row.report.id}:close`}
              place="placement"
              caseFileId={caseFileId}
              closed={row.closed}
              changed={row.changedSinceClosing}
              onClose={(reason) => close.mutateAsync({ id: row.report.id, reason })}
              words={{
                close: t('placement:guidance.close'),
                closeAgain: t('placement:closing.closeAgain'),
                lead: t('placement:guidance.closeLead'),
                reason: t('placement:guidance.reason'),
                notClosed: t('placement:status.concept'),
              }}
            />
          </Section>
          <Section title={t('placement:paper.report')} level={4}>
            <ReportButton kind="guidance" subjectId={row.report.id} caseFileId={caseFileId} />
          </Section>
          <Section title={t('placement:paper.employer')} level={4} lead={t('placement:report.employerNote')}>
            <ReportButton kind="guidanceEmployer" subjectId={row.report.id} caseFileId={caseFileId} />
          </Section>
        </>
      )}
    </Section>
  );
}
