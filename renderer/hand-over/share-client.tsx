import type { ShareForm } from '#domain/hand-over/share-form.ts';
import type { ClientPart } from '#domain/hand-over/terms.ts';
import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

/** What one client knows of the sharing and thinks of it, and the talk of three. */
export function ShareClient({ index, name }: Readonly<{ index: number; name: string | null }>) {
  const t = useWords();
  const at = `clients.${index}` as const;
  const client = useWatch<ShareForm, typeof at>({ name: at }) as ClientPart | undefined; // One that was taken out is gone for a moment.
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: t(`common:${value}`) }));
  return (
    <Section title={name === null ? t('handOver:send.client.title') : t('handOver:send.client.titleOf', { name })} level={3}>
      <ChoiceField<ShareForm> row name={`${at}.informed`} label={t('handOver:send.client.informed')} options={yesNo} />
      {client?.informed === 'yes' && (
        <>
          <DateField<ShareForm> name={`${at}.informedOn`} label={t('handOver:send.client.informedOn')} />
          <ChoiceField<ShareForm>
            row
            name={`${at}.objection`}
            label={t('handOver:send.client.objection')}
            options={(['none', 'objects'] as const).map((value) => ({ value, label: t(`handOver:send.client.objectionOf.${value}`) }))}
          />
          <LongTextField<ShareForm> name={`${at}.words`} label={t('handOver:send.client.words')} quote optional rows={2} />
          {client.objection === 'objects' && (
            <LongTextField<ShareForm> name={`${at}.despiteWhy`} label={t('handOver:send.client.despiteWhy')} rows={2} />
          )}
        </>
      )}
      {client?.informed === 'no' && (
        <LongTextField<ShareForm> name={`${at}.notInformedWhy`} label={t('handOver:send.client.notInformedWhy')} rows={2} />
      )}
      <ChoiceField<ShareForm>
        row
        name={`${at}.talk`}
        label={t('handOver:send.client.talk')}
        help={t('handOver:send.client.talkHelp')}
        options={yesNo}
      />
      {client?.talk === 'yes' && (
        <>
          <DateField<ShareForm> name={`${at}.talkOn`} label={t('handOver:send.client.talkOn')} />
          <TextField<ShareForm> name={`${at}.talkWith`} label={t('handOver:send.client.talkWith')} />
          <ChoiceField<ShareForm> row name={`${at}.clientPresent`} label={t('handOver:send.client.clientPresent')} options={yesNo} />
          <LongTextField<ShareForm> name={`${at}.talkSaid`} label={t('handOver:send.client.talkSaid')} rows={3} />
          <LongTextField<ShareForm>
            name={`${at}.talkClientWords`}
            label={t('handOver:send.client.talkClientWords')}
            quote
            optional
            rows={2}
          />
        </>
      )}
    </Section>
  );
}
