import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';

/** Everything in open form, after saying what that means and who sits here. Nothing typed here is ever a draft. */
export function ExportPart() {
  const t = useWords();
  const format = useFormat();
  const make = useTell('export.make');
  const [passphrase, setPassphrase] = useState('');
  const [reflections, setReflections] = useState(false);
  const [sealing, setSealing] = useState(false);
  const [seal, setSeal] = useState({ passphrase: '', repeat: '' });
  const ready = passphrase !== '' && (!sealing || (seal.passphrase !== '' && seal.repeat !== ''));
  const start = () =>
    make.mutate(
      { passphrase, seal: sealing ? seal : null, reflections },
      {
        onSuccess: () => {
          setPassphrase('');
          setSeal({ passphrase: '', repeat: '' });
        },
      },
    );
  return (
    <Section title={t('export:title')} lead={t('export:lead')}>
      <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
        <AlertTitle>{t('export:meaning')}</AlertTitle>
        <p>{t('export:meaningText')}</p>
        <p>{t('export:meaningAsk')}</p>
        <p>{t('export:notIncluded')}</p>
      </Alert>
      <Box
        component="form"
        aria-label={t('export:title')}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
        sx={{ display: 'grid', gap: 2, maxWidth: '40rem' }}
      >
        <SecretField
          label={t('export:passphrase')}
          help={t('export:passphraseHelp')}
          value={passphrase}
          onChange={setPassphrase}
          disabled={make.isPending}
        />
        <Box>
          <FormControlLabel
            control={<Checkbox size="small" checked={reflections} onChange={(_, checked) => setReflections(checked)} />}
            label={t('export:reflections')}
          />
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('export:reflectionsHelp')}</Box>
        </Box>
        <Box>
          <FormControlLabel
            control={<Checkbox size="small" checked={sealing} onChange={(_, checked) => setSealing(checked)} />}
            label={t('export:seal')}
          />
          <Box sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>{t('export:sealHelp')}</Box>
        </Box>
        {sealing && (
          <>
            <SecretField
              isNew
              label={t('export:sealPassphrase')}
              value={seal.passphrase}
              onChange={(typed) => setSeal({ ...seal, passphrase: typed })}
              disabled={make.isPending}
            />
            <SecretField
              isNew
              label={t('export:sealRepeat')}
              value={seal.repeat}
              onChange={(typed) => setSeal({ ...seal, repeat: typed })}
              disabled={make.isPending}
            />
          </>
        )}
        <Box>
          <Button type="submit" variant="contained" disabled={!ready || make.isPending}>
            {t('export:make')}
          </Button>
        </Box>
      </Box>
      <WorkProgress kinds={['export']} />
      <Box role="status" sx={{ overflowWrap: 'anywhere' }}>
        {make.data &&
          (make.data.savedAs === null
            ? t('export:notSaved')
            : t('export:saved', { path: make.data.savedAs, size: `${format.number(Math.max(1, Math.round(make.data.bytes / 1024)))} kB` }))}
      </Box>
      {make.error && <FailureNotice failure={make.error} />}
    </Section>
  );
}
