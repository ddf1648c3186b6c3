import { inTimeFor } from '#domain/budget/deadlines.ts';
import type { Options } from '#domain/budget/options.ts';
import { provisionStates } from '#domain/budget/options.ts';
import { provisionOf } from '#domain/content/provisions.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { isLocalDate } from '#domain/local-date.ts';
import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RowNameContext } from '../ui/field-frame.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { useContentLanguage } from './content-words.ts';

/** The checklist of what goes first by law: each line gets an answer, and whatever is coming a date to hold beside the fatal day. */
export function ProvisionFields({ fatalOn }: { fatalOn: LocalDate | null }) {
  const t = useWords();
  const language = useContentLanguage();
  const { control } = useFormContext<Options>();
  const { fields, append, remove } = useFieldArray({ control, name: 'provisions', keyName: 'rowKey' });
  return (
    <Section title={t('budget:options.provisions')} level={4} lead={t('budget:options.provisionsHelp')}>
      <Box component="ol" data-field="provisions" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {fields.map(({ rowKey, key }, index) => {
          const listed = key === null ? undefined : provisionOf(key);
          const name = listed?.name[language] ?? t('budget:options.ownProvision');
          return (
            <Box
              component="li"
              key={rowKey}
              sx={{ py: 2, borderBottom: 1, borderColor: 'divider', display: 'flex', flexWrap: 'wrap', gap: 2 }}
            >
              <RowNameContext value={`${index + 1}. ${name}:`}>
                <Box sx={{ width: '100%', maxWidth: '72ch' }}>
                  <Box sx={{ typography: 'subtitle2' }}>{`${index + 1}. ${name}`}</Box>
                  {listed && <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{listed.ask[language]}</Box>}
                </Box>
                {key === null && (
                  <>
                    <TextField name={`provisions.${index}.label`} label={t('budget:options.ownProvision')} />
                    <Button onClick={() => remove(index)}>{t('form:rows.remove', { row: String(index + 1) })}</Button>
                  </>
                )}
                <Check index={index} fatalOn={fatalOn} />
              </RowNameContext>
            </Box>
          );
        })}
      </Box>
      <Button
        startIcon={<AddIcon />}
        sx={{ justifySelf: 'start' }}
        onClick={() => append({ key: null, label: '', state: null, on: null, expectedOn: null, withWhom: '', reason: '' })}
      >
        {t('budget:options.addProvision')}
      </Button>
    </Section>
  );
}

/** How it stands; what does not apply asks nothing more. */
function Check({ index, fatalOn }: { index: number; fatalOn: LocalDate | null }) {
  const t = useWords();
  const [state, expectedOn] = useWatch<Options, [`provisions.${number}.state`, `provisions.${number}.expectedOn`]>({
    name: [`provisions.${index}.state`, `provisions.${index}.expectedOn`],
  });
  const at = `provisions.${index}`;
  const answered = state !== null && state !== 'notApplicable';
  const coming = state === 'requested' || state === 'tooLate' || state === 'granted';
  const expected = expectedOn !== null && isLocalDate(expectedOn) ? inTimeFor(expectedOn, fatalOn) : 'unknown';
  return (
    <>
      <ChoiceField
        name={`${at}.state`}
        label={t('budget:options.state')}
        as="select"
        width="short"
        options={provisionStates.map((value) => ({ value, label: t(`budget:choices.provisionState.${value}`) }))}
      />
      {answered && (
        <>
          <DateField name={`${at}.on`} label={t('budget:options.on')} />
          <TextField name={`${at}.withWhom`} label={t('budget:options.withWhom')} width="short" />
          {coming && (
            <Box>
              <DateField name={`${at}.expectedOn`} label={t('budget:options.expectedOn')} />
              {fatalOn !== null && (
                <Box role="status" sx={{ mt: 0.5 }}>
                  <StatusMark tone={expected === 'yes' ? 'done' : expected === 'no' ? 'attention' : 'neutral'}>
                    {t(`budget:choices.inTimeFor.${expected}`)}
                  </StatusMark>
                </Box>
              )}
            </Box>
          )}
          <LongTextField name={`${at}.reason`} label={t('budget:options.reason')} optional={state !== 'notSuitable'} rows={1} />
        </>
      )}
    </>
  );
}
