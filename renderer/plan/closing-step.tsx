import { useAsk, useTell } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { CloseForm } from '../documents/close-form.tsx';
import { NeedsList } from '../ui/needs-list.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useWords } from '../ui/use-words.ts';
import type { StartedPlan } from './view.ts';

/** What is still needed, closing, and the report. */
export function ClosingStep({ view, onGo }: Readonly<{ view: StartedPlan; onGo: (field: string) => void }>) {
  const t = useWords();
  const close = useTell('plan.close');
  const profile = useAsk('profile.get', {});
  const { id, caseFileId } = view.whole.plan;
  return (
    <Section title={t('plan:closing.title')} level={3}>
      <Section title={t('common:needs.title')} level={4}>
        <NeedsList needs={view.needs} onGo={onGo} />
        {profile.data?.mandateNumber === '' && <StatusMark tone="neutral">{t('plan:closing.advice')}</StatusMark>}
      </Section>
      <Section title={t('plan:closing.close')} level={4}>
        <CloseForm
          draftKey={`plan:${id}:close`}
          place="plan"
          caseFileId={caseFileId}
          closed={view.closed}
          changed={view.changedSinceClosing}
          onClose={(reason) => close.mutateAsync({ id, reason })}
          words={{
            close: t('plan:closing.close'),
            closeAgain: t('plan:closing.closeAgain'),
            lead: t('plan:closing.lead'),
            reason: t('plan:closing.reason'),
            notClosed: t('plan:status.concept'),
          }}
        />
        <ReportButton kind="plan" subjectId={id} caseFileId={caseFileId} />
      </Section>
    </Section>
  );
}
