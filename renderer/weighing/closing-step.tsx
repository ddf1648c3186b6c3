import type { WeighingView } from '#contract/weighing.ts';
import { useTell } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { CloseForm } from '../documents/close-form.tsx';
import { NeedsList } from '../ui/needs-list.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useWords } from '../ui/use-words.ts';
import { ChainPath } from './chain-path.tsx';
import { LooseEnds } from './loose-ends.tsx';
import type { StepProps } from './weighing-tab.tsx';

type ClosingStepProps = StepProps & Readonly<{ view: WeighingView; intakeClosed: boolean; onGo: (field: string) => void }>;

/** The chain in one look, what hangs loose, what is still needed, and closing. */
export function ClosingStep({ weighing, findings, view, intakeClosed, onGo }: ClosingStepProps) {
  const t = useWords();
  const close = useTell('weighing.close');
  const { id, caseFileId } = weighing;
  return (
    <Section title={t('weighing:closing.title')} level={3}>
      <Section title={t('weighing:closing.chain')} level={4} lead={t('weighing:closing.chainLead')}>
        <ChainPath weighing={weighing} findings={findings} />
      </Section>
      <Section title={t('weighing:closing.loose')} level={4}>
        <LooseEnds weighing={weighing} findings={findings} />
      </Section>
      <Section title={t('weighing:closing.needs')} level={4}>
        <NeedsList needs={view.needs} onGo={onGo} />
        {!intakeClosed && <StatusMark tone="attention">{t('weighing:closing.intakeOpen')}</StatusMark>}
      </Section>
      <Section title={t('weighing:closing.close')} level={4}>
        <CloseForm
          draftKey={`weighing:${id}:close`}
          place="weighing"
          caseFileId={caseFileId}
          closed={view.closed}
          changed={view.changedSinceClosing}
          onClose={(reason) => close.mutateAsync({ id, reason })}
          words={{
            close: t('weighing:closing.close'),
            closeAgain: t('weighing:closing.closeAgain'),
            lead: t('weighing:closing.closeLead'),
            reason: t('weighing:closing.reason'),
            notClosed: t('weighing:closing.notClosed'),
          }}
        />
        <ReportButton kind="weighing" subjectId={id} caseFileId={caseFileId} />
      </Section>
    </Section>
  );
}
