import { ThemesInput } from '#contract/weighing.ts';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { FirstMatters } from './first-matters.tsx';
import { freshRow } from './fresh-row.ts';
import { findingLinks, readingLinks } from './linkables.ts';
import { ThemeFields } from './theme-fields.tsx';
import type { StepProps } from './weighing-tab.tsx';

type Typed = z.input<typeof ThemesInput>;

const emptyTheme = freshRow({
  name: '',
  professionalSeverity: null,
  professionalInfluence: null,
  clientSeverity: null,
  clientInfluence: null,
  clientUrgency: null,
  weightTenths: 10,
  weightReason: '',
  readingIds: [],
  findingIds: [],
});

/** What comes first whatever the figures say, and the themes with the scores of professional and client apart. */
export function ThemesStep({ weighing, findings }: StepProps) {
  const t = useWords();
  const links = { findings: findingLinks(findings, t, useLanguage()), readings: readingLinks(weighing) };
  const save = useTell('weighing.saveThemes');
  const { id, weighedOn, first, themes } = weighing;
  const form = useDraftForm({
    key: `weighing:${id}:themes`,
    place: 'weighing',
    caseFileId: weighing.caseFileId,
    schema: ThemesInput,
    values: { weighedOn, first, themes },
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('weighing:themes.title')} level={3}>
      <DraftForm of={form} label={t('weighing:themes.title')} saveLabel={t('weighing:themes.save')}>
        <FirstMatters />
        <Section title={t('weighing:themes.scores')} level={4} lead={t('weighing:themes.lead')}>
          <DateField<Typed> name="weighedOn" label={t('weighing:themes.weighedOn')} width="short" />
          <RowsField<Typed>
            name="themes"
            label={t('weighing:themes.list')}
            emptyRow={emptyTheme}
            addLabel={t('weighing:themes.add')}
            emptyText={t('weighing:themes.empty')}
          >
            {(row) => <ThemeFields row={row} links={links} />}
          </RowsField>
        </Section>
      </DraftForm>
    </Section>
  );
}
