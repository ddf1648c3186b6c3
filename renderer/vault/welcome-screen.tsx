import type { Failure } from '#contract/result.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { asFailure, call } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { DoorPage } from './door-page.tsx';
import { StrengthMeter } from './strength-meter.tsx';

type Start = { begin: 'own' | 'example'; name: string; passphrase: string; repeat: string };

/** The first start: a vault of one's own, or one with two invented files to look around in. Both are real and ask for a passphrase. */
export function WelcomeScreen({ onOpened }: { onOpened: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const form = useForm<Start>({ defaultValues: { begin: 'own', name: '', passphrase: '', repeat: '' } });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [compared, setCompared] = useState(false);
  const [begin, name, passphrase, repeat] = useWatch({ control: form.control, name: ['begin', 'name', 'passphrase', 'repeat'] });
  const differ = compared && repeat !== '' && repeat !== passphrase;

  const make = form.handleSubmit(async (start) => {
    if (busy) return;
    setCompared(true);
    setBusy(true);
    setFailure(null);
    try {
      await call(start.begin === 'own' ? 'vault.create' : 'vault.createExample', {
        passphrase: start.passphrase,
        repeat: start.repeat,
        profileName: start.name,
        language: language === 'en' ? 'en' : 'nl',
      });
      form.reset();
      onOpened();
    } catch (problem) {
      setFailure(asFailure(problem));
    } finally {
      setBusy(false);
    }
  });

  return (
    <DoorPage title={t('vault:welcome.title')} lead={t('vault:welcome.lead')}>
      <FormProvider {...form}>
        <Box
          component="form"
          noValidate
          autoComplete="off"
          aria-label={t('vault:welcome.title')}
          onSubmit={(event) => void make(event)}
          sx={{ display: 'grid', gap: 3 }}
        >
          <ChoiceField<Start>
            name="begin"
            label={t('vault:welcome.choice')}
            options={[
              { value: 'own', label: t('vault:welcome.own'), help: t('vault:welcome.ownHelp') },
              { value: 'example', label: t('vault:welcome.example'), help: t('vault:welcome.exampleHelp') },
            ]}
          />
          <TextField<Start> name="name" label={t('vault:welcome.name')} help={t('vault:welcome.nameHelp')} width="full" optional />
          <SecretField
            isNew
            label={t('vault:welcome.passphrase')}
            help={t('vault:welcome.passphraseHelp')}
            value={passphrase}
            onChange={(typed) => form.setValue('passphrase', typed)}
          />
          <StrengthMeter passphrase={passphrase} personal={[name]} />
          <Box onBlur={() => setCompared(true)}>
            <SecretField
              isNew
              label={t('vault:welcome.repeat')}
              value={repeat}
              onChange={(typed) => form.setValue('repeat', typed)}
              error={differ ? t('vault:welcome.differ') : undefined}
            />
          </Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('vault:welcome.forget')}</Box>
          {failure && <FailureNotice failure={failure} />}
          <Box>
            <Button type="submit" variant="contained" size="large" disabled={busy}>
              {begin === 'own' ? t('vault:welcome.make') : t('vault:welcome.makeExample')}
            </Button>
          </Box>
          <Box role="status">
            {busy && (
              <>
                <Box sx={{ typography: 'body2', mb: 1 }}>{t('vault:welcome.making')}</Box>
                <LinearProgress aria-label={t('vault:welcome.making')} />
              </>
            )}
          </Box>
        </Box>
      </FormProvider>
    </DoorPage>
  );
}
