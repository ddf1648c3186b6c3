import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FormProvider } from 'react-hook-form';
import { useReturn } from './bookmark.ts';
import { FailureNotice } from './failure-notice.tsx';
import { onSaveShortcut } from './save-shortcut.ts';
import { StatusMark } from './status-mark.tsx';
import { useDamage, useFileClosed } from './vault-mode.ts';
import { FormSkeleton } from './skeleton.tsx';
import type { DraftForm as DraftFormState, DraftStatus } from './use-draft-form.ts';
import { useFormat, useWords } from './use-words.ts';

type DraftFormProps<In extends FieldValues, Out> = Readonly<{
  /** What `useDraftForm` gave. */
  of: DraftFormState<In, Out>;
  /** Names the form for who cannot see it. */
  label: string;
  /** What the button does, in words: "Vastleggen", "Notitie bewaren". */
  saveLabel?: string;
  /** More buttons beside it, such as closing. */
  actions?: ReactNode;
  children: ReactNode;
}>;

/** A form with its fields, its draft and its one button. Leaving is always allowed. */
export function DraftForm<In extends FieldValues, Out>({ of, label, saveLabel, actions, children }: DraftFormProps<In, Out>) {
  const t = useWords();
  const format = useFormat();
  const damaged = useDamage() !== null;
  const closed = useFileClosed();
  const element = useRef<HTMLFormElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  const { key, form, ready, restoredAt, failure, save, discard, flush } = of;
  useReturn(key, ready, element);

  useEffect(() => (ready && element.current ? onSaveShortcut(element.current, () => void save()) : undefined), [ready, save]);

  // Why it was refused stands at the end of the form, which may be far from where one is.
  useEffect(() => {
    if (failure && failure.kind !== 'invalid') notice.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);

  if (!ready) return <FormSkeleton />;
  return (
    <FormProvider {...form}>
      <Box
        component="form"
        ref={element}
        aria-label={label}
        data-form={key}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={stayOnEnter}
        onBlur={() => void flush()}
        sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        {restoredAt && (
          <Alert
            severity="info"
            variant="outlined"
            sx={{ width: '100%', maxWidth: '72ch' }}
            action={
              <Button size="small" color="inherit" onClick={discard}>
                {t('form:discard')}
              </Button>
            }
          >
            {t('form:restored', { when: format.moment(restoredAt) })}
          </Alert>
        )}
        {children}
        <Box ref={notice}>{failure && <FailureNotice failure={failure} />}</Box>
        <Box sx={footSx}>
          <Button type="submit" variant="contained" title={t('form:shortcut')} disabled={damaged || closed}>
            {saveLabel ?? t('form:save')}
          </Button>
          {actions}
          {(damaged || closed) && of.status.kind !== 'notKept' ? (
            <StatusMark tone={damaged ? 'attention' : 'neutral'}>{damaged ? t('form:readOnly') : t('form:fileClosed')}</StatusMark>
          ) : (
            <DraftStatusText status={of.status} />
          )}
        </Box>
      </Box>
    </FormProvider>
  );
}

/** "Opgeslagen 14:03 als concept": always in sight, read aloud when it changes. */
export function DraftStatusText({ status }: { status: DraftStatus }) {
  const t = useWords();
  const format = useFormat();
  const attention = status.kind === 'refused' || status.kind === 'notKept';
  const text = 'at' in status ? t(`form:status.${status.kind}`, { time: format.time(status.at) }) : t(`form:status.${status.kind}`);
  return (
    <Box role="status" sx={{ typography: 'body2', color: attention ? 'error.main' : 'text.secondary' }}>
      {text}
    </Box>
  );
}

/** Stays in sight under a long form: what one can do, and what was kept. */
const footSx = {
  position: 'sticky',
  bottom: 0,
  zIndex: 1,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  py: 1.5,
  borderTop: 1,
  borderColor: 'divider',
  bgcolor: 'background.default',
  '@media (max-height: 560px)': { position: 'static' },
} as const;

/** Enter in a line of text does not record a long form by accident; Ctrl+Enter does. */
function stayOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && !event.ctrlKey && event.target instanceof HTMLInputElement) event.preventDefault();
}
