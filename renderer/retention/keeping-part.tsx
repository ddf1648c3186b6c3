import { keepingStates } from '#domain/retention/grounds.ts';
import { askAuthority, Keeping, procedures } from '#domain/retention/keeping.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import { ClosingPart } from './closing-part.tsx';
import { DestroyPart } from './destroy-part.tsx';
import { RemovalPart } from './removal-part.tsx';
import type { KeepingView } from './view.ts';
import { dueText, kindName } from './view.ts';

const answers = ['none', ...procedures] as const;
/** As the form holds it: "no procedure" is an answer, not an empty field. */
const Form = Keeping.extend({ procedure: z.enum(answers) }).superRefine(askAuthority);
type Form = z.input<typeof Form>;

/** How this file is kept: what it is, until when, closing and reopening, and at the end destroying. */
export function RetentionPart({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const asked = useAsk('retention.get', { caseFileId });
  return (
    <>
      <Section title={t('retention:title')} lead={t('retention:lead')}>
        <Asked ask={asked}>
          {(view) => (
            <>
              <KeepingFacts view={view} />
              <KeepingForm caseFileId={caseFileId} view={view} />
            </>
          )}
        </Asked>
      </Section>
      {asked.data && <ClosingPart caseFileId={caseFileId} view={asked.data} />}
      <RemovalPart caseFileId={caseFileId} />
      {asked.data && <DestroyPart caseFileId={caseFileId} view={asked.data} />}
    </>
  );
}

/** What follows from what was filled in: until when, counted from what, by which source. */
function KeepingFacts({ view }: { view: KeepingView }) {
  const t = useWords();
  const format = useFormat();
  const today = useToday();
  const { due, open, days } = view;
  const rule = 'rule' in due ? due.rule : null;
  const known = due.kind === 'known' ? due : null;
  const standing =
    open || days.closing === null ? t('retention:fact.open') : t('retention:fact.closedOn', { date: format.date(days.closing) });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <StatusMark tone={known && known.destroyOn <= today ? 'attention' : 'neutral'}>{dueText(t, format, view, today)}</StatusMark>
      <Facts
        facts={[
          { name: t('retention:fact.standing'), value: standing },
          ...(known
            ? [
                { name: t('retention:fact.destroyOn'), value: format.date(known.destroyOn) },
                {
                  name: t('retention:fact.countedFrom'),
                  value: t('retention:countedFrom', {
                    date: format.date(known.countedFrom),
                    what: t(`retention:countsFrom.${known.rule.countsFrom}`),
                  }),
                },
              ]
            : []),
          ...(rule
            ? [
                {
                  name: t('retention:fact.period'),
                  value: rule.months === null ? '' : t('retention:months', { count: rule.months }),
                },
                {
                  name: t('retention:fact.source'),
                  value: rule.source === '' ? t('retention:settings.noSource') : `${rule.source} (${t(`retention:mark.${rule.mark}`)})`,
                },
              ]
            : []),
        ]}
      />
    </Box>
  );
}

function KeepingForm({ caseFileId, view }: { caseFileId: string; view: KeepingView }) {
  const t = useWords();
  const language = useLanguage();
  const save = useTell('retention.save');
  const form = useDraftForm({
    key: `retention:${caseFileId}:keeping`,
    place: 'keeping',
    caseFileId,
    schema: Form,
    values: { ...view.keeping, procedure: view.keeping.procedure ?? 'none' },
    save: ({ procedure, ...keeping }) => save.mutateAsync({ ...keeping, caseFileId, procedure: procedure === 'none' ? null : procedure }),
  });
  return (
    <DraftForm of={form} label={t('retention:formLabel')} saveLabel={t('retention:save')}>
      <ChoiceField<Form>
        name="state"
        label={t('retention:field.state')}
        options={keepingStates.map((value) => ({ value, label: t(`retention:state.${value}`), help: t(`retention:stateHelp.${value}`) }))}
      />
      <AuthorityFields />
      <ChoiceField<Form>
        as="select"
        width="full"
        name="kind"
        label={t('retention:field.kind')}
        help={t('retention:field.kindHelp')}
        optional
        options={view.kinds.map(({ id, name }) => ({ value: id, label: kindName(id, name, language) }))}
      />
      <DateField<Form>
        name="lastDecisionOn"
        label={t('retention:field.lastDecisionOn')}
        help={t('retention:field.lastDecisionHelp')}
        optional
      />
      <DateField<Form> name="benefitEndedOn" label={t('retention:field.benefitEndedOn')} optional />
      <ChoiceField<Form>
        as="select"
        name="procedure"
        label={t('retention:field.procedure')}
        help={t('retention:field.procedureHelp')}
        options={answers.map((value) => ({ value, label: t(`retention:procedure.${value}`) }))}
      />
      <ProcedureFields />
    </DraftForm>
  );
}

function AuthorityFields() {
  const t = useWords();
  const state = useWatch<Form, 'state'>({ name: 'state' });
  if (state !== 'record') return null;
  return (
    <>
      <TextField<Form> name="authority" label={t('retention:field.authority')} help={t('retention:field.authorityHelp')} />
      <TextField<Form> name="authorityNumber" label={t('retention:field.authorityNumber')} />
      <DateField<Form> name="authorityOn" label={t('retention:field.authorityOn')} />
    </>
  );
}

function ProcedureFields() {
  const t = useWords();
  const procedure = useWatch<Form, 'procedure'>({ name: 'procedure' });
  if (procedure === 'none') return null;
  return (
    <>
      <DateField<Form> name="procedureSince" label={t('retention:field.procedureSince')} optional />
      <TextField<Form> name="procedureReference" label={t('retention:field.procedureReference')} optional />
    </>
  );
}
