import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import { useAsk, useTell } from '../api.ts';
import { useGo } from '../router.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { ContactForm } from './contact-form.tsx';
import { SaveButton } from '../ui/save-button.tsx';

type Listed = Output<Calls['inspection.list']>;

/** Inzage: the requests of one file with their reviews, the one page, and whom the client can turn to. */
export function InspectionPart({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const asked = useAsk('inspection.list', { caseFileId });
  return (
    <Section title={t('inspection:tab.title')} lead={t('inspection:tab.lead')}>
      <Asked ask={asked}>{(listed) => <Requests listed={listed} caseFileId={caseFileId} />}</Asked>
      <OnePage caseFileId={caseFileId} />
      <Section title={t('inspection:tab.contact')} lead={t('inspection:tab.contactLead')} level={3}>
        <Asked ask={asked}>{({ contact }) => <ContactForm contact={contact} caseFileId={caseFileId} />}</Asked>
      </Section>
    </Section>
  );
}

function Requests({ listed: { reviews }, caseFileId }: { listed: Listed; caseFileId: string }) {
  const t = useWords();
  const go = useGo();
  const start = useTell('inspection.start');
  const begin = () => start.mutate({ caseFileId }, { onSuccess: ({ id }) => go.inspection(caseFileId, id) });
  const button = (
    <Button variant={reviews.length === 0 ? 'contained' : 'outlined'} disabled={start.isPending} onClick={begin}>
      {reviews.length === 0 ? t('inspection:tab.start') : t('inspection:tab.startAgain')}
    </Button>
  );
  return (
    <>
      {reviews.length === 0 ? (
        <EmptyState title={t('inspection:tab.empty')} action={button}>
          {t('inspection:tab.emptyText')}
        </EmptyState>
      ) : (
        <>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
            {reviews.map((review) => (
              <Request key={review.id} review={review} onOpen={() => go.inspection(caseFileId, review.id)} />
            ))}
          </Box>
          <Box>{button}</Box>
        </>
      )}
      {start.error && <FailureNotice failure={start.error} />}
    </>
  );
}

function Request({ review, onOpen }: { review: Listed['reviews'][number]; onOpen: () => void }) {
  const t = useWords();
  const format = useFormat();
  const { closed, requestedOn } = review;
  const name = requestedOn === null ? t('inspection:tab.requestUndated') : t('inspection:tab.request', { date: format.date(requestedOn) });
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <Box>
        <Box sx={{ fontWeight: 600 }}>{name}</Box>
        {closed ? (
          <StatusMark tone="done">
            {t('documents:standing.closed', { version: String(closed.version), at: format.moment(closed.closedAt), by: closed.closedBy })}
          </StatusMark>
        ) : (
          <StatusMark tone="neutral">{t('inspection:closing.notClosed')}</StatusMark>
        )}
      </Box>
      <Button size="small" variant="outlined" onClick={onOpen} aria-label={`${t('inspection:tab.open')}: ${name}`}>
        {t('inspection:tab.open')}
      </Button>
    </Box>
  );
}

function OnePage({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const save = useTell('inspection.saveSummary');
  return (
    <Section title={t('inspection:tab.onePage')} lead={t('inspection:tab.onePageLead')} level={3}>
      <SaveButton label={t('inspection:tab.onePageSave')} saving={save} onSave={(language) => save.mutate({ caseFileId, language })} />
    </Section>
  );
}
