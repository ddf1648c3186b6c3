import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useAsk, useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkplaceForm } from './workplace-form.tsx';

/** Beginning a placement: at a workplace that is known, or at a new one. */
export function StartPart({ caseFileId, onStarted }: Readonly<{ caseFileId: string; onStarted: (id: string) => void }>) {
  const t = useWords();
  const start = useTell('placement.start');
  const employers = useAsk('placement.employers', {});
  const known = (employers.data ?? []).flatMap(({ employer, workplaces }) => workplaces.map((workplace) => ({ employer, workplace })));
  const begin = async (workplaceId: string) => {
    const { id } = await start.mutateAsync({ caseFileId, workplaceId });
    onStarted(id);
  };
  return (
    <>
      {known.length > 0 && (
        <Section title={t('placement:workplace.known')} level={3} lead={t('placement:workplace.knownHelp')}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {known.map(({ employer, workplace }) => (
              <Box
                component="li"
                key={workplace.id}
                sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
              >
                <Box sx={{ flex: '1 1 20rem', minWidth: 0 }}>
                  {workplace.name}, {employer.name}
                </Box>
                <Button
                  aria-label={t('placement:workplace.useOf', { workplace: workplace.name, employer: employer.name })}
                  disabled={start.isPending}
                  onClick={() => start.mutate({ caseFileId, workplaceId: workplace.id }, { onSuccess: ({ id }) => onStarted(id) })}
                >
                  {t('placement:workplace.use')}
                </Button>
              </Box>
            ))}
          </Box>
          {start.error && <FailureNotice failure={start.error} />}
        </Section>
      )}
      <Section title={t('placement:workplace.new')} level={3}>
        <WorkplaceForm caseFileId={caseFileId} known={null} onSaved={begin} />
      </Section>
    </>
  );
}
