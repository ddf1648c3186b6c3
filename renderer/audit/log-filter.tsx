import { AuditGroup } from '#contract/audit.ts';
import { auditResults } from '#domain/audit.ts';
import { isLocalDate } from '#domain/local-date.ts';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiTextField from '@mui/material/TextField';
import { FormProvider, useController, useForm, useWatch } from 'react-hook-form';
import type { ReactNode } from 'react';
import { useAsk } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FieldFrame } from '../ui/field-frame.tsx';
import { useWords } from '../ui/use-words.ts';
import type { Chosen } from './log-lines.tsx';

/** `all` is no choice. Names are told apart from it by a mark, since a name may be anything. */
type Choice = { from: string | null; until: string | null; group: AuditGroup | 'all'; result: string; who: string; file: string | null };

const nothing: Choice = { from: null, until: null, group: 'all', result: 'all', who: 'all', file: null };

type LogFilterProps = Readonly<{ caseFileId?: string; children: (chosen: Chosen) => ReactNode }>;

/** Which lines someone wants to see; without `caseFileId` also of which file. What is chosen works at once. */
export function LogFilter({ caseFileId, children }: LogFilterProps) {
  const t = useWords();
  const form = useForm<Choice>({ defaultValues: nothing });
  const choice = useWatch({ control: form.control, defaultValue: nothing });
  const chosen = chosenOf({ ...nothing, ...choice }, caseFileId);
  const all = { value: 'all', label: t('audit:filter.all') };
  const { data: people = [] } = useAsk('audit.people', {});
  return (
    <>
      <FormProvider {...form}>
        <Box role="search" aria-label={t('audit:filter.label')} sx={filterSx}>
          <DateField<Choice> name="from" label={t('audit:filter.from')} />
          <DateField<Choice> name="until" label={t('audit:filter.until')} />
          <ChoiceField<Choice>
            as="select"
            name="group"
            label={t('audit:filter.group')}
            options={[all, ...AuditGroup.options.map((value) => ({ value, label: t(`audit:group.${value}`) }))]}
          />
          <ChoiceField<Choice>
            as="select"
            name="result"
            label={t('audit:filter.result')}
            options={[all, ...auditResults.map((value) => ({ value, label: t(`audit:result.${value}`) }))]}
          />
          {people.length > 1 && (
            <ChoiceField<Choice>
              as="select"
              name="who"
              label={t('audit:filter.who')}
              options={[
                { value: 'all', label: t('audit:filter.everyone') },
                ...people.map((who) => ({ value: `name:${who}`, label: who || t('audit:nobody') })),
              ]}
            />
          )}
          {caseFileId === undefined && <FileChoice />}
          <Box sx={{ alignSelf: 'end' }}>
            <Button onClick={() => form.reset(nothing)} disabled={isNothing(chosen, caseFileId)}>
              {t('audit:filter.clear')}
            </Button>
          </Box>
        </Box>
      </FormProvider>
      {children(chosen)}
    </>
  );
}

/** One file of the caseload, found by typing its name or number. */
function FileChoice() {
  const t = useWords();
  const { data: files = [] } = useAsk('caseFile.list', {});
  const { field } = useController<Choice, 'file'>({ name: 'file' });
  const id = 'log-file';
  return (
    <FieldFrame id={id} name="file" label={t('audit:filter.file')} width="medium">
      <Autocomplete
        id={id}
        size="small"
        options={[...files]}
        value={files.find((file) => file.id === field.value) ?? null}
        onChange={(_, file) => field.onChange(file?.id ?? null)}
        getOptionLabel={(file) => `${file.name} · ${file.number}`}
        getOptionKey={(file) => file.id}
        noOptionsText={t('form:links.none')}
        renderInput={(params) => <MuiTextField {...params} placeholder={t('audit:filter.allFiles')} />}
      />
    </FieldFrame>
  );
}

function chosenOf({ from, until, group, result, who, file }: Choice, caseFileId: string | undefined): Chosen {
  return {
    caseFileId: caseFileId ?? file,
    // A day that is still being typed is no choice yet.
    from: from !== null && isLocalDate(from) ? from : null,
    until: until !== null && isLocalDate(until) ? until : null,
    group: group === 'all' ? null : group,
    result: auditResults.find((each) => each === result) ?? null,
    who: who.startsWith('name:') ? who.slice('name:'.length) : null,
  };
}

const isNothing = (chosen: Chosen, caseFileId: string | undefined): boolean =>
  JSON.stringify(chosen) === JSON.stringify(chosenOf(nothing, caseFileId));

const filterSx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(13rem, 100%), 1fr))',
  maxWidth: '64rem',
} as const;
