import type { IntakeView } from '#contract/intake.ts';
import { factorOf } from '#domain/content/factors.ts';
import { isSorted } from '#domain/intake/finding.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { FindingForm } from './finding-form.tsx';
import { FindingLine } from './finding-line.tsx';
import type { Editing } from './intake-tab.tsx';
import { JotLine } from './jot-line.tsx';

type FindingsStepProps = Readonly<{ intake: IntakeView; editing: Editing | null; onEdit: (editing: Editing | null) => void }>;

/** Everything that was found: one line while talking, sorted when there is time. */
export function FindingsStep({ intake, editing, onEdit }: FindingsStepProps) {
  const t = useWords();
  const isOpen = (id: string | null) => editing !== null && editing.id === id;
  return (
    <Section
      title={t('intake:findings.title')}
      level={3}
      actions={
        <Button variant="outlined" disabled={isOpen(null)} onClick={() => onEdit({ id: null, factor: null })}>
          {t('intake:findings.add')}
        </Button>
      }
    >
      <JotLine intake={intake} />
      {editing?.id === null && (
        <FindingForm intake={intake} finding={null} factor={editing.factor} number={0} onDone={() => onEdit(null)} />
      )}
      {intake.findings.length === 0 && editing === null && (
        <Box sx={{ color: 'text.secondary', maxWidth: '72ch' }}>{t('intake:findings.empty')}</Box>
      )}
      {groupsOf(intake).map(({ group, rows }) => (
        <Section key={group} level={4} title={group === 'unsorted' ? t('intake:findings.unsorted') : t(`intake:model.${group}`)}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {rows.map(({ finding, number }) => (
              <Box
                component="li"
                key={finding.id}
                data-field={`finding:${finding.id}`}
                sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}
              >
                {isOpen(finding.id) ? (
                  <FindingForm intake={intake} finding={finding} factor={null} number={number} onDone={() => onEdit(null)} />
                ) : (
                  <FindingLine finding={finding} number={number} onEdit={() => onEdit({ id: finding.id })} />
                )}
              </Box>
            ))}
          </Box>
        </Section>
      ))}
    </Section>
  );
}

type Group = 'unsorted' | 'wanberg' | 'igm' | 'zdt';

/** What is still to be sorted first, then per model; each finding keeps the number of its place in the whole list. */
function groupsOf({ findings }: IntakeView) {
  const numbered = findings.map((finding, index) => ({ finding, number: index + 1 }));
  const groupOf = ({ finding }: (typeof numbered)[number]): Group =>
    finding.factor === null || !isSorted(finding) ? 'unsorted' : factorOf(finding.factor).model;
  return (['unsorted', 'wanberg', 'igm', 'zdt'] as const)
    .map((group) => ({ group, rows: numbered.filter((row) => groupOf(row) === group) }))
    .filter(({ rows }) => rows.length > 0);
}
