import { objectionUntil, reasonsDue } from '#domain/budget/deadlines.ts';
import type { Decision } from '#domain/budget/decision.ts';
import { isLocalDate } from '#domain/local-date.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { CheckField } from '../ui/check-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

/** When it was sent, and what runs from that day: the term for objecting, and for reasons that follow. */
export function AnnouncementFields() {
  const t = useWords();
  const format = useFormat();
  const [kind, announcedOn, reasonsFollow] = useWatch<Decision, ['kind', 'announcedOn', 'reasonsFollow']>({
    name: ['kind', 'announcedOn', 'reasonsFollow'],
  });
  if (kind === 'advice') return null;
  const sent = announcedOn !== null && isLocalDate(announcedOn) ? announcedOn : null;
  return (
    <Section title={t('budget:decision.announcement')} level={4}>
      <DateField<Decision> name="announcedOn" label={t('budget:decision.announcedOn')} />
      {sent !== null && (
        <Box role="status">
          <Facts
            facts={[
              { name: t('budget:decision.objectionUntil'), value: format.longDate(objectionUntil(sent)) },
              ...(reasonsFollow ? [{ name: t('budget:decision.reasonsDue'), value: format.longDate(reasonsDue(sent)) }] : []),
            ]}
          />
          <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch', mt: 0.5 }}>{t('budget:decision.objectionNote')}</Box>
        </Box>
      )}
      <CheckField<Decision> name="reasonsFollow" label={t('budget:decision.reasonsFollow')} />
      {reasonsFollow && <DateField<Decision> name="reasonsSentOn" label={t('budget:decision.reasonsSentOn')} optional />}
    </Section>
  );
}
