import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { z } from 'zod';
import { useAsk } from '../api.ts';
import { useStand } from '../ui/bookmark.ts';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { EvaluationForm } from './evaluation-form.tsx';
import { EvaluationLine } from './evaluation-line.tsx';
import { ExperiencePart } from './experience-part.tsx';

export type Looked = Output<Calls['evaluation.list']>;

/** Looking back together on the settled plan, and the three questions to the client about the help. */
export function EvaluationStep({ caseFileId }: { caseFileId: string }) {
  const asked = useAsk('evaluation.list', { caseFileId });
  return <Asked ask={asked}>{(looked) => <Parts looked={looked} caseFileId={caseFileId} />}</Asked>;
}

function Parts({ looked, caseFileId }: { looked: Looked; caseFileId: string }) {
  const t = useWords();
  const [editing, setEditing] = useStand<string | null>(`evaluation:${caseFileId}`, z.string().nullable(), () => null);
  const close = () => setEditing(null);
  const { plan, evaluations } = looked;
  const add = plan && (
    <Button variant="outlined" disabled={editing === 'new'} onClick={() => setEditing('new')}>
      {t('evaluation:new')}
    </Button>
  );
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Section title={t('evaluation:title')} level={3} lead={t('evaluation:lead')} actions={evaluations.length > 0 && add}>
        {plan === null && <EmptyState title={t('evaluation:noPlan')}>{t('evaluation:noPlanText')}</EmptyState>}
        {plan && evaluations.length === 0 && editing !== 'new' && (
          <EmptyState title={t('evaluation:empty')} action={add}>
            {t('evaluation:emptyText')}
          </EmptyState>
        )}
        {plan && editing === 'new' && <EvaluationForm caseFileId={caseFileId} plan={plan} from={null} onDone={close} />}
        {plan &&
          evaluations.map((each) =>
            editing === each.id ? (
              <EvaluationForm key={each.id} caseFileId={caseFileId} plan={plan} from={each} onDone={close} />
            ) : (
              <EvaluationLine key={each.id} evaluation={each} plan={plan} onEdit={() => setEditing(each.id)} />
            ),
          )}
      </Section>
      <ExperiencePart caseFileId={caseFileId} experiences={looked.experiences} />
    </Box>
  );
}
