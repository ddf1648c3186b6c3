import { firstMatters } from '#domain/weighing/weighing.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

const states = ['notAsked', 'inOrder', 'attention'] as const;

/** Safety, children, a roof, energy, income: asked before anything is scored, and never scored. */
export function FirstMatters() {
  const t = useWords();
  return (
    <Section title={t('weighing:first.title')} level={4} lead={t('weighing:first.lead')}>
      {firstMatters.map((matter, index) => (
        <Matter key={matter} matter={matter} row={`first.${index}`} />
      ))}
    </Section>
  );
}

function Matter({ matter, row }: { matter: (typeof firstMatters)[number]; row: string }) {
  const t = useWords();
  const name = t(`weighing:matter.${matter}`);
  const state: unknown = useWatch({ name: `${row}.state` });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <ChoiceField
        row
        name={`${row}.state`}
        label={name}
        options={states.map((value) => ({ value, label: t(`weighing:firstState.${value}`) }))}
      />
      {state !== 'notAsked' && (
        <LongTextField
          name={`${row}.note`}
          label={t('weighing:first.noteOf', { matter: name })}
          rows={1}
          optional={state !== 'attention'}
        />
      )}
    </Box>
  );
}
