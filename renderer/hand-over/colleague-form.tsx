import type { ColleagueRow } from '#contract/hand-over.ts';
import { handOverCalls } from '#contract/hand-over.ts';
import Alert from '@mui/material/Alert';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import { ComparedFields } from './compared-fields.tsx';
import { Fingerprint } from './fingerprint.tsx';

const New = handOverCalls['handOver.addColleague'].input;
type New = z.input<typeof New>;

const Changed = handOverCalls['handOver.changeColleague'].input.omit({ id: true });
type Changed = z.input<typeof Changed>;

/** Paste what a colleague gave; what it says and its fingerprint are shown before anything is kept. */
export function AddColleague() {
  const t = useWords();
  const add = useTell('handOver.addColleague');
  const form = useDraftForm({
    key: 'handOver:colleague:new',
    place: 'settings',
    caseFileId: null,
    schema: New,
    values: { text: '', name: '', organisation: '', comparedOn: null, comparedWith: '' },
    save: (typed) => add.mutateAsync(typed),
    emptyAfterSave: true,
  });
  return (
    <DraftForm of={form} label={t('handOver:book.add')} saveLabel={t('handOver:book.save')}>
      <LongTextField<New> name="text" label={t('handOver:book.field.text')} help={t('handOver:book.field.textHelp')} rows={5} />
      <ReadKey />
      <TextField<New> name="name" label={t('handOver:book.field.name')} />
      <TextField<New> name="organisation" label={t('handOver:book.field.organisation')} optional />
      <ComparedFields />
    </DraftForm>
  );
}

/** What the pasted text says, as soon as it is whole; its name is taken over where none was typed. */
function ReadKey() {
  const t = useWords();
  const form = useFormContext<New>();
  const text = useWatch<New, 'text'>({ name: 'text' });
  const asked = useAsk('handOver.readKey', { text }, { enabled: /\S/.test(text) });
  const card = text === '' ? undefined : asked.data?.card;
  useEffect(() => {
    if (!card) return;
    if (form.getValues('name') === '') form.setValue('name', card.name, { shouldDirty: true });
    if (form.getValues('organisation') === '') form.setValue('organisation', card.organisation, { shouldDirty: true });
  }, [card, form]);
  if (text === '') return null;
  if (asked.error) return <FailureNotice failure={asked.error} />;
  if (!asked.data) return null;
  const { fingerprint, known, namesake } = asked.data;
  return (
    <>
      <Facts
        facts={[
          { name: t('handOver:book.read', { name: asked.data.card.name }), value: asked.data.card.organisation },
          { name: t('handOver:own.fingerprint'), value: <Fingerprint digits={fingerprint} /> },
        ]}
      />
      {known !== null && (
        <Alert severity="info" variant="outlined">
          {t('handOver:book.known')}
        </Alert>
      )}
      {namesake && (
        <Alert severity="warning" variant="outlined">
          {t('handOver:book.namesake')}
        </Alert>
      )}
    </>
  );
}

export function ChangeColleague({ row, onDone }: Readonly<{ row: ColleagueRow; onDone: () => void }>) {
  const t = useWords();
  const change = useTell('handOver.changeColleague');
  const { id, name, organisation, comparedOn, comparedWith } = row;
  const form = useDraftForm({
    key: `handOver:colleague:${id}`,
    place: 'settings',
    caseFileId: null,
    schema: Changed,
    values: { name, organisation, comparedOn, comparedWith },
    save: async (typed) => {
      await change.mutateAsync({ ...typed, id });
      onDone();
    },
  });
  return (
    <DraftForm of={form} label={t('handOver:book.change', { name })} saveLabel={t('handOver:book.save')}>
      <TextField<Changed> name="name" label={t('handOver:book.field.name')} />
      <TextField<Changed> name="organisation" label={t('handOver:book.field.organisation')} optional />
      <ComparedFields />
    </DraftForm>
  );
}
