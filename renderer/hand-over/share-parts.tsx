import type { ShareableFile } from '#contract/hand-over.ts';
import type { Part } from '#domain/hand-over/parts.ts';
import { needsPart, parts } from '#domain/hand-over/parts.ts';
import type { ShareForm } from '#domain/hand-over/share-form.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useController } from 'react-hook-form';
import { CheckField } from '../ui/check-field.tsx';
import { OptionLabel } from '../ui/choice-field.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';

/** Which parts go along, how much that is, and what never does. A part that leans on another goes and stays with it. */
export function ShareParts({ files }: { files: readonly ShareableFile[] }) {
  const t = useWords();
  const { field } = useController<ShareForm, 'parts'>({ name: 'parts' });
  const chosen = new Set<Part>(field.value);
  const sum = (of: (file: ShareableFile) => number): number => files.reduce((total, file) => total + of(file), 0);
  const [guidance, drafts, special] = [sum((file) => file.guidance), sum((file) => file.drafts), sum((file) => file.special)];
  const toggle = (part: Part, along: boolean): void => {
    const next = new Set(chosen);
    if (along) next.add(part);
    else next.delete(part);
    for (const each of parts) {
      const wanted = needsPart[each];
      if (wanted === undefined || !next.has(each) || next.has(wanted)) continue;
      if (each === part) next.add(wanted);
      else next.delete(each);
    }
    field.onChange(parts.filter((each) => next.has(each)));
  };
  return (
    <Section title={t('handOver:send.parts.title')} level={3} lead={t('handOver:send.parts.lead')}>
      <Box role="group" aria-label={t('handOver:send.parts.label')} data-field="parts" sx={{ display: 'grid', justifyItems: 'start' }}>
        {parts.map((part) => {
          const count = sum((file) => file.counts[part]);
          const label = t(`caseFile:tab.${part}`);
          const help = count === 0 ? t('handOver:send.parts.none') : t('handOver:send.parts.entries', { count });
          return (
            <FormControlLabel
              key={part}
              sx={{ alignItems: 'flex-start', mr: 0 }}
              control={
                <Checkbox
                  size="small"
                  sx={{ mt: '-3px' }}
                  checked={chosen.has(part)}
                  onChange={(_, along) => toggle(part, along)}
                  onBlur={field.onBlur}
                />
              }
              label={<OptionLabel option={{ value: part, label, help }} />}
            />
          );
        })}
      </Box>
      {chosen.has('timeline') && guidance > 0 && (
        <CheckField<ShareForm>
          name="guidance"
          label={t('handOver:send.parts.guidance')}
          help={t('handOver:send.parts.guidanceHelp', { count: guidance })}
        />
      )}
      <Box component="ul" sx={{ m: 0, pl: 3, maxWidth: '72ch', color: 'text.secondary' }}>
        <li>{t('handOver:send.parts.always')}</li>
        <li>{t('handOver:send.parts.never')}</li>
        <li>{t('handOver:send.parts.leans')}</li>
        {chosen.has('plan') && !chosen.has('weighing') && <li>{t('handOver:send.parts.cut')}</li>}
        {drafts > 0 && <li>{t('handOver:send.parts.drafts', { count: drafts })}</li>}
      </Box>
      {special > 0 && chosen.has('intake') && (
        <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('handOver:send.parts.special', { count: special })}
        </Alert>
      )}
      {files.some(({ unsafeContact }) => unsafeContact) && (
        <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('handOver:send.parts.unsafe')}
        </Alert>
      )}
    </Section>
  );
}
