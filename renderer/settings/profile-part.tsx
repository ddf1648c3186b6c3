import type { Profile as ProfileValues } from '#domain/profile.ts';
import { hasMandate, Profile } from '#domain/profile.ts';
import { languages } from '#i18n/index.ts';
import Box from '@mui/material/Box';
import { useAsk, useTell } from '../api.ts';
import { AmountField, NumberField } from '../ui/amount-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';

/** Who works here, under which mandate, and how this screen behaves. */
export function ProfilePart() {
  const t = useWords();
  const asked = useAsk('profile.get', {});
  return (
    <Box sx={{ display: 'grid', gap: 5, maxWidth: '56rem' }}>
      <Asked ask={asked}>{(profile) => <ProfileForm profile={profile} />}</Asked>
      <Section title={t('profile:about')}>
        <Facts
          facts={[
            { name: t('profile:version'), value: window.desk.facts.version },
            { name: t('profile:network'), value: t('profile:networkNone') },
          ]}
        />
      </Section>
    </Box>
  );
}

function ProfileForm({ profile }: { profile: ProfileValues }) {
  const t = useWords();
  const put = useTell('profile.put');
  const form = useDraftForm({
    key: 'profile',
    place: 'settings',
    caseFileId: null,
    schema: Profile,
    values: profile,
    save: (values) => put.mutateAsync(values),
  });
  return (
    <DraftForm of={form} label={t('profile:formLabel')} saveLabel={t('profile:save')}>
      <Section title={t('profile:who')} lead={t('profile:whoLead')}>
        <TextField<ProfileValues> name="name" label={t('profile:field.name')} />
        <TextField<ProfileValues> name="jobTitle" label={t('profile:field.jobTitle')} optional />
        <TextField<ProfileValues> name="organisation" label={t('profile:field.organisation')} optional />
      </Section>
      <Section title={t('profile:mandate')} lead={t('profile:mandateLead')}>
        <StatusMark tone="neutral">
          {hasMandate(profile) ? t('profile:decides', { number: profile.mandateNumber }) : t('profile:advice')}
        </StatusMark>
        <TextField<ProfileValues> name="mandateNumber" label={t('profile:field.mandateNumber')} optional />
        <DateField<ProfileValues> name="mandateDate" label={t('profile:field.mandateDate')} optional />
        <AmountField<ProfileValues>
          name="mandateLimit"
          label={t('profile:field.mandateLimit')}
          help={t('profile:field.mandateLimitHelp')}
          optional
        />
      </Section>
      <Section title={t('profile:screen')}>
        <ChoiceField<ProfileValues>
          row
          name="language"
          label={t('profile:field.language')}
          options={languages.map((value) => ({ value, label: t(`profile:language.${value}`) }))}
        />
        <ChoiceField<ProfileValues>
          row
          name="colourMode"
          label={t('profile:field.colourMode')}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`profile:colourMode.${value}`) }))}
        />
        <NumberField<ProfileValues>
          name="idleMinutes"
          label={t('profile:field.idleMinutes')}
          help={t('profile:field.idleHelp')}
          unit={t('profile:minutes')}
        />
        <NumberField<ProfileValues>
          name="lockWhenHidden"
          label={t('profile:field.lockWhenHidden')}
          help={t('profile:field.lockWhenHiddenHelp')}
          unit={t('profile:seconds')}
          optional
        />
        <CheckField<ProfileValues>
          name="protectScreen"
          label={t('profile:field.protectScreen')}
          help={t(`profile:field.protectScreenHelp.${window.desk.facts.platform}`)}
          disabled={window.desk.facts.platform === 'linux'}
        />
        <Box sx={{ color: 'text.secondary', maxWidth: '72ch' }}>{t('profile:clipboard')}</Box>
      </Section>
    </DraftForm>
  );
}
