import type { PermissionHead } from '#contract/enterprise.ts';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Box from '@mui/material/Box';
import Select from '@mui/material/Select';
import { useId } from 'react';
import { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { useStand } from '../ui/bookmark.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { PermissionPart } from './permission-part.tsx';

/** The part-time enterprise of a case file: its permissions, and of the chosen one the terms and the months. */
export function EnterpriseTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const ask = useAsk('enterprise.list', { caseFileId });
  const [chosen, setChosen] = useStand<string | null>(`enterprise:${caseFileId}:chosen`, z.string().nullable(), () => null);
  const start = useTell('enterprise.startPermission');
  const begin = () => start.mutate({ caseFileId }, { onSuccess: ({ id }) => setChosen(id) });
  return (
    <Section title={t('enterprise:title')} lead={t('enterprise:lead')}>
      <Asked ask={ask}>
        {(permissions) => {
          const shown = permissions.find(({ id }) => id === chosen) ?? permissions[0];
          if (!shown) return <Empty pending={start.isPending} onStart={begin} />;
          return (
            <>
              {permissions.length > 1 && <Which permissions={permissions} shown={shown.id} onChoose={setChosen} />}
              <PermissionPart
                key={shown.id}
                id={shown.id}
                after={
                  permissions.every(({ closedVersion }) => closedVersion > 0) && (
                    <Button onClick={begin} disabled={start.isPending} sx={{ justifySelf: 'start' }}>
                      {t('enterprise:startNext')}
                    </Button>
                  )
                }
              />
            </>
          );
        }}
      </Asked>
      {start.error && <FailureNotice failure={start.error} />}
    </Section>
  );
}

function Empty({ pending, onStart }: Readonly<{ pending: boolean; onStart: () => void }>) {
  const t = useWords();
  return (
    <EmptyState
      title={t('enterprise:empty')}
      action={
        <Button variant="contained" disabled={pending} onClick={onStart}>
          {t('enterprise:start')}
        </Button>
      }
    >
      {t('enterprise:emptyText')}
    </EmptyState>
  );
}

type WhichProps = Readonly<{ permissions: readonly PermissionHead[]; shown: string; onChoose: (id: string) => void }>;

/** Which permission is shown, when there was more than one. */
function Which({ permissions, shown, onChoose }: WhichProps) {
  const t = useWords();
  const id = useId();
  return (
    <Box>
      <Box id={`${id}-label`} sx={{ typography: 'subtitle2', mb: 0.5 }}>
        {t('enterprise:which')}
      </Box>
      <Select size="small" id={id} labelId={`${id}-label`} value={shown} onChange={(event) => onChoose(event.target.value)}>
        {permissions.map((each) => (
          <MenuItem key={each.id} value={each.id}>
            {[each.activity || t('enterprise:unnamed'), each.decisionNumber].filter(Boolean).join(' · ')}
          </MenuItem>
        ))}
      </Select>
    </Box>
  );
}
