import type { CaseFile } from '#domain/case-file.ts';
import { CaseFileHead } from '#domain/case-file.ts';
import { useTell } from '../api.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import { HeadFields } from './head-fields.tsx';

/** Changes the head of an open case file. */
export function HeadForm({ file }: { file: CaseFile }) {
  const t = useWords();
  const change = useTell('caseFile.change');
  const form = useDraftForm({
    key: `caseFile:${file.id}:head`,
    place: 'head',
    caseFileId: file.id,
    schema: CaseFileHead,
    values: CaseFileHead.parse(file),
    save: (head) => change.mutateAsync({ ...head, id: file.id }),
  });
  return (
    <Section title={t('caseFile:changeTitle')}>
      <DraftForm of={form} label={t('caseFile:changeTitle')}>
        <HeadFields level={3} />
      </DraftForm>
    </Section>
  );
}
