import { SupportInput } from '#contract/plan.ts';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import type { StartedPlan } from './view.ts';

type Typed = z.input<typeof SupportInput>;

/** What the college does, and who (Participatiewet art. 44a lid 1 sub a). */
export function SupportStep({ view }: { view: StartedPlan }) {
  const t = useWords();
  const save = useTell('plan.saveSupport');
  const { id, caseFileId, support } = view.whole.plan;
  const form = useDraftForm({
    key: `plan:${id}:support`,
    place: 'plan',
    caseFileId,
    schema: SupportInput,
    values: { support },
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('plan:support.title')} level={3} lead={t('plan:support.lead')}>
      <DraftForm of={form} label={t('plan:support.title')} saveLabel={t('plan:support.save')}>
        <RowsField<Typed>
          name="support"
          label={t('plan:support.list')}
          emptyRow={{ what: '', who: '', howOften: '', from: null }}
          addLabel={t('plan:support.add')}
          emptyText={t('plan:support.empty')}
        >
          {(row) => (
            <>
              <TextField name={`${row}.what`} label={t('plan:support.what')} width="full" />
              <TextField name={`${row}.who`} label={t('plan:support.who')} />
              <TextField name={`${row}.howOften`} label={t('plan:support.howOften')} />
              <DateField name={`${row}.from`} label={t('plan:support.from')} />
            </>
          )}
        </RowsField>
      </DraftForm>
    </Section>
  );
}
