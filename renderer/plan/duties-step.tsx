import { dutyConsequences, dutyGrounds, dutyQuestions } from '#domain/content/duties.ts';
import type { DutyCode } from '#domain/content/duties.ts';
import { questionsFirst } from '#domain/plan/duties.ts';
import { Duties, emptyAsked } from '#domain/plan/plan.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormContext, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import type { StartedPlan } from './view.ts';

type Typed = z.input<typeof Duties>;

const emptyDuty: Typed['duties'][number] = { ground: 'inform', text: '', asked: emptyAsked, explainedOn: null, understood: '' };

/** Duties with what the law asks first, and the consequences as they were explained (art. 44a lid 1 sub b). */
export function DutiesStep({ view }: { view: StartedPlan }) {
  const t = useWords();
  const save = useTell('plan.saveDuties');
  const { id, caseFileId, duties, noDutiesReason, consequences, consequencesExplainedOn, consequencesWords } = view.whole.plan;
  const form = useDraftForm({
    key: `plan:${id}:duties`,
    place: 'plan',
    caseFileId,
    schema: Duties,
    values: { duties, noDutiesReason, consequences, consequencesExplainedOn, consequencesWords },
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('plan:duties.title')} level={3} lead={t('plan:duties.lead')}>
      <DraftForm of={form} label={t('plan:duties.title')} saveLabel={t('plan:duties.save')}>
        <RowsField<Typed>
          name="duties"
          label={t('plan:duties.list')}
          emptyRow={emptyDuty}
          addLabel={t('plan:duties.add')}
          emptyText={t('plan:duties.empty')}
        >
          {(row) => <DutyRow row={row} view={view} />}
        </RowsField>
        <Consequences />
      </DraftForm>
    </Section>
  );
}

function DutyRow({ row, view }: Readonly<{ row: string; view: StartedPlan }>) {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  const chosen: unknown = useWatch({ name: `${row}.ground` });
  const ground = dutyGrounds.find(({ code }) => code === chosen);
  return (
    <>
      <ChoiceField
        as="select"
        name={`${row}.ground`}
        label={t('plan:duties.ground')}
        help={
          ground &&
          t('plan:duties.lawStand', {
            article: ground.article || ground.source[language === 'en' ? 'en' : 'nl'],
            date: format.date(ground.from),
            mark: t(`common:mark.${ground.mark}`),
          })
        }
        options={dutyGrounds.map((each) => ({ value: each.code, label: wordsOf(each, language) }))}
        width="full"
      />
      <LongTextField name={`${row}.text`} label={t('plan:duties.text')} rows={2} />
      <AskedFirst row={row} ground={ground?.code} view={view} />
      <DateField name={`${row}.explainedOn`} label={t('plan:duties.explainedOn')} />
      <LongTextField name={`${row}.understood`} label={t('plan:duties.understood')} rows={2} quote />
    </>
  );
}

/** The questions that the law puts before this duty, for this household. */
function AskedFirst({ row, ground, view }: Readonly<{ row: string; ground: DutyCode | undefined; view: StartedPlan }>) {
  const t = useWords();
  const language = useLanguage();
  const { plannedOn, changedAt } = view.whole.plan;
  const questions = ground ? questionsFirst(ground, view.household, plannedOn ?? changedAt.slice(0, 10)) : [];
  return questions.map((question) => (
    <LongTextField
      key={question}
      name={`${row}.asked.${question}`}
      label={t('plan:duties.asked', { question: wordsOf(dutyQuestions[question], language), article: dutyQuestions[question].article })}
      rows={1}
    />
  ));
}

function Consequences() {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { setValue } = useFormContext<Typed>();
  const duties = useWatch<Typed, 'duties'>({ name: 'duties' });
  if (duties.length === 0) return <LongTextField<Typed> name="noDutiesReason" label={t('plan:duties.noDutiesReason')} rows={2} />;
  const stand = {
    article: dutyConsequences.article,
    date: format.date(dutyConsequences.from),
    mark: t(`common:mark.${dutyConsequences.mark}`),
  };
  return (
    <Section title={t('plan:duties.consequencesTitle')} level={4} lead={t('plan:duties.lawStand', stand)}>
      <Box>
        <Button variant="outlined" onClick={() => setValue('consequences', wordsOf(dutyConsequences, language), { shouldDirty: true })}>
          {t('plan:duties.useText')}
        </Button>
      </Box>
      <LongTextField<Typed> name="consequences" label={t('plan:duties.consequences')} rows={4} />
      <DateField<Typed> name="consequencesExplainedOn" label={t('plan:duties.consequencesExplainedOn')} />
      <LongTextField<Typed> name="consequencesWords" label={t('plan:duties.consequencesWords')} rows={2} quote />
    </Section>
  );
}

/** The data's own words in the language of the screen. */
const wordsOf = (content: Readonly<{ nl: string; en: string }>, language: string): string => (language === 'en' ? content.en : content.nl);
