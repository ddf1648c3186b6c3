import type { BridgeView } from '#contract/bridge.ts';
import { strengthOf } from '#domain/bridge/bridge.ts';
import { CARRIES_FROM } from '#domain/content/pillars.ts';
import { bridgePicture } from '#domain/pictures/bridge.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { needText } from '../ui/failure-text.ts';
import { Facts } from '../ui/facts.tsx';
import { Picture } from '../ui/picture.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { usePillarWords } from './use-pillars.ts';

/** One bridge: the drawing, the client's words beside it, and the page to take home. */
export function BridgeLine({ bridge, onEdit }: { bridge: BridgeView; onEdit: () => void }) {
  const t = useWords();
  const format = useFormat();
  const say = usePillarWords();
  const remove = useTell('bridge.remove');
  const [sure, setSure] = useState(false);
  const day = format.date(bridge.drawnOn);
  const named = bridge.pillars.map((pillar) => ({ ...pillar, shown: say.name(bridge.setCode, pillar) }));
  const told = named.map(({ shown, now, wanted }) =>
    t('bridge:told', { pillar: shown, now: now ?? t('bridge:notTalked'), wanted: wanted ?? t('bridge:notTalked') }),
  );
  return (
    <Box
      component="section"
      aria-label={t('bridge:drawn', { day })}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5 }}>
        <Box sx={{ fontWeight: 600 }}>
          {bridge.wantedBy === null ? t('bridge:drawn', { day }) : t('bridge:drawnUntil', { day, until: format.date(bridge.wantedBy) })}
        </Box>
        <Button size="small" aria-label={t('bridge:changeOf', { day })} onClick={onEdit}>
          {t('bridge:change')}
        </Button>
        {sure ? (
          <Button size="small" color="error" onClick={() => remove.mutate({ id: bridge.id })}>
            {t('bridge:removeSure', { day })}
          </Button>
        ) : (
          <Button size="small" color="inherit" aria-label={t('bridge:removeOf', { day })} onClick={() => setSure(true)}>
            {t('common:remove')}
          </Button>
        )}
      </Box>
      {remove.error && <FailureNotice failure={remove.error} />}
      <Picture
        picture={bridgePicture({
          label: t('bridge:picture', { day, pillars: told.join('; ') }),
          pillars: named.map((pillar) => ({
            name: pillar.shown,
            now: pillar.now,
            wanted: pillar.wanted,
            carries: strengthOf(pillar) === 'carries',
          })),
          highest: 5,
          deckAt: CARRIES_FROM,
          notYet: t('bridge:notYet'),
          open: t('bridge:open'),
          deck: t('bridge:deck'),
        })}
      />
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('bridge:carriesFrom')}</Box>
      <Facts
        facts={[
          ...(bridge.stressFree ? [{ name: t('bridge:field.stressFree'), value: bridge.stressFree }] : []),
          ...named
            .filter(({ words, remark }) => words !== '' || remark !== '')
            .map(({ shown, words, remark }) => ({
              name: shown,
              value: [words && `“${words}”`, remark && `${t('bridge:field.remark')}: ${remark}`].filter(Boolean).join(' '),
            })),
        ]}
      />
      {bridge.needs.map((need) => (
        <StatusMark key={need.code} tone="neutral">
          {needText(t, need.code, need.params)}
        </StatusMark>
      ))}
      <ReportButton kind="bridge" subjectId={bridge.id} caseFileId={bridge.caseFileId} />
    </Box>
  );
}
