import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import type { Reach } from '#domain/retention/passage.ts';
import { reaches } from '#domain/retention/passage.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useState } from 'react';
import { useAsk } from '../api.ts';
import { documentName } from '../documents/document-name.ts';
import { OptionLabel } from '../ui/choice-field.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { FieldFrame } from '../ui/field-frame.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { RemovalForm } from './removal-form.tsx';

/** Taking words that may not be kept out of a file, closed versions included. What is typed here is never a draft. */
export function RemovalPart({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const [reach, setReach] = useState<Reach>('words');
  const [done, setDone] = useState(false);
  const asked = useAsk('retention.findPassage', { caseFileId, passage: sought, reach }, { enabled: sought.length >= 3 });
  const stop = (): void => {
    setTyped('');
    setSought('');
    setReach('words');
  };
  return (
    <Section title={t('retention:removal.title')} lead={t('retention:removal.lead')}>
      <Box
        component="form"
        autoComplete="off"
        noValidate
        aria-label={t('retention:removal.title')}
        onSubmit={(event) => {
          event.preventDefault();
          setDone(false);
          setSought(typed.trim());
        }}
        sx={{ display: 'grid', gap: 2 }}
      >
        <FieldFrame id={id} name="passage" label={t('retention:removal.passage')} help={t('retention:removal.passageHelp')} width="full">
          <OutlinedInput
            id={id}
            fullWidth
            multiline
            inputComponent="textarea"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            sx={{ p: 0 }}
            slotProps={{
              input: {
                spellCheck: false,
                dir: 'auto',
                'aria-describedby': `${id}-help`,
                style: { minHeight: '3.5em', resize: 'vertical' },
              },
            }}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-reach`} name="reach" label={t('retention:removal.reach')} width="full" group>
          <RadioGroup
            aria-labelledby={`${id}-reach-label`}
            value={reach}
            onChange={(_, chosen) => setReach(reaches.find((each) => each === chosen) ?? 'words')}
          >
            {reaches.map((each) => (
              <FormControlLabel
                key={each}
                value={each}
                control={<Radio size="small" />}
                label={
                  <OptionLabel
                    option={{ value: each, label: t(`retention:removal.reaches.${each}`), help: t(`retention:removal.reachHelp.${each}`) }}
                  />
                }
                sx={{ alignItems: 'flex-start', mr: 0, '& .MuiRadio-root': { mt: '-3px' } }}
              />
            ))}
          </RadioGroup>
        </FieldFrame>
        <Box>
          <Button type="submit" variant="outlined" disabled={typed.trim().length < 3}>
            {t('retention:removal.find')}
          </Button>
        </Box>
      </Box>
      <Box role="status">{done && <StatusMark tone="done">{t('retention:removal.done')}</StatusMark>}</Box>
      {asked.error && <FailureNotice failure={asked.error} />}
      {sought !== '' && asked.data && (
        <>
          <Found places={asked.data} />
          {asked.data.some(({ fixed }) => !fixed) && (
            <RemovalForm
              key={`${reach} ${sought}`}
              caseFileId={caseFileId}
              passage={sought}
              reach={reach}
              onStop={stop}
              onDone={() => {
                stop();
                setDone(true);
              }}
            />
          )}
        </>
      )}
      <Removals caseFileId={caseFileId} />
    </Section>
  );
}

function Found({ places }: { places: Output<Calls['retention.findPassage']> }) {
  const t = useWords();
  if (places.length === 0) return <Box role="status">{t('retention:removal.notFound')}</Box>;
  return (
    <Box>
      <Box role="status">{t('retention:removal.foundIn', { count: places.length })}</Box>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, display: 'grid', gap: 1 }}>
        {places.map((place, index) => (
          <Box component="li" key={index} sx={{ maxWidth: '72ch', overflowWrap: 'anywhere' }}>
            {place.kind === 'document'
              ? t('retention:removal.inDocument', { document: documentName(t, place.documentKind), version: String(place.version) })
              : t('retention:removal.inRows', { what: t(`retention:rows.${place.rowKind}`) })}
            <Box sx={{ typography: 'body2', color: 'text.secondary' }} dir="auto">
              {place.fixed ? t('retention:removal.fixed') : place.text}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Removals({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const format = useFormat();
  const asked = useAsk('retention.removals', { caseFileId });
  if (!asked.data || asked.data.length === 0) return null;
  return (
    <Section title={t('retention:removal.history')} level={3}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {asked.data.map(({ id, document, rowKind, ground, explanation, orderedBy, doneBy, doneAt }) => (
          <Box component="li" key={id} sx={{ maxWidth: '72ch' }}>
            <Box>
              {document
                ? t('retention:removal.inDocument', { document: documentName(t, document.kind), version: String(document.version) })
                : t('retention:removal.inRows', { what: t(`retention:rows.${rowKind ?? 'other'}`) })}
            </Box>
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
              {t('retention:removal.line', {
                when: format.moment(doneAt),
                by: doneBy || t('common:unknown'),
                orderedBy,
                why: t(`retention:removalGround.${ground}`),
              })}
            </Box>
            <Box sx={{ typography: 'body2', color: 'text.secondary', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{explanation}</Box>
            {document && (
              <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('retention:removal.lineCode', { code: document.code })}</Box>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
