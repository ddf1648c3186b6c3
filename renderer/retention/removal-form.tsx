import { AskedRemoval as Asked } from '#contract/retention.ts';
import { removalGrounds } from '#domain/retention/grounds.ts';
import type { Reach } from '#domain/retention/passage.ts';
import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FormProvider, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';

type Typed = z.input<typeof Asked>;
type Props = Readonly<{ caseFileId: string; passage: string; reach: Reach; onStop: () => void; onDone: () => void }>;

/** Why words are taken out and on whose order: that is all that stays of them. */
export function RemovalForm({ caseFileId, passage, reach, onStop, onDone }: Props) {
  const t = useWords();
  const remove = useTell('retention.removePassage');
  const form = useForm<Typed, unknown, z.output<typeof Asked>>({
    defaultValues: { ground: null, explanation: '', orderedBy: '' },
    resolver: zodResolver(Asked),
  });
  const submit = form.handleSubmit(async (asked) => {
    try {
      await remove.mutateAsync({ ...asked, caseFileId, passage, reach });
      onDone();
    } catch {
      // Shown beside the button.
    }
  });
  return (
    <FormProvider {...form}>
      <Box
        component="form"
        autoComplete="off"
        noValidate
        aria-label={t('retention:removal.do')}
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 3 }}
      >
        <Box sx={{ maxWidth: '72ch' }}>
          {reach === 'wholeTexts' ? t('retention:removal.everywhereWhole') : t('retention:removal.everywhere')}
        </Box>
        <ChoiceField<Typed>
          name="ground"
          label={t('retention:removal.ground')}
          options={removalGrounds.map((value) => ({ value, label: t(`retention:removalGround.${value}`) }))}
        />
        <TextField<Typed>
          name="explanation"
          width="full"
          label={t('retention:removal.explanation')}
          help={t('retention:removal.explanationHelp')}
        />
        <TextField<Typed> name="orderedBy" label={t('retention:removal.orderedBy')} help={t('retention:removal.orderedByHelp')} />
        {remove.error && <FailureNotice failure={remove.error} />}
        <WorkProgress kinds={['destroy']} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Button type="submit" variant="contained" color="error" disabled={remove.isPending}>
            {t('retention:removal.do')}
          </Button>
          <Button onClick={onStop} disabled={remove.isPending}>
            {t('retention:removal.stop')}
          </Button>
        </Box>
      </Box>
    </FormProvider>
  );
}
