import { inspectionCalls } from '#contract/inspection.ts';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';

const Contact = inspectionCalls['inspection.saveContact'].input;
type Contact = z.input<typeof Contact>;

/** Whom a client can turn to: on every copy and on the one page. */
export function ContactForm({ contact, caseFileId }: { contact: Contact; caseFileId: string }) {
  const t = useWords();
  const save = useTell('inspection.saveContact');
  const form = useDraftForm({
    key: 'inspection:contact',
    place: 'keeping',
    caseFileId,
    schema: Contact,
    values: contact,
    save: (values) => save.mutateAsync(values),
  });
  return (
    <DraftForm of={form} label={t('inspection:tab.contact')} saveLabel={t('inspection:tab.contactSave')}>
      <LongTextField<Contact>
        name="organisation"
        label={t('inspection:tab.contactOrganisation')}
        help={t('inspection:tab.contactOrganisationHelp')}
        rows={2}
      />
      <TextField<Contact> name="privacyOfficer" label={t('inspection:tab.contactOfficer')} optional />
    </DraftForm>
  );
}
