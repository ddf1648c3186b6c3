import type { ClosedVersion } from '#contract/document.ts';
import type { Failure } from '#contract/result.ts';
import type { Need } from '#domain/need.ts';
import type { z } from 'zod';
import { CloseForm } from '../documents/close-form.tsx';
import { NeedsList } from '../ui/needs-list.tsx';
import { useWords } from '../ui/use-words.ts';
import { VersionsList } from './versions-list.tsx';

type ClosingPartProps = Readonly<{
  kind: 'toestemming' | 'maandopgave';
  id: string;
  caseFileId: string;
  needs: readonly Need[];
  versions: readonly z.infer<typeof ClosedVersion>[];
  changed: boolean;
  onGo: (field: string) => void;
  /** Records what is still typed, so that what is closed is what is on the screen. */
  record: () => Promise<boolean>;
  close: (reason: string | null) => Promise<unknown>;
}>;

const notRecorded: Failure = { kind: 'refusal', code: 'enterprise.notRecorded', params: {} };

/** What is still needed, closing, and the versions that stand. A version that nothing changed since is not closed again. */
export function ClosingPart({ kind, id, caseFileId, needs, versions, changed, onGo, record, close }: ClosingPartProps) {
  const t = useWords();
  const [latest] = versions;
  return (
    <>
      <NeedsList needs={needs} onGo={onGo} />
      {(!latest || changed) && (
        <CloseForm
          draftKey={`enterprise:${id}:close`}
          place="enterprise"
          caseFileId={caseFileId}
          closed={latest ?? null}
          changed={changed}
          onClose={async (reason) => {
            // oxlint-disable-next-line typescript/only-throw-error -- errors are data here; the form shows a thrown failure.
            if (!(await record())) throw notRecorded;
            return close(reason);
          }}
          words={{
            close: t(`enterprise:closing.close.${kind}`),
            closeAgain: t('enterprise:closing.closeAgain'),
            lead: t('enterprise:closing.lead'),
            reason: t('enterprise:closing.reason'),
            notClosed: t('enterprise:closing.notClosed'),
          }}
        />
      )}
      <VersionsList versions={versions} />
    </>
  );
}
