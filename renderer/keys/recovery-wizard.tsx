import type { Proof } from '#contract/keys.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { call, useTell } from '../api.ts';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { KeyForm } from './key-form.tsx';
import { KeyTextField } from './key-text-field.tsx';
import { ProofField, proofOf } from './proof-field.tsx';
import { selectMistyped } from './select-mistyped.ts';

type Step = 'proof' | 'shown' | 'back';
const numbers = { proof: 1, shown: 2, back: 3 } as const satisfies Record<Step, number>;

type WizardProps = Readonly<{ proof: Proof['kind']; onDone: (backupsNotRenewed: number) => void; onStop: () => void }>;

/** A recovery key in three steps: show who you are, put it on paper, type it back from the paper. */
export function RecoveryWizard({ proof, onDone, onStop }: WizardProps) {
  const t = useWords();
  const start = useTell('keys.startRecovery');
  const [step, setStep] = useState<Step>('proof');
  const [shown, setShown] = useState('');
  const [groups, setGroups] = useState<readonly string[]>([]);
  // Whoever leaves takes nothing along: the key that was shown is forgotten.
  useEffect(() => () => void call('keys.dropRecovery', {}).catch(() => undefined), []);
  const stop = <Button onClick={onStop}>{t('keys:recovery.stop')}</Button>;

  if (step === 'proof')
    return (
      <StepFrame step={step}>
        <KeyForm
          label={t('keys:recovery.proofTitle')}
          submitLabel={t('keys:recovery.show')}
          ready={shown !== ''}
          more={stop}
          submit={async () => {
            setGroups((await start.mutateAsync({ proof: proofOf(proof, shown) })).groups);
            setShown('');
            setStep('shown');
          }}
        >
          <ProofField kind={proof} value={shown} onChange={setShown} />
        </KeyForm>
      </StepFrame>
    );
  if (step === 'shown')
    return (
      <StepFrame step={step}>
        <ShownKey groups={groups} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Button variant="contained" onClick={() => setStep('back')}>
            {t('keys:recovery.next')}
          </Button>
          {stop}
        </Box>
      </StepFrame>
    );
  return (
    <StepFrame step={step}>
      <TypeBack
        onDone={onDone}
        more={
          <>
            <Button onClick={() => setStep('shown')}>{t('keys:recovery.showAgain')}</Button>
            {stop}
          </>
        }
      />
    </StepFrame>
  );
}

/** The step that one is at, said and focused when it comes. */
function StepFrame({ step, children }: { step: Step; children: ReactNode }) {
  const t = useWords();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step === 'shown') frame.current?.focus();
  }, [step]);
  return (
    <Box ref={frame} tabIndex={-1} sx={{ outline: 'none' }}>
      <Section
        level={3}
        title={t('keys:recovery.step', { number: numbers[step], title: t(`keys:recovery.${step}Title`) })}
        lead={step === 'proof' ? undefined : t(`keys:recovery.${step}Lead`)}
      >
        {children}
      </Section>
    </Box>
  );
}

function ShownKey({ groups }: { groups: readonly string[] }) {
  const t = useWords();
  const language = useLanguage();
  const save = useTell('keys.saveRecoveryPage');
  return (
    <>
      <Box component="ol" aria-label={t('keys:recovery.groups')} sx={groupsSx}>
        {groups.map((group, index) => (
          <Box component="li" key={group} sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
            <Box component="span" sx={visuallyHidden}>
              {`${t('keys:recovery.group', { number: index + 1 })}: ${group.split('').join(' ')}`}
            </Box>
            <Box component="span" aria-hidden sx={{ typography: 'body2', color: 'text.secondary', minWidth: '1.2em' }}>
              {index + 1}
            </Box>
            <Box
              component="span"
              aria-hidden
              sx={{ fontFamily: 'monospace', fontSize: '1.375rem', fontWeight: 600, letterSpacing: '0.08em' }}
            >
              {group}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Box>
          <Button variant="outlined" disabled={save.isPending} onClick={() => save.mutate({ language: language === 'en' ? 'en' : 'nl' })}>
            {t('keys:recovery.savePage')}
          </Button>
        </Box>
        <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
          {save.data && (save.data.savedAs === null ? t('keys:recovery.notSaved') : t('keys:recovery.saved', { path: save.data.savedAs }))}
        </Box>
        {save.error && <FailureNotice failure={save.error} />}
      </Box>
    </>
  );
}

function TypeBack({ onDone, more }: { onDone: (backupsNotRenewed: number) => void; more: ReactNode }) {
  const t = useWords();
  const confirm = useTell('keys.confirmRecovery');
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <KeyForm
      label={t('keys:recovery.backTitle')}
      submitLabel={t('keys:recovery.confirm')}
      ready={typed.trim() !== ''}
      more={more}
      onRefused={(failure) => selectMistyped(field.current, failure)}
      submit={async () => onDone((await confirm.mutateAsync({ typed })).backupsNotRenewed)}
    >
      <KeyTextField
        label={t('keys:recovery.typed')}
        help={t('keys:recovery.typedHelp')}
        value={typed}
        onChange={setTyped}
        inputRef={field}
      />
    </KeyForm>
  );
}

const groupsSx = {
  listStyle: 'none',
  m: 0,
  p: 2,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(8.5rem, 1fr))',
  maxWidth: '42rem',
} as const;
