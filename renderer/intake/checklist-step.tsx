import type { IntakeView } from '#contract/intake.ts';
import type { FactorCode } from '#domain/content/factors.ts';
import type { Topic } from '#domain/intake/checklist.ts';
import { checklist } from '#domain/intake/checklist.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { z } from 'zod';
import { useTell } from '../api.ts';
import { useStand } from '../ui/bookmark.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { contentLanguage } from './factor-words.ts';
import { WhyLeftOut } from './why-left-out.tsx';

type ChecklistStepProps = Readonly<{ intake: IntakeView; onWrite: (factor: FactorCode) => void }>;

/** What was not talked about yet: a reminder with a question each, and never a compulsory one. */
export function ChecklistStep({ intake, onWrite }: ChecklistStepProps) {
  const t = useWords();
  const [all, setAll] = useState(false);
  const topics = checklist(intake);
  const shown = all ? topics : topics.filter((topic) => topic.state === 'open');
  return (
    <Section
      title={t('intake:checklist.title')}
      level={3}
      lead={t('intake:checklist.lead')}
      actions={<Button onClick={() => setAll(!all)}>{all ? t('intake:checklist.showOpen') : t('intake:checklist.showAll')}</Button>}
    >
      {shown.length === 0 && <StatusMark tone="done">{t('intake:checklist.allTalkedAbout')}</StatusMark>}
      {(['wanberg', 'igm', 'zdt'] as const).map((model) => (
        <Group
          key={model}
          model={model}
          topics={shown.filter((topic) => topic.factor.model === model)}
          intakeId={intake.id}
          onWrite={onWrite}
        />
      ))}
    </Section>
  );
}

type GroupProps = Readonly<{
  model: 'wanberg' | 'igm' | 'zdt';
  topics: readonly Topic[];
  intakeId: string;
  onWrite: (factor: FactorCode) => void;
}>;

function Group({ model, topics, intakeId, onWrite }: GroupProps) {
  const t = useWords();
  if (topics.length === 0) return null;
  return (
    <Section level={4} title={t(`intake:model.${model}`)}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {topics.map((topic) => (
          <Box component="li" key={topic.factor.code} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
            <TopicLine topic={topic} intakeId={intakeId} onWrite={onWrite} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function TopicLine({ topic, intakeId, onWrite }: Readonly<{ topic: Topic; intakeId: string; onWrite: (factor: FactorCode) => void }>) {
  const t = useWords();
  const language = contentLanguage(useLanguage());
  const setAside = useTell('intake.setAside');
  const [asking, setAsking] = useStand(`intake:${intakeId}:leaveOut:${topic.factor.code}`, z.boolean(), () => false);
  const { factor, state } = topic;
  const { label, ask } = factor[language];
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
        <Box component="span" sx={{ typography: 'subtitle2' }}>
          {label}
        </Box>
        <StatusMark tone={state === 'talkedAbout' ? 'done' : 'neutral'}>
          {state === 'setAside'
            ? t('intake:checklist.setAside', { why: topic.why })
            : state === 'open'
              ? t('intake:checklist.open')
              : t('intake:checklist.talkedAbout', { count: topic.findings })}
        </StatusMark>
      </Box>
      <Box sx={{ color: 'text.secondary', maxWidth: '72ch' }}>{ask}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" aria-label={t('intake:checklist.addFor', { factor: label })} onClick={() => onWrite(factor.code)}>
          {t('intake:checklist.add')}
        </Button>
        {state === 'open' && !asking && (
          <Button
            size="small"
            color="inherit"
            aria-label={t('intake:checklist.leaveOutFor', { factor: label })}
            onClick={() => setAsking(true)}
          >
            {t('intake:checklist.leaveOut')}
          </Button>
        )}
        {state === 'setAside' && (
          <Button
            size="small"
            color="inherit"
            aria-label={t('intake:checklist.takeBackFor', { factor: label })}
            onClick={() => setAside.mutate({ intakeId, factor: factor.code, why: '' })}
          >
            {t('intake:checklist.takeBack')}
          </Button>
        )}
      </Box>
      {asking && state === 'open' && <WhyLeftOut intakeId={intakeId} factor={factor.code} label={label} onDone={() => setAsking(false)} />}
      {setAside.error && <FailureNotice failure={setAside.error} />}
    </Box>
  );
}
