import type { IntakeView } from '#contract/intake.ts';
import { FindingInput } from '#contract/intake.ts';
import type { FactorCode } from '#domain/content/factors.ts';
import type { Finding, ShownFinding } from '#domain/intake/finding.ts';
import { certainties, findingTypes, specialKinds } from '#domain/intake/finding.ts';
import { sourceKinds } from '#domain/source-kind.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { ScoreField } from '../ui/score-field.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { factorOptions } from './factor-words.ts';

type Typed = z.input<typeof FindingInput>;

type FindingFormProps = Readonly<{
  intake: IntakeView;
  /** Null for a new one. */
  finding: ShownFinding | null;
  /** What a new one is about, when that is known. */
  factor: FactorCode | null;
  number: number;
  onDone: () => void;
}>;

/** One finding: what, of which kind, from whom and when, apart from the client's own words. */
export function FindingForm(props: FindingFormProps) {
  return props.finding?.closed ? <OpenedForm {...props} id={props.finding.id} /> : <Form {...props} from={props.finding} />;
}

/** Special data are opened, and that is logged, before they can be changed. */
function OpenedForm({ id, ...props }: FindingFormProps & { id: string }) {
  const ask = useAsk('intake.openFinding', { id });
  return <Asked ask={ask}>{(finding) => <Form {...props} from={finding} />}</Asked>;
}

function Form({ intake, from, factor, number, onDone }: FindingFormProps & { from: Finding | null }) {
  const t = useWords();
  const language = useLanguage();
  const save = useTell('intake.saveFinding');
  const form = useDraftForm({
    key: `intake:${intake.id}:finding:${from?.id ?? 'new'}`,
    place: 'intake',
    caseFileId: intake.caseFileId,
    schema: FindingInput,
    values: from ? typedOf(from) : { ...blank, factor, foundOn: intake.heldOn },
    save: async (finding) => {
      await save.mutateAsync({ ...finding, id: from?.id ?? null, intakeId: intake.id });
      if (from) onDone();
    },
    emptyAfterSave: from === null,
  });
  const title = from ? t('intake:finding.changeTitle', { number: String(number) }) : t('intake:finding.newTitle');
  return (
    <Section title={title} level={4}>
      <DraftForm
        of={form}
        label={title}
        saveLabel={t('intake:finding.save')}
        actions={<Button onClick={onDone}>{t('intake:finding.done')}</Button>}
      >
        <LongTextField<Typed> name="text" label={t('intake:finding.text')} rows={2} />
        <LongTextField<Typed>
          name="clientWords"
          label={t('intake:finding.clientWords')}
          help={t('intake:finding.clientWordsHelp')}
          rows={1}
          quote
          optional
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, width: '100%' }}>
          <ChoiceField<Typed>
            name="factor"
            label={t('intake:finding.factor')}
            options={factorOptions(intake.seventhFactor, language)}
            optional
          />
          <ChoiceField<Typed>
            as="select"
            name="type"
            label={t('intake:finding.type')}
            help={t('intake:finding.typeHelp')}
            options={findingTypes.map((value) => ({ value, label: t(`intake:type.${value}`) }))}
            optional
          />
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, width: '100%' }}>
          <TextField<Typed> name="source" label={t('intake:finding.source')} help={t('intake:finding.sourceHelp')} />
          <DateField<Typed> name="foundOn" label={t('intake:finding.foundOn')} />
        </Box>
        <ChoiceField<Typed>
          as="select"
          name="sourceKind"
          label={t('journal:field.sourceKind')}
          help={t('intake:finding.sourceKindHelp')}
          options={sourceKinds.map((value) => ({ value, label: t(`journal:sourceKind.${value}`) }))}
        />
        <ScoreField<Typed>
          name="score"
          label={t('intake:finding.score')}
          help={t('intake:finding.scoreHelp')}
          from={1}
          to={5}
          meanings={{
            1: t('intake:score.s1'),
            2: t('intake:score.s2'),
            3: t('intake:score.s3'),
            4: t('intake:score.s4'),
            5: t('intake:score.s5'),
          }}
          optional
        />
        <ChoiceField<Typed>
          row
          name="certainty"
          label={t('intake:finding.certainty')}
          options={certainties.map((value) => ({ value, label: t(`intake:certainty.${value}`) }))}
          optional
        />
        <ChoiceField<Typed>
          as="select"
          name="special"
          label={t('intake:finding.special')}
          help={t('intake:finding.specialHelp')}
          options={specialKinds.map((value) => ({ value, label: t(`intake:special.${value}`) }))}
        />
        <Purpose />
      </DraftForm>
    </Section>
  );
}

/** Only special data ask why they are needed. */
function Purpose() {
  const t = useWords();
  const special = useWatch<Typed, 'special'>({ name: 'special' });
  if (special === 'none') return null;
  return <LongTextField<Typed> name="purpose" label={t('intake:finding.purpose')} help={t('intake:finding.purposeHelp')} rows={1} />;
}

const blank: Typed = {
  text: '',
  clientWords: '',
  factor: null,
  type: null,
  source: '',
  sourceKind: 'ordinary',
  foundOn: null,
  score: null,
  certainty: null,
  special: 'none',
  purpose: '',
};

const typedOf = ({ id: _, ...finding }: Finding): Typed => ({ ...blank, ...finding });
