import { ShareForm as ShareFormShape, emptyShareForm, shareNeeds } from '#domain/hand-over/share-form.ts';
import type { ShareForm as ShareFormValues } from '#domain/hand-over/share-form.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useAsk, useTell } from '../api.ts';
import { useGo } from '../router.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { focusField, NeedsList } from '../ui/needs-list.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { ShareClient } from './share-client.tsx';
import { ShareGroundsFields } from './share-grounds.tsx';
import { ShareParts } from './share-parts.tsx';
import type { Secret } from './share-receiver.tsx';
import { ShareReceiver } from './share-receiver.tsx';

type ShareProps = Readonly<{
  caseFileIds: readonly string[];
  /** The draft that keeps what was typed, and where Vandaag leads back to. */
  draft: Readonly<{ key: string; place: string; caseFileId: string | null }>;
  /** For a file that is covered here: whom it goes back to, and what was agreed when it came. */
  back?: Readonly<{ to: string; values: Partial<ShareFormValues> }>;
  onMade: (made: Made) => void;
  onStop?: () => void;
}>;

/** What came of it: where the package stands, and for whom. */
export type Made = Readonly<{ path: string; name: string; passphrase: boolean }>;

const noSecret: Secret = { passphrase: '', repeat: '' };

/** Everything that is asked before a package leaves, what is still missing, and the button that makes it. */
export function ShareForm(props: ShareProps) {
  const t = useWords();
  const go = useGo();
  const asked = useAsk('handOver.prepare', { caseFileIds: [...props.caseFileIds] });
  return (
    <Asked ask={asked}>
      {({ files, name }) =>
        name === '' ? (
          <Alert
            severity="info"
            variant="outlined"
            sx={{ maxWidth: '72ch' }}
            action={
              <Button size="small" color="inherit" onClick={() => go.settings()}>
                {t('handOver:send.toSettings')}
              </Button>
            }
          >
            {t('handOver:send.noName')}
          </Alert>
        ) : (
          <OpenForm {...props} files={files} />
        )
      }
    </Asked>
  );
}

type OpenProps = ShareProps & Readonly<{ files: Parameters<typeof ShareParts>[0]['files'] }>;

function OpenForm({ caseFileIds, draft, back, files, onMade, onStop }: OpenProps) {
  const t = useWords();
  const send = useTell('handOver.send');
  const colleagues = useAsk('handOver.colleagues', {});
  const [secret, setSecret] = useState(noSecret);
  const form = useDraftForm<ShareFormValues, ShareFormValues>({
    ...draft,
    schema: ShareFormShape,
    values: { ...emptyShareForm(caseFileIds), ...back?.values },
    save: async (values) => {
      const { savedAs } = await send.mutateAsync({ form: values, ...secret });
      const name = back?.to ?? colleagues.data?.find(({ id }) => id === values.colleagueId)?.name ?? values.forName;
      onMade({ path: savedAs, name, passphrase: values.to === 'passphrase' && !back });
    },
  });
  return (
    <DraftForm
      of={form}
      label={t('handOver:send.title')}
      saveLabel={t('handOver:send.make')}
      actions={onStop && <Button onClick={onStop}>{t('handOver:send.stop')}</Button>}
    >
      <ShareReceiver returnTo={back?.to ?? null} secret={secret} onSecret={setSecret} />
      <ShareGroundsFields />
      <ShareParts files={files} />
      {files.map(({ caseFileId, name }, index) => (
        <ShareClient key={caseFileId} index={index} name={files.length === 1 ? null : name} />
      ))}
      <StillNeeded />
      <WorkProgress kinds={['package']} />
    </DraftForm>
  );
}

/** The list follows the form while it is filled in. */
function StillNeeded() {
  const t = useWords();
  const today = useToday();
  const parsed = ShareFormShape.safeParse(useWatch<ShareFormValues>());
  if (!parsed.success) return null;
  return (
    <Section title={t('handOver:send.needs')} level={3}>
      <NeedsList needs={shareNeeds(parsed.data, today)} onGo={focusField} />
    </Section>
  );
}

/** Where the package stands, and what to do with it now. */
export function MadeNotice({ made }: { made: Made }) {
  const t = useWords();
  return (
    <Alert severity="success" variant="outlined" sx={{ maxWidth: '72ch', overflowWrap: 'anywhere' }} role="status">
      <Box>{t('handOver:send.made', { path: made.path, name: made.name })}</Box>
      {made.passphrase && <Box>{t('handOver:send.madePassphrase')}</Box>}
    </Alert>
  );
}
