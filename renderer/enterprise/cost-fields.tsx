import { costCategories } from '#domain/enterprise/permission.ts';
import Box from '@mui/material/Box';
import { AmountField } from '../ui/amount-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { useWords } from '../ui/use-words.ts';
import type { PermissionIn } from './permission-form.tsx';

const emptyRule = { category: null, cap: null, capPer: 'year', needsConsent: false };

/** The list of costs that count, each with its cap, and the limit for investments. */
export function CostFields() {
  const t = useWords();
  const categories = costCategories
    .filter((value) => value !== 'investment')
    .map((value) => ({ value, label: t(`enterprise:category.${value}`) }));
  return (
    <>
      <Box sx={{ maxWidth: '72ch' }}>{t('enterprise:permission.costsIntro')}</Box>
      <RowsField<PermissionIn>
        name="costRules"
        label={t('enterprise:permission.costRules')}
        help={t('enterprise:permission.capHelp')}
        emptyRow={emptyRule}
        addLabel={t('enterprise:permission.addCostRule')}
      >
        {(row) => (
          <>
            <ChoiceField
              name={`${row}.category`}
              label={t('enterprise:permission.category')}
              options={categories}
              as="select"
              width="short"
            />
            <AmountField name={`${row}.cap`} label={t('enterprise:permission.cap')} />
            <ChoiceField
              name={`${row}.capPer`}
              label={t('enterprise:permission.capPer')}
              options={(['month', 'year'] as const).map((value) => ({ value, label: t(`enterprise:capPer.${value}`) }))}
              as="select"
              width="short"
            />
            <CheckField name={`${row}.needsConsent`} label={t('enterprise:permission.needsConsent')} />
          </>
        )}
      </RowsField>
      <AmountField<PermissionIn>
        name="investmentCap"
        label={t('enterprise:permission.investmentCap')}
        help={t('enterprise:permission.investmentHelp')}
        width="medium"
      />
    </>
  );
}
