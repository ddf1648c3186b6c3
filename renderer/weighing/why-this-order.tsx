import type { ChoiceInput } from '#contract/weighing.ts';
import { checkOrder } from '#domain/weighing/chosen-order.ts';
import type { OrderCheck } from '#domain/weighing/chosen-order.ts';
import type { Theme } from '#domain/weighing/theme.ts';
import type { Words } from '#i18n/index.ts';
import Alert from '@mui/material/Alert';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { LongTextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

type Typed = z.input<typeof ChoiceInput>;

/** Says when the figures do not decide, and asks for the reason. */
export function WhyThisOrder({ themes }: { themes: readonly Theme[] }) {
  const t = useWords();
  const order = useWatch<Typed, 'order'>({ name: 'order' });
  const check = checkOrder(themes, order);
  const asked = questions(check, t);
  return (
    <>
      {check.complete && (
        <Alert severity={asked.length > 0 ? 'warning' : 'info'} variant="outlined" role="status" sx={{ width: '100%', maxWidth: '72ch' }}>
          {asked.length > 0 ? asked.map((question) => <div key={question}>{question}</div>) : t('weighing:choice.free')}
        </Alert>
      )}
      <LongTextField<Typed> name="orderReason" label={t('weighing:choice.reason')} optional={check.complete && !check.reasonForced} />
    </>
  );
}

const questions = (check: OrderCheck, t: Words): readonly string[] => [
  ...(check.tie ? [t('weighing:choice.forcedTie')] : []),
  ...(check.deviates ? [t('weighing:choice.forcedDeviation')] : []),
  ...(check.unscored ? [t('weighing:choice.forcedUnscored')] : []),
  ...(check.deviatesFromClient ? [t('weighing:choice.clientDeviation')] : []),
];
