import { Signatures } from '#domain/placement/placement.ts';
import { useTell } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { CloseForm } from '../documents/close-form.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { NeedsList } from '../ui/needs-list.tsx';
import { Section } from '../ui/section.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import { SignatureFields } from './signature-fields.tsx';
import type { PlacementView } from './view.ts';

/** Three agreements, what is still needed, closing the coaching plan, and its report. */
export function ClosingStep({ view, onGo }: Readonly<{ view: PlacementView; onGo: (field: string) => void }>) {
  const t = useWords();
  const save = useTell('placement.saveAgreed');
  const close = useTell('placement.close');
  const { id, caseFileId, agreed } = view.placement;
  const form = useDraftForm({
    key: `placement:${id}:agreed`,
    place: 'placement',
    caseFileId,
    schema: Signatures,
    values: agreed,
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('placement:agreed.title')} level={3} lead={t('placement:agreed.lead')}>
      <DraftForm of={form} label={t('placement:agreed.title')} saveLabel={t('placement:agreed.save')}>
        <SignatureFields />
      </DraftForm>
      <Section title={t('common:needs.title')} level={4}>
        <NeedsList needs={view.needs} onGo={onGo} />
      </Section>
      <Section title={t('placement:closing.title')} level={4}>
        <CloseForm
          draftKey={`placement:${id}:close`}
          place="placement"
          caseFileId={caseFileId}
          closed={view.closed}
          changed={view.changedSinceClosing}
          onClose={(reason) => close.mutateAsync({ id, reason })}
          words={{
            close: t('placement:closing.close'),
            closeAgain: t('placement:closing.closeAgain'),
            lead: t('placement:closing.lead'),
            reason: t('placement:closing.reason'),
            notClosed: t('placement:status.concept'),
          }}
        />
        <ReportButton kind="placement" subjectId={id} caseFileId={caseFileId} />
      </Section>
    </Section>
  );
}
