import { instrumentCalls } from '#contract/instrument.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import type { Result } from '#domain/instrument/result.ts';
import { outcomes } from '#domain/instrument/result.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { NumberField } from '../ui/amount-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { ScoreField } from '../ui/score-field.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useWords } from '../ui/use-words.ts';
import { useInstrumentWords } from './use-instruments.ts';

const Input = instrumentCalls['instrument.saveResult'].input.omit({ id: true, caseFileId: true });
type Typed = z.input<typeof Input>;

type ResultFormProps = Readonly<{ instrument: Instrument; caseFileId: string; resultId: string | null; onDone: () => void }>;

/** A result as it was taken. An existing one is opened first, closed domains included, and that is logged. */
export function ResultForm(props: ResultFormProps) {
  return props.resultId === null ? <Form {...props} from={null} /> : <Opened {...props} id={props.resultId} />;
}

function Opened({ id, ...props }: ResultFormProps & { id: string }) {
  const asked = useAsk('instrument.openResult', { id });
  return <Asked ask={asked}>{(result) => <Form {...props} from={result} />}</Asked>;
}

function Form({ instrument, caseFileId, from, onDone }: ResultFormProps & { from: Result | null }) {
  const t = useWords();
  const say = useInstrumentWords();
  const today = useToday();
  const save = useTell('instrument.saveResult');
  const form = useDraftForm({
    key: `instrument:${caseFileId}:${from?.id ?? `new:${instrument.code}`}`,
    place: 'intake',
    caseFileId,
    schema: Input,
    values: from ? typedOf(from, instrument) : { ...blankOf(instrument), takenOn: today },
    save: async (result) => {
      await save.mutateAsync({ ...result, id: from?.id ?? null, caseFileId });
      onDone();
    },
  });
  const label = t('instrument:form', { instrument: say.name(instrument) });
  return (
    <DraftForm of={form} label={label} saveLabel={t('instrument:save')} actions={<Button onClick={onDone}>{t('common:close')}</Button>}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, width: '100%' }}>
        <DateField<Typed> name="takenOn" label={t('instrument:field.takenOn')} />
        <TextField<Typed> name="takenBy" label={t('instrument:field.takenBy')} help={t('instrument:field.takenByHelp')} />
        <TextField<Typed>
          name="version"
          label={t('instrument:field.version')}
          help={t('instrument:field.versionHelp')}
          width="short"
          optional
        />
      </Box>
      {instrument.needsTraining && (
        <ChoiceField<Typed>
          row
          name="trained"
          label={t('instrument:field.trained')}
          options={[
            { value: true, label: t('common:yes') },
            { value: false, label: t('common:no') },
          ]}
          optional
        />
      )}
      <Section title={t('instrument:values')} level={4} lead={t('instrument:valuesLead')}>
        {instrument.domains.map((domain, index) => (
          <ScoreRow key={domain.code} instrument={instrument} code={domain.code} index={index} />
        ))}
      </Section>
      {instrument.domains.some(({ special }) => special !== null) && (
        <LongTextField<Typed>
          name="purpose"
          label={t('instrument:field.purpose')}
          help={t('instrument:field.purposeHelp')}
          rows={1}
          optional
        />
      )}
      <LongTextField<Typed> name="clientReaction" label={t('instrument:field.clientReaction')} rows={2} quote optional />
      <LongTextField<Typed> name="reading" label={t('instrument:field.reading')} rows={2} optional />
      <CheckField<Typed> name="departs" label={t('instrument:field.departs')} />
      <DepartsReason />
      <DateField<Typed> name="validUntil" label={t('instrument:field.validUntil')} optional />
      <Section title={t('instrument:functional')} level={4} lead={t('instrument:functionalLead')}>
        <ChoiceField<Typed>
          row
          name="outcome"
          label={t('instrument:field.outcome')}
          options={outcomes.map((value) => ({ value, label: t(`instrument:outcome.${value}`) }))}
          optional
        />
        <LongTextField<Typed>
          name="outcomeWhy"
          label={t('instrument:field.outcomeWhy')}
          help={t('instrument:field.outcomeWhyHelp')}
          rows={2}
          optional
        />
      </Section>
    </DraftForm>
  );
}

function DepartsReason() {
  const t = useWords();
  const departs = useWatch<Typed, 'departs'>({ name: 'departs' });
  if (!departs) return null;
  return (
    <LongTextField<Typed>
      name="departsReason"
      label={t('instrument:field.departsReason')}
      help={t('instrument:field.departsReasonHelp')}
      rows={2}
    />
  );
}

/** One domain: its value on the scale, or nothing, which means that it was not assessed. */
function ScoreRow({ instrument, code, index }: { instrument: Instrument; code: string; index: number }) {
  const t = useWords();
  const say = useInstrumentWords();
  const { scale } = instrument;
  const label = say.domain(instrument, code);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {scale.kind === 'levels' && (
        <ScoreField<Typed>
          name={`scores.${index}.value`}
          label={label}
          from={scale.lowest}
          to={scale.highest}
          meanings={say.meanings(scale)}
          optional
        />
      )}
      {scale.kind === 'percentage' && <NumberField<Typed> name={`scores.${index}.value`} label={label} unit="%" optional />}
      {scale.kind === 'category' && (
        <ChoiceField<Typed> name={`scores.${index}.text`} label={label} options={say.categories(scale)} optional />
      )}
      {scale.kind === 'free' && <LongTextField<Typed> name={`scores.${index}.text`} label={label} rows={2} optional />}
      {instrument.domains.length > 1 && (
        <TextField<Typed> name={`scores.${index}.note`} label={t('instrument:field.note', { domain: label })} width="full" optional />
      )}
    </Box>
  );
}

const emptyScore = (domain: string) => ({ domain, value: null, text: '', note: '' });

const blankOf = (instrument: Instrument): Omit<Typed, 'takenOn'> => ({
  instrument: instrument.code,
  version: instrument.version,
  takenBy: '',
  trained: null,
  clientReaction: '',
  reading: '',
  departs: false,
  departsReason: '',
  validUntil: null,
  purpose: '',
  outcome: null,
  outcomeWhy: '',
  scores: instrument.domains.map(({ code }) => emptyScore(code)),
});

function typedOf(result: Result, instrument: Instrument): Typed {
  const { id: _, caseFileId: __, changedAt: ___, scores, ...head } = result;
  return { ...head, scores: instrument.domains.map(({ code }) => scores.find(({ domain }) => domain === code) ?? emptyScore(code)) };
}
