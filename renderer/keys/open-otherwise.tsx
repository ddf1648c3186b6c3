import type { Failure } from '#contract/result.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../ui/use-words.ts';
import { DoorPage } from '../vault/door-page.tsx';
import type { OtherWay } from './forgotten.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyTextField } from './key-text-field.tsx';
import { selectMistyped } from './select-mistyped.ts';

type OpenProps = Readonly<{
  waitSeconds: number;
  onOpened: () => void;
  /** Looks at the door again: something else may be the matter. */
  onProblem: (failure: Failure) => void;
  /** Null when there is no passphrase to go back to. */
  onBack: (() => void) | null;
}>;

/** The closed door without the passphrase. */
export const OpenOtherwise = ({ way, ...props }: OpenProps & Readonly<{ way: OtherWay }>) =>
  way === 'recovery' ? <OpenWithRecovery {...props} /> : <OpenWithOrganisation {...props} />;

function OpenWithRecovery({ waitSeconds, onOpened, onProblem, onBack }: OpenProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <DoorPage title={t('keys:door.recoveryTitle')} lead={t('keys:door.recoveryLead')}>
      <KeyForm
        label={t('keys:door.recoveryTitle')}
        submitLabel={t('keys:door.open')}
        ready={typed.trim() !== ''}
        waitSeconds={waitSeconds}
        more={<Back onBack={onBack} />}
        onRefused={(failure) => {
          selectMistyped(field.current, failure);
          onProblem(failure);
        }}
        submit={async () => {
          await call('keys.openWithRecovery', { typed });
          onOpened();
        }}
      >
        <KeyTextField
          label={t('keys:recovery.typed')}
          help={t('keys:recovery.typedHelp')}
          value={typed}
          onChange={setTyped}
          inputRef={field}
        />
      </KeyForm>
    </DoorPage>
  );
}

function OpenWithOrganisation({ waitSeconds, onOpened, onProblem, onBack }: OpenProps) {
  const t = useWords();
  const [identity, setIdentity] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <DoorPage title={t('keys:door.organisationTitle')} lead={t('keys:door.organisationLead')}>
      <KeyForm
        label={t('keys:door.organisationTitle')}
        submitLabel={t('keys:door.open')}
        ready={identity.trim() !== ''}
        waitSeconds={waitSeconds}
        more={<Back onBack={onBack} />}
        onRefused={onProblem}
        submit={async () => {
          await call('keys.openWithOrganisation', { identity });
          onOpened();
        }}
      >
        <KeyTextField
          label={t('keys:door.identity')}
          help={t('keys:door.identityHelp')}
          value={identity}
          onChange={setIdentity}
          inputRef={field}
        />
      </KeyForm>
      <KeyForm
        label={t('keys:door.file')}
        submitLabel={t('keys:door.file')}
        variant="outlined"
        ready
        waitSeconds={waitSeconds}
        onRefused={onProblem}
        submit={async () => {
          if (await call('keys.openWithOrganisationFile', {})) onOpened();
        }}
      >
        <Box>{t('keys:door.fileLead')}</Box>
      </KeyForm>
    </DoorPage>
  );
}

function Back({ onBack }: { onBack: (() => void) | null }) {
  const t = useWords();
  return onBack && <Button onClick={onBack}>{t('keys:door.back')}</Button>;
}
