import type { Budget } from '#contract/budget.ts';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { WhyPanel } from '../ui/why-panel.tsx';
import { EvaluationPart } from './evaluation-part.tsx';
import { PaymentPart } from './payment-part.tsx';
import { WhyStep } from './why-step.tsx';

/** After the decision: paid within 24 hours, and looked back on three times. */
export function AfterStep({ budget }: { budget: Budget }) {
  const t = useWords();
  return (
    <WhyPanel title={t('budget:why.title')} why={<WhyStep step="after" />}>
      <Section title={t('budget:title.after')} level={3} lead={t('budget:lead.after')}>
        <PaymentPart budget={budget} />
        <EvaluationPart budget={budget} />
      </Section>
    </WhyPanel>
  );
}
