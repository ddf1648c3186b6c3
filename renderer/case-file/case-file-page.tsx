import type { CaseFile } from '#domain/case-file.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useParams } from 'react-router';
import { useAsk } from '../api.ts';
import { useGo } from '../router.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { ClosedFileContext } from '../ui/vault-mode.ts';
import { CaseFileHeader } from './case-file-header.tsx';
import { HeadForm } from './head-form.tsx';
import type { Place } from './places.ts';
import { isPlace, places } from './places.ts';
import { tabs } from './tabs.tsx';

/** One case file: the facts that matter stay in sight, under them one tab at a time. */
export function CaseFilePage() {
  const { caseFileId = '', place } = useParams();
  const asked = useAsk('caseFile.open', { id: caseFileId });
  const shown = place === 'head' ? 'head' : isPlace(place) ? place : 'timeline';
  return (
    <Box sx={{ px: { xs: 2, sm: 4, lg: 6 }, pb: 8 }}>
      <Asked ask={asked}>{(file) => <OpenFile key={file.id} file={file} place={shown} />}</Asked>
    </Box>
  );
}

/** What goes on with a closed file: looking at it, printing, and everything about keeping it. */
const goesOn: readonly (Place | 'head')[] = ['reports', 'keeping', 'log'];

function OpenFile({ file, place }: { file: CaseFile; place: Place | 'head' }) {
  const t = useWords();
  const go = useGo();
  const closed = file.state === 'closed' && !goesOn.includes(place);
  const Shown = place === 'head' ? null : tabs[place];
  return (
    <>
      <CaseFileHeader file={file} changing={place === 'head'}>
        <Tabs
          value={place === 'head' ? false : place}
          onChange={(_, chosen: Place) => go.caseFile(file.id, chosen)}
          variant="scrollable"
          scrollButtons="auto"
          allowScrollButtonsMobile
          aria-label={t('caseFile:tabs')}
        >
          {places.map((each) => (
            <Tab key={each} value={each} label={t(`caseFile:tab.${each}`)} id={`tab-${each}`} aria-controls={`panel-${each}`} />
          ))}
        </Tabs>
      </CaseFileHeader>
      {closed && <ClosedNotice caseFileId={file.id} />}
      <ClosedFileContext value={closed}>
        {Shown && place !== 'head' ? (
          <Box role="tabpanel" id={`panel-${place}`} aria-labelledby={`tab-${place}`} sx={{ pt: 4, maxWidth: '80rem' }}>
            <Shown caseFileId={file.id} />
          </Box>
        ) : (
          <Box sx={{ pt: 4, maxWidth: '64rem' }}>
            <HeadForm file={file} />
          </Box>
        )}
      </ClosedFileContext>
    </>
  );
}

/** Why nothing can be recorded here, and the way to where it can. */
function ClosedNotice({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const go = useGo();
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ mt: 3, maxWidth: '80rem', alignItems: 'center' }}
      action={
        <Button size="small" color="inherit" onClick={() => go.caseFile(caseFileId, 'keeping')}>
          {t('caseFile:closed.reopen')}
        </Button>
      }
    >
      {t('caseFile:closed.text')}
    </Alert>
  );
}
