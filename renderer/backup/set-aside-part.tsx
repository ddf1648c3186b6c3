import type { BackupOverview, SetAside } from '#contract/backup.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { call } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { sizeText } from './backup-list.tsx';
import type { Choice } from './restore-panel.tsx';
import { useErrand } from './use-errand.ts';

type SetAsidePartProps = Readonly<{
  overview: BackupOverview;
  /** Before the closed door nothing can be thrown away. */
  atDoor?: boolean;
  onChoose: (choice: Choice) => void;
}>;

/** The vaults that a restore set aside: the way back, until someone throws them away. */
export function SetAsidePart({ overview, atDoor = false, onChoose }: SetAsidePartProps) {
  const t = useWords();
  if (overview.setAside.length === 0) return null;
  return (
    <Section title={t('backup:setAside.title')} lead={t(atDoor ? 'backup:setAside.leadAtDoor' : 'backup:setAside.lead')}>
      <Box
        component="ul"
        aria-label={t('backup:setAside.title')}
        sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}
      >
        {overview.setAside.map((each) => (
          <SetAsideLine key={each.id} aside={each} {...{ atDoor, onChoose }} />
        ))}
      </Box>
    </Section>
  );
}

function SetAsideLine({ aside, atDoor, onChoose }: { aside: SetAside } & Pick<SetAsidePartProps, 'atDoor' | 'onChoose'>) {
  const t = useWords();
  const format = useFormat();
  const [sure, setSure] = useState(false);
  const removing = useErrand();
  const when = format.moment(aside.at);
  const remove = () => void removing.run(async () => void (await call('backup.removeSetAside', { id: aside.id })));
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Box sx={{ fontWeight: 600 }}>{t('backup:setAside.of', { when })}</Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{sizeText(t, format, aside.bytes)}</Box>
        </Box>
        <Button size="small" onClick={() => onChoose({ id: aside.id, at: aside.at, kind: 'setAside' })}>
          {t('backup:setAside.undo')}
        </Button>
        {!atDoor && sure && (
          <>
            <Button size="small" color="error" variant="contained" onClick={remove} aria-busy={removing.busy}>
              {t('backup:setAside.sure')}
            </Button>
            <Button size="small" onClick={() => setSure(false)}>
              {t('backup:cancel')}
            </Button>
          </>
        )}
        {!atDoor && !sure && (
          <Button size="small" color="error" disabled={!aside.removable} onClick={() => setSure(true)}>
            {t('backup:setAside.remove')}
          </Button>
        )}
      </Box>
      {!atDoor && !aside.removable && <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('backup:setAside.wayBack')}</Box>}
      {removing.failure && <FailureNotice failure={removing.failure} />}
    </Box>
  );
}
