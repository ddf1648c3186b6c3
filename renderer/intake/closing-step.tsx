import type { IntakeView } from '#contract/intake.ts';
import { IntakeHeadInput } from '#contract/intake.ts';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { NeedsList } from '../ui/needs-list.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import { CloseForm } from '../documents/close-form.tsx';

const Reaction = IntakeHeadInput.pick({ clientReaction: true });

/** Reading back together, what is still needed, and closing. */
export function ClosingStep({ intake, onGo }: Readonly<{ intake: IntakeView; onGo: (field: string) => void }>) {
  const t = useWords();
  const save = useTell('intake.saveHead');
  const close = useTell('intake.close');
  const { id, caseFileId } = intake;
  const form = useDraftForm({
    key: `intake:${id}:reaction`,
    place: 'intake',
    caseFileId,
    schema: Reaction,
    values: { clientReaction: intake.clientReaction },
    save: ({ clientReaction }) => save.mutateAsync({ id, clientReaction }),
  });
  return (
    <Section title={t('intake:closing.title')} level={3}>
      <DraftForm of={form} label={t('intake:closing.reaction')} saveLabel={t('intake:closing.saveReaction')}>
        <LongTextField<z.input<typeof Reaction>>
          name="clientReaction"
          label={t('intake:closing.reaction')}
          help={t('intake:closing.reactionHelp')}
          quote
        />
      </DraftForm>
      <Section title={t('common:needs.title')} level={4}>
        <NeedsList needs={intake.needs} onGo={onGo} />
      </Section>
      <Section title={t('intake:closing.close')} level={4}>
        <CloseForm
          draftKey={`intake:${id}:close`}
          place="intake"
          caseFileId={caseFileId}
          closed={intake.closed}
          changed={intake.changedSinceClosing}
          onClose={(reason) => close.mutateAsync({ id, reason })}
          words={{
            close: t('intake:closing.close'),
            closeAgain: t('intake:closing.closeAgain'),
            lead: t('intake:closing.closeLead'),
            reason: t('intake:closing.reason'),
            notClosed: t('intake:closing.notClosed'),
          }}
        />
        <ReportButton kind="intake" subjectId={id} caseFileId={caseFileId} />
      </Section>
    </Section>
  );
}
