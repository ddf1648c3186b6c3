import { FrameInput } from '#contract/placement.ts';
import type { FormCode } from '#domain/content/placement-forms.ts';
import { formCodes, formOn } from '#domain/content/placement-forms.ts';
import { isLocalDate } from '#domain/local-date.ts';
import { checkLength } from '#domain/placement/limits.ts';
import { financiers, purposes } from '#domain/placement/placement.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { useAsk, useTell } from '../api.ts';
import { NumberField } from '../ui/amount-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { RegimeFields } from './regime-fields.tsx';
import type { FrameTyped, PlacementView } from './view.ts';
import { pairSx, WorkplaceForm } from './workplace-form.tsx';

/** What, under which legal form, how long, who pays for how much guidance. */
export function FrameStep({ view }: { view: PlacementView }) {
  const t = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'nl';
  const today = useToday();
  const save = useTell('placement.saveFrame');
  const { id, caseFileId } = view.placement;
  const employers = useAsk('placement.employers', {});
  const workplaces = (employers.data ?? []).flatMap(({ employer, workplaces: places }) =>
    places.map((place) => ({ value: place.id, label: `${place.name}, ${employer.name}` })),
  );
  const form = useDraftForm({
    key: `placement:${id}:frame`,
    place: 'placement',
    caseFileId,
    schema: FrameInput,
    values: frameOf(view),
    save: (frame) => save.mutateAsync({ ...frame, id }),
  });
  return (
    <Section title={t('placement:frame.title')} level={3}>
      <DraftForm of={form} label={t('placement:frame.title')} saveLabel={t('placement:frame.save')}>
        {workplaces.length > 1 && (
          <ChoiceField<FrameTyped> as="select" name="workplaceId" label={t('placement:frame.workplaceId')} options={workplaces} />
        )}
        <TextField<FrameTyped> name="jobTitle" label={t('placement:frame.jobTitle')} />
        <ChoiceField<FrameTyped>
          row
          name="purpose"
          label={t('placement:frame.purpose')}
          options={purposes.map((value) => ({ value, label: t(`placement:purposes.${value}`) }))}
        />
        <ChoiceField<FrameTyped>
          as="select"
          name="form"
          label={t('placement:frame.form')}
          options={formCodes.map((value) => ({ value, label: formOn(value, today).name[language] }))}
        />
        <FormWhy />
        <Box sx={pairSx}>
          <NumberField<FrameTyped>
            name="hoursPerWeek"
            label={t('placement:frame.hoursPerWeek')}
            unit={t('placement:frame.unitHours')}
            decimals={2}
          />
          <DateField<FrameTyped> name="startsOn" label={t('placement:frame.startsOn')} />
          <DateField<FrameTyped> name="endsOn" label={t('placement:frame.endsOn')} />
        </Box>
        <FormFields view={view} />
        <ChoiceField<FrameTyped>
          as="select"
          name="financier"
          label={t('placement:frame.financier')}
          options={financiers.map((value) => ({ value, label: t(`placement:financiers.${value}`) }))}
        />
        <RegimeFields />
      </DraftForm>
      <Section title={t('placement:workplace.title')} level={4}>
        <WorkplaceForm key={view.workplace.id} caseFileId={caseFileId} known={view} onSaved={async () => undefined} />
      </Section>
    </Section>
  );
}

/** What the chosen form asks, with its article and how sure we are. */
function FormWhy() {
  const t = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'nl';
  const today = useToday();
  const [code, startsOn] = useWatch<FrameTyped, ['form', 'startsOn']>({ name: ['form', 'startsOn'] });
  if (!code) return null;
  const form = formOn(code, dayOr(startsOn, today));
  return (
    <Alert severity={form.mark === 'sure' ? 'info' : 'warning'} variant="outlined" sx={{ maxWidth: '72ch' }}>
      <Box>{form.explains[language]}</Box>
      <Box>{t('placement:frame.formGround', { article: form.article, mark: t(`common:mark.${form.mark}`) })}</Box>
    </Alert>
  );
}

/** What only some forms ask: a limit of the ordinance, a reason to go on, a wage value. */
function FormFields({ view }: { view: PlacementView }) {
  const t = useWords();
  const [code, startsOn, endsOn, localLimitMonths] = useWatch<FrameTyped, ['form', 'startsOn', 'endsOn', 'localLimitMonths']>({
    name: ['form', 'startsOn', 'endsOn', 'localLimitMonths'],
  });
  if (!code) return null;
  const { maxMonths, paid, wageValue } = formOn(code, dayOr(startsOn, '9999-12-31'));
  return (
    <>
      {maxMonths === null && !paid && (
        <NumberField<FrameTyped>
          name="localLimitMonths"
          label={t('placement:frame.localLimitMonths')}
          help={t('placement:frame.localLimitMonthsHelp')}
          unit={t('placement:frame.unitMonths')}
        />
      )}
      {passesFirstTerm(view, code, startsOn, endsOn, localLimitMonths) && (
        <LongTextField<FrameTyped>
          name="extensionReason"
          label={t('placement:frame.extensionReason')}
          help={t('placement:frame.extensionReasonHelp')}
          rows={2}
        />
      )}
      {wageValue && (
        <Box sx={pairSx}>
          <NumberField<FrameTyped> name="wageValue" label={t('placement:frame.wageValue')} unit={t('placement:frame.unitPercent')} />
          <DateField<FrameTyped> name="wageValueAgainOn" label={t('placement:frame.wageValueAgainOn')} />
        </Box>
      )}
    </>
  );
}

/** True while what is typed lasts longer than the first term, or a reason for that was written before. */
function passesFirstTerm(
  view: PlacementView,
  form: FormCode,
  startsOn: string | null,
  endsOn: string | null,
  months: number | null,
): boolean {
  if (view.placement.extensionReason !== '') return true;
  if (startsOn === null || endsOn === null || !isLocalDate(startsOn) || !isLocalDate(endsOn)) return false;
  const check = checkLength({ ...view.placement, form, startsOn, endsOn, localLimitMonths: Number.isInteger(months) ? months : null }, []);
  const lastDay = check?.lastDay ?? null;
  return lastDay !== null && endsOn > lastDay;
}

const dayOr = (day: string | null, other: string): string => (day !== null && isLocalDate(day) ? day : other);

function frameOf({ placement }: PlacementView): FrameTyped {
  const { workplaceId, jobTitle, purpose, form, hoursPerWeek, startsOn, endsOn, extensionReason, localLimitMonths } = placement;
  const { wageValue, wageValueAgainOn, financier, regime, regimeQuarters, regimeFrom, regimeUntil } = placement;
  return {
    workplaceId,
    jobTitle,
    purpose,
    form,
    hoursPerWeek,
    startsOn,
    endsOn,
    extensionReason,
    localLimitMonths,
    wageValue,
    wageValueAgainOn,
    financier,
    regime,
    regimeQuarters,
    regimeFrom,
    regimeUntil,
    carryOverQuarters: placement.carryOverQuarters || null,
    carryOverReason: placement.carryOverReason,
  };
}
