import type { Opened } from '#contract/hand-over-receive.ts';
import { dayOf } from '#i18n/format.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { SenderPart } from './sender-part.tsx';

type ReceiptProps = Readonly<{ opened: Extract<Opened, { kind: 'receipt' }>; onTaken: () => void }>;

/** A confirmation that a package of ours arrived. */
export function OpenedReceipt({ opened, onTaken }: ReceiptProps) {
  const t = useWords();
  const format = useFormat();
  const take = useTell('handOver.takeReceipt');
  const { sender, of, files } = opened;
  return (
    <Section title={t('handOver:receive.receipt.title')} lead={t('handOver:receive.receipt.lead', { name: sender.name })}>
      <SenderPart sender={sender} />
      {of ? (
        <Box>{t('handOver:receive.receipt.of', { date: format.date(dayOf(of.at)), name: of.partnerName })}</Box>
      ) : (
        <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('handOver:receive.receipt.unknown')}
        </Alert>
      )}
      {of && !of.expected && (
        <Alert severity="error" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('handOver:receive.receipt.unexpected')}
        </Alert>
      )}
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {files.map(({ number, stored }) => (
          <li key={number}>{t(`handOver:receive.receipt.stored.${stored}`, { number })}</li>
        ))}
      </Box>
      {of?.expected && (
        <Box>
          <Button variant="contained" disabled={take.isPending} onClick={() => take.mutate({}, { onSuccess: onTaken })}>
            {t('handOver:receive.receipt.take')}
          </Button>
        </Box>
      )}
      {take.error && <FailureNotice failure={take.error} />}
    </Section>
  );
}
