import type { IntakeView } from '#contract/intake.ts';
import { IntakeHeadInput } from '#contract/intake.ts';
import { seventhFactors } from '#domain/content/factors.ts';
import { depths, proposedLookAgain } from '#domain/intake/intake.ts';
import { isLocalDate } from '#domain/local-date.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormContext, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

const Setup = IntakeHeadInput.omit({ clientReaction: true });
type Setup = z.input<typeof Setup>;

/** When the talk was, and how deep this intake goes with the reason why. */
export function SetupStep({ intake }: { intake: IntakeView }) {
  const t = useWords();
  const save = useTell('intake.saveHead');
  const { id, heldOn, depth, depthReason, seventhFactor, lookAgainOn } = intake;
  const form = useDraftForm({
    key: `intake:${id}:setup`,
    place: 'intake',
    caseFileId: intake.caseFileId,
    schema: Setup,
    values: { heldOn, depth, depthReason, seventhFactor, lookAgainOn },
    save: (setup) => save.mutateAsync({ ...setup, id }),
  });
  return (
    <Section title={t('intake:setup.title')} level={3}>
      <DraftForm of={form} label={t('intake:setup.title')} saveLabel={t('intake:setup.save')}>
        <DateField<Setup> name="heldOn" label={t('intake:setup.heldOn')} width="short" />
        <ChoiceField<Setup>
          name="depth"
          label={t('intake:setup.depth')}
          options={depths.map((value) => ({ value, label: t(`intake:depth.${value}`), help: t(`intake:depthHelp.${value}`) }))}
        />
        <LongTextField<Setup> name="depthReason" label={t('intake:setup.depthReason')} help={t('intake:setup.depthReasonHelp')} rows={2} />
        <LookAgain />
        <ChoiceField<Setup>
          name="seventhFactor"
          label={t('intake:setup.seventh')}
          help={t('intake:setup.seventhHelp')}
          options={seventhFactors.map((value) => ({ value, label: t(`intake:seventh.${value}`) }))}
        />
      </DraftForm>
    </Section>
  );
}

/** A short intake is looked at again: eight weeks after the talk is one click away. */
function LookAgain() {
  const t = useWords();
  const format = useFormat();
  const { setValue } = useFormContext<Setup>();
  const [heldOn, depth] = useWatch<Setup, ['heldOn', 'depth']>({ name: ['heldOn', 'depth'] });
  const proposed = depth === 'short' && typeof heldOn === 'string' && isLocalDate(heldOn) ? proposedLookAgain(heldOn) : null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 2 }}>
      <DateField<Setup>
        name="lookAgainOn"
        label={t('intake:setup.lookAgainOn')}
        help={t('intake:setup.lookAgainHelp')}
        width="medium"
        optional
      />
      {proposed && (
        <Button onClick={() => setValue('lookAgainOn', proposed, { shouldDirty: true })}>
          {t('intake:setup.lookAgainIn8Weeks', { date: format.date(proposed) })}
        </Button>
      )}
    </Box>
  );
}
