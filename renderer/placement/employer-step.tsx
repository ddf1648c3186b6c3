import { ForEmployer } from '#domain/placement/placement.ts';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import type { PlacementView } from './view.ts';

type Typed = z.input<typeof ForEmployer>;

/** What the employer may read. Nothing that is typed elsewhere gets into the employer's paper by itself. */
export function EmployerStep({ view }: { view: PlacementView }) {
  const t = useWords();
  const save = useTell('placement.saveForEmployer');
  const { id, caseFileId, forEmployer } = view.placement;
  const form = useDraftForm({
    key: `placement:${id}:employer`,
    place: 'placement',
    caseFileId,
    schema: ForEmployer,
    values: forEmployer,
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('placement:forEmployer.title')} level={3} lead={t('placement:forEmployer.lead')}>
      <DraftForm of={form} label={t('placement:forEmployer.title')} saveLabel={t('placement:forEmployer.save')}>
        <LongTextField<Typed>
          name="introduction"
          label={t('placement:forEmployer.introduction')}
          help={t('placement:forEmployer.introductionHelp')}
          rows={2}
          quote
        />
        <LongTextField<Typed> name="agreements" label={t('placement:forEmployer.agreements')} rows={2} />
        <LongTextField<Typed> name="supervisorTips" label={t('placement:forEmployer.supervisorTips')} rows={2} />
      </DraftForm>
      <Section title={t('placement:paper.employer')} level={4}>
        <ReportButton kind="placementEmployer" subjectId={id} caseFileId={caseFileId} />
      </Section>
    </Section>
  );
}
