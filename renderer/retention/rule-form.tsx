import { fileKinds } from '#domain/content/file-kinds.ts';
import { Mark } from '#domain/content/dated.ts';
import type { RetentionRule } from '#domain/retention/rule.ts';
import { countsFrom, RuleForm as Schema } from '#domain/retention/rule.ts';
import Button from '@mui/material/Button';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { NumberField } from '../ui/amount-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { kindName } from './view.ts';

type Typed = z.input<typeof Schema>;

type Props = Readonly<{ rule: RetentionRule | null; kind: string | null; rules: readonly RetentionRule[]; onDone: () => void }>;

/** One keeping period: how long, counted from what, by which source. A change keeps what it said before, with the reason. */
export function RuleForm({ rule, kind, rules, onDone }: Props) {
  const t = useWords();
  const language = useLanguage();
  const today = useToday();
  const put = useTell('retention.putRule');
  const own = new Map(rules.filter(({ kindName: name }) => name !== '').map((each) => [each.kind, each.kindName]));
  const form = useDraftForm({
    key: `retention:rule:${rule?.id ?? kind ?? 'new'}`,
    place: 'settings',
    caseFileId: null,
    schema: Schema,
    values: {
      kind,
      kindName: rule?.kindName ?? '',
      months: rule?.months ?? null,
      countsFrom: rule?.countsFrom ?? 'closing',
      source: rule?.source ?? '',
      mark: rule?.mark ?? 'unsure',
      fromOn: rule?.fromOn ?? `${today.slice(0, 4)}-01-01`,
      untilOn: rule?.untilOn ?? null,
      reason: '',
    } satisfies Typed,
    save: async (typed) => {
      await put.mutateAsync({ ...typed, id: rule?.id ?? null });
      onDone();
    },
  });
  return (
    <Section title={t('retention:settings.form.title')} level={3}>
      <DraftForm
        of={form}
        label={t('retention:settings.form.title')}
        saveLabel={t('retention:settings.form.save')}
        actions={<Button onClick={onDone}>{t('retention:settings.form.cancel')}</Button>}
      >
        <ChoiceField<Typed>
          as="select"
          width="full"
          name="kind"
          label={t('retention:settings.form.kind')}
          help={t('retention:settings.form.kindHelp')}
          optional
          disabled={rule !== null}
          options={[
            ...fileKinds.map(({ id }) => ({ value: id, label: kindName(id, null, language) })),
            ...[...own].map(([value, label]) => ({ value, label })),
          ]}
        />
        <OwnKind />
        <NumberField<Typed>
          name="months"
          label={t('retention:settings.form.months')}
          help={t('retention:settings.form.monthsHelp')}
          optional
        />
        <ChoiceField<Typed>
          name="countsFrom"
          label={t('retention:settings.form.countsFrom')}
          options={countsFrom.map((value) => ({ value, label: t(`retention:countsFrom.${value}`) }))}
        />
        <Source />
        <ChoiceField<Typed>
          name="mark"
          label={t('retention:settings.form.mark')}
          options={Mark.options.map((value) => ({ value, label: t(`retention:mark.${value}`) }))}
        />
        <DateField<Typed> name="fromOn" label={t('retention:settings.form.fromOn')} />
        <DateField<Typed> name="untilOn" label={t('retention:settings.form.untilOn')} optional />
        {rule && <TextField<Typed> name="reason" label={t('retention:settings.form.reason')} width="full" />}
      </DraftForm>
    </Section>
  );
}

function OwnKind() {
  const t = useWords();
  const kind = useWatch<Typed, 'kind'>({ name: 'kind' });
  if (kind !== null) return null;
  return <TextField<Typed> name="kindName" label={t('retention:settings.form.kindName')} />;
}

function Source() {
  const t = useWords();
  const months = useWatch<Typed, 'months'>({ name: 'months' });
  return (
    <TextField<Typed>
      name="source"
      width="full"
      label={t('retention:settings.form.source')}
      help={t('retention:settings.form.sourceHelp')}
      optional={months === null}
    />
  );
}
