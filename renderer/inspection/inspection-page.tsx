import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useAsk, useTell } from '../api.ts';
import { useGo } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { focusField } from '../ui/needs-list.tsx';
import type { OutlineStep } from '../ui/outline.tsx';
import { Outline } from '../ui/outline.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { ClosingStep } from './closing-step.tsx';
import { LookStep } from './look-step.tsx';
import { RequestStep } from './request-step.tsx';
import type { ReviewView } from './view.ts';

const steps = ['request', 'look', 'closing'] as const;
type Step = (typeof steps)[number];

/** One request for access: the request itself, looking at everything, finishing and saving. */
export function InspectionPage() {
  const t = useWords();
  const go = useGo();
  const { caseFileId = '', reviewId = '' } = useParams();
  const language = useLanguage() === 'en' ? 'en' : 'nl';
  const asked = useAsk('inspection.read', { id: reviewId, language });
  const { mutate: open } = useTell('inspection.open');
  // Everything of someone is about to be read: that is a line in the log.
  useEffect(() => open({ id: reviewId }), [open, reviewId]);
  return (
    <Page
      title={t('inspection:screen.title')}
      actions={
        <Button variant="outlined" onClick={() => go.caseFile(caseFileId, 'keeping')}>
          {t('inspection:tab.back')}
        </Button>
      }
    >
      <Asked ask={asked}>{(view) => <Review id={reviewId} view={view} language={language} />}</Asked>
    </Page>
  );
}

function Review({ id, view, language }: { id: string; view: ReviewView; language: 'nl' | 'en' }) {
  const t = useWords();
  const [step, setStep] = useState<Step>('request');
  const [entry, setEntry] = useState<string | null>(null);
  const goTo = (field: string) => {
    if (field.startsWith('entry:')) {
      setEntry(field.slice('entry:'.length));
      setStep('look');
    } else if (field === 'unseen') {
      setEntry(null);
      setStep('look');
    } else {
      setStep('request');
      focusField(field);
    }
  };
  const outline: readonly OutlineStep<Step>[] = [
    {
      key: 'request',
      title: t('inspection:head.title'),
      state: hasNeed(view, ['requestedOn', 'requestedBy', 'identity']) ? 'todo' : 'done',
    },
    { key: 'look', title: t('inspection:screen.title'), state: isLooked(view) ? 'done' : 'todo' },
    {
      key: 'closing',
      title: t('inspection:closing.title'),
      state: view.closed === null ? 'todo' : view.changedSinceClosing ? 'attention' : 'done',
    },
  ];
  return (
    <Outline steps={outline} current={step} onGo={setStep}>
      {step === 'request' && <RequestStep id={id} view={view} />}
      {step === 'look' && <LookStep key={entry ?? ''} id={id} view={view} language={language} first={entry} />}
      {step === 'closing' && <ClosingStep id={id} view={view} onGo={goTo} />}
    </Outline>
  );
}

const hasNeed = ({ needs }: ReviewView, fields: readonly string[]): boolean => needs.some(({ field }) => fields.includes(field));
const isLooked = ({ groups }: ReviewView): boolean =>
  groups.every(({ entries }) => entries.every(({ looked, open }) => looked === 'seen' && !open));
