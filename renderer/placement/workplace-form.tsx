import { WorkplaceInput } from '#contract/placement.ts';
import type { Employer, Workplace } from '#domain/placement/placement.ts';
import Box from '@mui/material/Box';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';

const Place = WorkplaceInput.pick({ employer: true, workplace: true });
type Typed = z.input<typeof Place>;

type WorkplaceFormProps = Readonly<{
  caseFileId: string;
  /** The workplace that is changed, or null for a new one at a new employer. */
  known: Readonly<{ employer: Employer; workplace: Workplace }> | null;
  onSaved: (workplaceId: string) => Promise<unknown>;
}>;

/** Employer and workplace: records of their own, so a change shows wherever this workplace is used. */
export function WorkplaceForm({ caseFileId, known, onSaved }: WorkplaceFormProps) {
  const t = useWords();
  const save = useTell('placement.saveWorkplace');
  const form = useDraftForm({
    key: `placement:${caseFileId}:workplace:${known?.workplace.id ?? 'new'}`,
    place: 'placement',
    caseFileId,
    schema: Place,
    values: known ? typedOf(known) : blank,
    save: async (typed) => {
      const { id } = await save.mutateAsync({
        ...typed,
        caseFileId,
        workplaceId: known?.workplace.id ?? null,
        employerId: known?.employer.id ?? null,
      });
      await onSaved(id);
    },
    emptyAfterSave: known === null,
  });
  return (
    <DraftForm of={form} label={t('placement:workplace.title')} saveLabel={t('placement:workplace.save')}>
      <Box sx={pairSx}>
        <TextField<Typed> name="employer.name" label={t('placement:workplace.employerName')} />
        <TextField<Typed> name="employer.place" label={t('placement:workplace.employerPlace')} optional />
      </Box>
      <Box sx={pairSx}>
        <TextField<Typed> name="employer.contactName" label={t('placement:workplace.contactName')} optional />
        <TextField<Typed> name="employer.contactDetails" label={t('placement:workplace.contactDetails')} optional />
      </Box>
      <Box sx={pairSx}>
        <TextField<Typed> name="workplace.name" label={t('placement:workplace.workplaceName')} />
        <TextField<Typed> name="workplace.place" label={t('placement:workplace.workplacePlace')} optional />
      </Box>
      <TextField<Typed> name="workplace.supervisor" label={t('placement:workplace.supervisor')} optional />
    </DraftForm>
  );
}

const blank: Typed = {
  employer: { name: '', place: '', contactName: '', contactDetails: '' },
  workplace: { name: '', place: '', supervisor: '' },
};

function typedOf({ employer, workplace }: { employer: Employer; workplace: Workplace }): Typed {
  const { id: _, ...typed } = employer;
  const { id: __, employerId: ___, ...place } = workplace;
  return { employer: typed, workplace: place };
}

/** Fields that belong together, beside each other where there is room. */
export const pairSx = {
  display: 'grid',
  gap: 3,
  width: '100%',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
  maxWidth: '56rem',
} as const;
