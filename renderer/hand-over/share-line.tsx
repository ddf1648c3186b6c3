import type { ShareRow } from '#contract/hand-over.ts';
import { dayOf } from '#i18n/format.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

/** One share of a file: with whom, when, how it stands, and on which ground when someone asks. */
export function ShareLine({ row, caseFileId }: Readonly<{ row: ShareRow; caseFileId: string }>) {
  const t = useWords();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { direction, kind, partnerName: name, partnerOrganisation, endsOn, terms } = row;
  const left = terms.left.parts.map((part) => t(`caseFile:tab.${part}`)).join(', ');
  return (
    <Box component="li" sx={{ py: 2, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2, rowGap: 0.5 }}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {t(`handOver:shared.${direction}`, { kind: t(`handOver:shared.kind.${kind}`), name })}
        </Box>
        <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{partnerOrganisation}</Box>
        <Box sx={{ color: 'text.secondary' }}>
          {format.moment(row.storedAt)}
          {endsOn !== null && `, ${t('handOver:shared.until', { date: format.date(endsOn) })}`}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5 }}>
        <StatusMark tone="neutral">{t(`handOver:shared.stored.${row.stored}`)}</StatusMark>
        <KeyMark row={row} />
        {direction === 'sent' && <ReceiptMark row={row} />}
        <EndMark row={row} />
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        {left === '' ? t('handOver:shared.leftNothing') : t('handOver:shared.left', { parts: left })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'handOver:shared.less' : 'handOver:shared.more')}
        </Button>
      </Box>
      {open && <Terms row={row} />}
      {direction === 'sent' ? (
        <ReportButton
          kind="handOver"
          subjectId={row.id}
          caseFileId={caseFileId}
          label={t('handOver:shared.saveProof', { what: t(`handOver:proof.title.${kind}`) })}
        />
      ) : (
        <SaveReceipt shareId={row.shareId} name={name} />
      )}
    </Box>
  );
}

function KeyMark({ row: { fingerprint, compared, direction } }: { row: ShareRow }) {
  const t = useWords();
  if (fingerprint === null && direction === 'sent') return <StatusMark tone="neutral">{t('handOver:shared.passphrase')}</StatusMark>;
  return (
    <StatusMark tone={compared ? 'done' : 'attention'}>
      {t(compared ? 'handOver:shared.compared' : 'handOver:shared.notCompared')}
    </StatusMark>
  );
}

function ReceiptMark({ row: { receiptAt } }: { row: ShareRow }) {
  const t = useWords();
  const format = useFormat();
  if (receiptAt === null) return <StatusMark tone="neutral">{t('handOver:shared.noReceipt')}</StatusMark>;
  return <StatusMark tone="done">{t('handOver:shared.receipt', { date: format.date(dayOf(receiptAt)) })}</StatusMark>;
}

const endings = ['cameBack', 'handedOver', 'returned', 'stored'] as const;

function EndMark({ row: { endedAt, endedReason } }: { row: ShareRow }) {
  const t = useWords();
  const format = useFormat();
  if (endedAt === null) return null;
  const known = endings.find((each) => each === endedReason);
  const date = format.date(dayOf(endedAt));
  return (
    <StatusMark tone="neutral">
      {known ? t(`handOver:shared.ended.${known}`, { date }) : t('handOver:shared.ended.other', { date, reason: endedReason })}
    </StatusMark>
  );
}

/** The three fields of a share, and the reason. */
function Terms({ row: { terms } }: { row: ShareRow }) {
  const t = useWords();
  const format = useFormat();
  const { reason, grounds, client } = terms;
  const informed =
    client.informed === 'yes' && client.informedOn !== null
      ? t('handOver:receive.file.informedYes', { date: format.date(client.informedOn) })
      : t('handOver:receive.file.informedNo', { why: client.notInformedWhy });
  return (
    <Facts
      facts={[
        { name: t('handOver:receive.about.reason'), value: reason },
        {
          name: t('handOver:receive.about.ground'),
          value:
            grounds.ground &&
            [t(`handOver:send.grounds.of.${grounds.ground}`), grounds.groundArticle, grounds.consentFree].filter(Boolean).join('. '),
        },
        {
          name: t('handOver:receive.about.secrecy'),
          value:
            grounds.secrecy && [t(`handOver:send.grounds.secrecyOf.${grounds.secrecy}`), grounds.secrecyWhy].filter(Boolean).join('. '),
        },
        { name: t('handOver:receive.file.informed'), value: informed },
        ...(client.objection === null
          ? []
          : [{ name: t('handOver:send.client.objection'), value: t(`handOver:send.client.objectionOf.${client.objection}`) }]),
        ...(client.words === '' ? [] : [{ name: t('handOver:receive.file.words'), value: client.words }]),
        ...(client.despiteWhy === '' ? [] : [{ name: t('handOver:send.client.despiteWhy'), value: client.despiteWhy }]),
      ]}
    />
  );
}

/** A small signed page for the sender: it closes the loop. */
export function SaveReceipt({ shareId, name }: Readonly<{ shareId: string; name: string }>) {
  const t = useWords();
  const save = useTell('handOver.saveReceipt');
  const path = save.data?.savedAs;
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: '72ch', justifyItems: 'start' }}>
      <Button variant="outlined" disabled={save.isPending} onClick={() => save.mutate({ shareId })}>
        {t('handOver:shared.saveReceipt', { name })}
      </Button>
      <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
        {typeof path === 'string' && t('handOver:shared.receiptSaved', { path, name })}
      </Box>
      {save.error && <FailureNotice failure={save.error} />}
    </Box>
  );
}
