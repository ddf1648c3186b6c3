import type { KeptExperience } from '#domain/evaluation/evaluation.ts';
import { answers, Experience, experienceMoments } from '#domain/evaluation/evaluation.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

const questions = ['heard', 'clear', 'helped'] as const;
const wordsOf = { heard: 'heardWords', clear: 'clearWords', helped: 'helpedWords' } as const;

type PartProps = Readonly<{ caseFileId: string; experiences: readonly KeptExperience[] }>;

/** Three questions to the client about the help, and what they answered. */
export function ExperiencePart({ caseFileId, experiences }: PartProps) {
  const t = useWords();
  const format = useFormat();
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  return (
    <Section
      title={t('evaluation:experience.title')}
      level={3}
      lead={t('evaluation:experience.lead')}
      actions={
        <Button variant="outlined" disabled={editing === 'new'} onClick={() => setEditing('new')}>
          {t('evaluation:experience.new')}
        </Button>
      }
    >
      {editing === 'new' && <ExperienceForm caseFileId={caseFileId} from={null} onDone={close} />}
      {experiences.length === 0 && editing !== 'new' && <Box sx={{ color: 'text.secondary' }}>{t('evaluation:experience.empty')}</Box>}
      {experiences.map((each) =>
        editing === each.id ? (
          <ExperienceForm key={each.id} caseFileId={caseFileId} from={each} onDone={close} />
        ) : (
          <Box key={each.id} sx={{ display: 'grid', gap: 1 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5 }}>
              <Box sx={{ fontWeight: 600 }}>
                {t('evaluation:experience.asked', { day: format.date(each.askedOn), moment: t(`evaluation:moment.${each.moment}`) })}
              </Box>
              <Button
                size="small"
                aria-label={t('evaluation:experience.change', { day: format.date(each.askedOn) })}
                onClick={() => setEditing(each.id)}
              >
                {t('evaluation:change')}
              </Button>
            </Box>
            <Facts
              facts={questions.map((question) => ({
                name: t(`evaluation:experience.${question}`),
                value:
                  answered(each[question] === null ? '' : t(`evaluation:answer.${each[question]}`), each[wordsOf[question]]) ||
                  t('common:notFilled'),
              }))}
            />
          </Box>
        ),
      )}
    </Section>
  );
}

const answered = (answer: string, words: string): string => [answer, words && `“${words}”`].filter(Boolean).join('. ');

type Typed = z.input<typeof Experience>;

function ExperienceForm({ caseFileId, from, onDone }: Readonly<{ caseFileId: string; from: KeptExperience | null; onDone: () => void }>) {
  const t = useWords();
  const today = useToday();
  const save = useTell('evaluation.saveExperience');
  const form = useDraftForm({
    key: `evaluation:experience:${caseFileId}:${from?.id ?? 'new'}`,
    place: 'plan',
    caseFileId,
    schema: Experience,
    values: from ? typedOf(from) : fresh(today),
    save: async (typed) => {
      await save.mutateAsync({ ...typed, id: from?.id ?? null, caseFileId });
      onDone();
    },
  });
  return (
    <DraftForm
      of={form}
      label={t('evaluation:experience.form')}
      saveLabel={t('evaluation:experience.save')}
      actions={<Button onClick={onDone}>{t('common:close')}</Button>}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, width: '100%' }}>
        <DateField<Typed> name="askedOn" label={t('evaluation:experience.askedOn')} />
        <ChoiceField<Typed>
          row
          name="moment"
          label={t('evaluation:experience.moment')}
          options={experienceMoments.map((value) => ({ value, label: t(`evaluation:moment.${value}`) }))}
        />
      </Box>
      {questions.map((question) => (
        <Box key={question} sx={{ display: 'grid', gap: 1, width: '100%' }}>
          <ChoiceField<Typed>
            row
            name={question}
            label={t(`evaluation:experience.${question}`)}
            options={answers.map((value) => ({ value, label: t(`evaluation:answer.${value}`) }))}
            optional
          />
          <LongTextField<Typed>
            name={wordsOf[question]}
            label={t('evaluation:experience.words', { question: t(`evaluation:experience.${question}`) })}
            rows={1}
            quote
            optional
          />
        </Box>
      ))}
    </DraftForm>
  );
}

const fresh = (askedOn: string): Typed => ({
  askedOn,
  moment: 'plan',
  heard: null,
  heardWords: '',
  clear: null,
  clearWords: '',
  helped: null,
  helpedWords: '',
});

const typedOf = ({ id: _, caseFileId: __, ...experience }: KeptExperience): Typed => experience;
