import { AskedDestruction as Asked } from '#contract/retention.ts';
import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { useGo } from '../router.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { rememberDestroyed } from './just-destroyed.ts';
import type { KeepingView } from './view.ts';

type Typed = z.input<typeof Asked>;

type Props = Readonly<{ caseFileId: string; view: KeepingView; onStop: () => void }>;

/** The second confirmation: on which ground, by which request, and for a record with whose permission. */
export function SecondConfirmation({ caseFileId, view, onStop }: Props) {
  const t = useWords();
  const go = useGo();
  const destroy = useTell('retention.destroy');
  const form = useForm<Typed, unknown, z.output<typeof Asked>>({
    defaultValues: { ground: null, reference: '', authority: '', authorityNumber: '', authorityOn: null },
    resolver: zodResolver(Asked),
  });
  const submit = form.handleSubmit(async (asked) => {
    try {
      const { compacted } = await destroy.mutateAsync({ ...asked, caseFileId, number: view.number });
      rememberDestroyed({ caseFileId, number: view.number, compacted });
      go.settings('retention');
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
        aria-label={t('retention:destroy.second')}
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 3 }}
      >
        <Box component="h3" sx={{ typography: 'h3', m: 0 }}>
          {t('retention:destroy.second')}
        </Box>
        <ChoiceField<Typed>
          as="radio"
          name="ground"
          label={t('retention:destroy.ground')}
          options={view.grounds.map((value) => ({ value, label: t(`retention:ground.${value}`) }))}
        />
        <Reference />
        {view.keeping.state === 'record' && (
          <>
            <TextField<Typed> name="authority" label={t('retention:destroy.authority')} />
            <TextField<Typed> name="authorityNumber" label={t('retention:destroy.authorityNumber')} />
            <DateField<Typed> name="authorityOn" label={t('retention:destroy.authorityOn')} />
          </>
        )}
        {destroy.error && <FailureNotice failure={destroy.error} />}
        <WorkProgress kinds={['destroy']} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <DestroyButton busy={destroy.isPending} />
          <Button onClick={onStop} disabled={destroy.isPending}>
            {t('retention:destroy.stop')}
          </Button>
        </Box>
      </Box>
    </FormProvider>
  );
}

function Reference() {
  const t = useWords();
  const ground = useWatch<Typed, 'ground'>({ name: 'ground' });
  return (
    <TextField<Typed>
      name="reference"
      label={t('retention:destroy.reference')}
      help={t('retention:destroy.referenceHelp')}
      optional={ground === null || ground === 'periodOver'}
    />
  );
}

function DestroyButton({ busy }: { busy: boolean }) {
  const t = useWords();
  const ground = useWatch<Typed, 'ground'>({ name: 'ground' });
  return (
    <Button type="submit" variant="contained" color="error" disabled={ground === null || busy}>
      {t('retention:destroy.do')}
    </Button>
  );
}
