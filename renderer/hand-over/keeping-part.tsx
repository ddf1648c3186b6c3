import type { ShareRow, StandingRow } from '#contract/hand-over.ts';
import type { ShareForm as ShareFormValues } from '#domain/hand-over/share-form.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { handOverCalls } from '#contract/hand-over.ts';
import type { z } from 'zod';
import { DraftForm } from '../ui/draft-form.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import type { Made } from './share-form.tsx';
import { MadeNotice, ShareForm } from './share-form.tsx';
import { ShareLine } from './share-line.tsx';

/** Handing over one file: where it stands, a package, and with whom it was shared. */
export function HandOverPart({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const asked = useAsk('handOver.shares', { caseFileId });
  return (
    <>
      <Section title={t('handOver:send.title')} lead={t('handOver:send.lead')}>
        <Asked ask={asked}>{({ standing, rows }) => <Making caseFileId={caseFileId} standing={standing} rows={rows} />}</Asked>
      </Section>
      <Section title={t('handOver:shared.title')}>
        <Asked ask={asked}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t('handOver:shared.empty')}>{t('handOver:shared.emptyText')}</EmptyState>
            ) : (
              <Box component="ul" aria-label={t('handOver:shared.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {rows.map((row) => (
                  <ShareLine key={row.id} row={row} caseFileId={caseFileId} />
                ))}
              </Box>
            )
          }
        </Asked>
      </Section>
    </>
  );
}

type MakingProps = Readonly<{ caseFileId: string; standing: StandingRow | null; rows: readonly ShareRow[] }>;

/** What can be done now: make a package, send a covered file back, or take back what is away. */
function Making({ caseFileId, standing, rows }: MakingProps) {
  const t = useWords();
  const [open, setOpen] = useState<'send' | 'takeBack' | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const cover = standing?.kind === 'coverIn' ? rows.find(({ id }) => id === standing.id) : undefined;
  const away = standing?.kind === 'handedOver' || standing?.kind === 'coverOut';
  const done = (next: Made): void => {
    setMade(next);
    setOpen(null);
  };
  return (
    <>
      {made && <MadeNotice made={made} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {standing?.kind !== 'handedOver' && (
          <Button
            variant={open === null ? 'contained' : 'outlined'}
            aria-expanded={open === 'send'}
            onClick={() => setOpen(open === 'send' ? null : 'send')}
          >
            {cover ? t('handOver:shared.sendBack', { name: cover.partnerName }) : t('handOver:send.start')}
          </Button>
        )}
        {away && (
          <Button variant="outlined" aria-expanded={open === 'takeBack'} onClick={() => setOpen(open === 'takeBack' ? null : 'takeBack')}>
            {t('handOver:shared.takeBack')}
          </Button>
        )}
      </Box>
      {open === null && <WorkProgress kinds={['package']} />}
      {open === 'send' && (
        <ShareForm
          caseFileIds={[caseFileId]}
          draft={{ key: `handOver:${caseFileId}:${cover ? 'return' : 'send'}`, place: 'keeping', caseFileId }}
          onMade={done}
          onStop={() => setOpen(null)}
          {...(cover ? { back: backTo(cover, caseFileId) } : {})}
        />
      )}
      {open === 'takeBack' && standing && <TakeBack caseFileId={caseFileId} name={standing.partnerName} onDone={() => setOpen(null)} />}
    </>
  );
}

/** A covered file goes back on the terms on which it came, until someone says otherwise. */
function backTo(cover: ShareRow, caseFileId: string): Readonly<{ to: string; values: Partial<ShareFormValues> }> {
  const { grounds, client } = cover.terms;
  return {
    to: cover.partnerName,
    values: {
      ...grounds,
      kind: 'return',
      receiverChecked: false,
      clients: [{ ...client, caseFileId, talk: null, talkOn: null, talkWith: '', clientPresent: null, talkSaid: '', talkClientWords: '' }],
    },
  };
}

const Reason = handOverCalls['handOver.takeBack'].input.omit({ caseFileId: true });
type Reason = z.input<typeof Reason>;

function TakeBack({ caseFileId, name, onDone }: Readonly<{ caseFileId: string; name: string; onDone: () => void }>) {
  const t = useWords();
  const takeBack = useTell('handOver.takeBack');
  const form = useDraftForm<Reason, Reason>({
    key: `handOver:${caseFileId}:takeBack`,
    place: 'keeping',
    caseFileId,
    schema: Reason,
    values: { reason: '' },
    save: async ({ reason }) => {
      await takeBack.mutateAsync({ caseFileId, reason });
      onDone();
    },
  });
  return (
    <DraftForm
      of={form}
      label={t('handOver:shared.takeBack')}
      saveLabel={t('handOver:shared.takeBackSure')}
      actions={<Button onClick={onDone}>{t('common:cancel')}</Button>}
    >
      <Box sx={{ maxWidth: '72ch' }}>{t('handOver:shared.takeBackLead', { name })}</Box>
      <TextField<Reason> name="reason" label={t('handOver:shared.takeBackReason')} width="full" />
    </DraftForm>
  );
}
