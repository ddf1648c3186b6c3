import type { PermissionView } from '#contract/enterprise.ts';
import { Permission } from '#domain/enterprise/permission.ts';
import { musts } from '#domain/need.ts';
import { z } from 'zod';
import { useTell } from '../api.ts';
import { useStand } from '../ui/bookmark.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { focusField } from '../ui/needs-list.tsx';
import type { OutlineStep } from '../ui/outline.tsx';
import { Outline } from '../ui/outline.tsx';
import { Section } from '../ui/section.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import { ActivityFields } from './activity-fields.tsx';
import { ClosingPart } from './closing-part.tsx';
import { CostFields } from './cost-fields.tsx';
import { ReleaseFields } from './release-fields.tsx';
import { TermsFields } from './terms-fields.tsx';

export type PermissionIn = z.input<typeof Permission>;

const stepKeys = ['activity', 'terms', 'release', 'costs', 'closing'] as const;
type StepKey = (typeof stepKeys)[number];

/** The permission in five short steps. One draft for all of them; going to the last one records what was typed. */
export function PermissionForm({ view }: { view: PermissionView }) {
  const t = useWords();
  const [step, setStep] = useStand<StepKey>(`enterprise:${view.id}:step`, z.enum(stepKeys), () =>
    view.versions.length > 0 ? 'closing' : 'activity',
  );
  const save = useTell('enterprise.savePermission');
  const form = useDraftForm({
    key: `enterprise:${view.id}:permission`,
    place: 'enterprise',
    caseFileId: view.caseFileId,
    schema: Permission,
    values: view.permission,
    save: (permission) => save.mutateAsync({ id: view.id, permission }),
  });
  const go = (next: StepKey) => {
    if (next === 'closing' && (form.status.kind === 'typing' || form.status.kind === 'draft')) void form.save();
    setStep(next);
  };
  const goTo = (field: string) => {
    setStep(stepOf(field));
    focusField(field);
  };
  const steps: readonly OutlineStep<StepKey>[] = stepKeys.map((key) => ({
    key,
    title: t(`enterprise:permission.step.${key}`),
    state: stateOf(view, key),
  }));
  return (
    <Outline steps={steps} current={step} onGo={go}>
      {step === 'closing' ? (
        <ClosingStep view={view} onGo={goTo} record={form.save} />
      ) : (
        <Section level={4} title={t(`enterprise:permission.step.${step}`)}>
          <DraftForm of={form} label={t('enterprise:permission.form')} saveLabel={t('enterprise:permission.save')}>
            {step === 'activity' && <ActivityFields />}
            {step === 'terms' && <TermsFields />}
            {step === 'release' && <ReleaseFields />}
            {step === 'costs' && <CostFields />}
          </DraftForm>
        </Section>
      )}
    </Outline>
  );
}

type ClosingProps = Readonly<{ view: PermissionView; onGo: (field: string) => void; record: () => Promise<boolean> }>;

function ClosingStep({ view, onGo, record }: ClosingProps) {
  const t = useWords();
  const close = useTell('enterprise.closePermission');
  return (
    <Section level={4} title={t('enterprise:closing.title')}>
      <ClosingPart
        kind="toestemming"
        id={view.id}
        caseFileId={view.caseFileId}
        needs={view.needs}
        versions={view.versions}
        changed={view.changedSinceClosing}
        onGo={onGo}
        record={record}
        close={(reason) => close.mutateAsync({ id: view.id, reason })}
      />
    </Section>
  );
}

const stepFields: Readonly<Record<Exclude<StepKey, 'closing'>, readonly string[]>> = {
  activity: ['activity', 'decisionNumber', 'startsOn', 'endsOn', 'maxHoursWeek', 'maxHoursYear', 'kvkNumber', 'vatId', 'applyDuty'],
  terms: ['system', 'settles', 'method', 'reservePercent', 'normKind'],
  release: ['releaseOnProfit', 'releaseReference', 'releases', 'youngestChildBornOn'],
  costs: ['costRules', 'investmentCap'],
};

/** On which step a field of the needs stands. */
function stepOf(field: string): StepKey {
  const name = field.split('.')[0] ?? '';
  return stepKeys.find((key) => key !== 'closing' && stepFields[key].includes(name)) ?? 'activity';
}

function stateOf({ needs, versions, changedSinceClosing }: PermissionView, step: StepKey): OutlineStep['state'] {
  if (step === 'closing') return versions.length > 0 && !changedSinceClosing ? 'done' : 'todo';
  return musts(needs).some((need) => stepOf(need.field) === step) ? 'attention' : 'done';
}
