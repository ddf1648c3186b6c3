import { CaseFileHead } from '#domain/case-file.ts';
import { useAsk, useTell } from '../api.ts';
import { useGo } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useWords } from '../ui/use-words.ts';
import { HeadFields } from './head-fields.tsx';

/** A new case file: a name, a number and a day are enough to begin. */
export function NewCaseFilePage() {
  const t = useWords();
  const number = useAsk('caseFile.proposeNumber', {});
  const profile = useAsk('profile.get', {});
  return (
    <Page title={t('caseFile:newTitle')} lead={t('caseFile:newLead')}>
      <Asked ask={number}>
        {(proposed) => <Asked ask={profile}>{({ name }) => <NewForm number={proposed.number} worker={name} />}</Asked>}
      </Asked>
    </Page>
  );
}

function NewForm({ number, worker }: { number: string; worker: string }) {
  const t = useWords();
  const go = useGo();
  const today = useToday();
  const create = useTell('caseFile.create');
  const form = useDraftForm({
    key: 'caseFile:new',
    place: 'newFile',
    caseFileId: null,
    schema: CaseFileHead,
    values: { ...emptyHead, number, worker, reportedOn: today },
    save: async (head) => {
      const { id } = await create.mutateAsync(head);
      go.caseFile(id);
    },
  });
  return (
    <DraftForm of={form} label={t('caseFile:newTitle')} saveLabel={t('caseFile:create')}>
      <HeadFields level={2} />
    </DraftForm>
  );
}

const emptyHead: CaseFileHead = {
  number: '',
  name: '',
  birthDate: null,
  household: 'single',
  benefitSince: null,
  reportedOn: '',
  worker: '',
  languageLevel: '',
  contactPreference: '',
  bestTime: 'any',
  legalGround: '',
  unsafeContact: false,
  members: [],
};
