import { cite } from '#domain/content/cite.ts';
import { groundSources, sharingLaw } from '#domain/content/sharing-law.ts';
import type { ShareForm } from '#domain/hand-over/share-form.ts';
import { grounds, secrecyExceptions } from '#domain/hand-over/terms.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

/** The ground for sharing and the exception on secrecy. Consent stands last, explained, and is never chosen beforehand. */
export function ShareGroundsFields() {
  const t = useWords();
  const [ground, secrecy] = useWatch<ShareForm, ['ground', 'secrecy']>({ name: ['ground', 'secrecy'] });
  return (
    <Section title={t('handOver:send.grounds.title')} level={3} lead={t('handOver:send.grounds.lead')}>
      <ChoiceField<ShareForm>
        as="radio"
        name="ground"
        label={t('handOver:send.grounds.ground')}
        options={grounds.map((value) => ({
          value,
          label: t(`handOver:send.grounds.of.${value}`),
          help: t(`handOver:send.grounds.help.${value}`),
        }))}
      />
      {ground !== null && groundSources[ground].mark !== 'sure' && (
        <StatusMark tone="attention">{t(`common:mark.${groundSources[ground].mark}`)}</StatusMark>
      )}
      {ground === 'otherLaw' && <TextField<ShareForm> name="groundArticle" label={t('handOver:send.grounds.article')} width="full" />}
      {ground === 'consent' && <LongTextField<ShareForm> name="consentFree" label={t('handOver:send.grounds.consentFree')} rows={2} />}
      <ChoiceField<ShareForm>
        as="radio"
        name="secrecy"
        label={t('handOver:send.grounds.secrecy')}
        options={secrecyExceptions.map((value) => ({
          value,
          label: t(`handOver:send.grounds.secrecyOf.${value}`),
          ...(value === 'other' ? { help: t('handOver:send.grounds.secrecyHelp.other') } : {}),
        }))}
      />
      {(secrecy === 'other' || secrecy === 'duty') && (
        <LongTextField<ShareForm> name="secrecyWhy" label={t('handOver:send.grounds.secrecyWhy')} rows={2} />
      )}
      <CheckField<ShareForm> name="receiverChecked" label={t('handOver:send.grounds.receiverChecked')} />
      <LawTexts />
    </Section>
  );
}

/** The articles as they read, folded away until someone wants them. */
function LawTexts() {
  const t = useWords();
  const format = useFormat();
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      {sharingLaw.map((law) => (
        <Box component="details" key={law.article}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', py: 0.5 }}>
            {t('handOver:send.grounds.law', { article: cite(law) })}
          </Box>
          <Box lang="nl" sx={{ whiteSpace: 'pre-line' }}>
            {law.lines.join('\n')}
          </Box>
          <Box sx={{ color: 'text.secondary', mt: 0.5 }}>
            {law.publication}, {format.date(law.from)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
