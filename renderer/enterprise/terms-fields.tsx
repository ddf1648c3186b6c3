import { normKinds, normNames } from '#domain/content/norms.ts';
import { monthOf } from '#domain/local-date.ts';
import { findNorm } from '#domain/norms.ts';
import { Refusal } from '#domain/refusal.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { NumberField } from '../ui/amount-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import type { PermissionIn } from './permission-form.tsx';

/** By which norm, when money counts, over which period and how. */
export function TermsFields() {
  const t = useWords();
  const language = useLanguage();
  const method = useWatch<PermissionIn, 'method'>({ name: 'method' });
  return (
    <>
      <Box>
        <ChoiceField<PermissionIn>
          name="normKind"
          label={t('enterprise:permission.normKind')}
          help={t('enterprise:permission.normKindHelp')}
          options={normKinds.map((value) => ({ value, label: normNames[value][language === 'en' ? 'en' : 'nl'] }))}
        />
        <NormNow />
      </Box>
      <ChoiceField<PermissionIn>
        name="system"
        label={t('enterprise:permission.system')}
        help={t('enterprise:permission.systemHelp')}
        options={(['cash', 'invoice', 'accrual'] as const).map((value) => ({ value, label: t(`enterprise:system.${value}`) }))}
      />
      <ChoiceField<PermissionIn>
        name="settles"
        label={t('enterprise:permission.settles')}
        help={t('enterprise:permission.settlesHelp')}
        row
        options={(['month', 'quarter', 'halfYear', 'year'] as const).map((value) => ({ value, label: t(`enterprise:settles.${value}`) }))}
      />
      <ChoiceField<PermissionIn>
        name="method"
        label={t('enterprise:permission.method')}
        options={(['gross', 'reserve'] as const).map((value) => ({ value, label: t(`enterprise:method.${value}`) }))}
      />
      {method === 'reserve' && (
        <NumberField<PermissionIn>
          name="reservePercent"
          label={t('enterprise:permission.reservePercent')}
          help={t('enterprise:permission.reserveHelp')}
          unit="%"
          decimals={1}
        />
      )}
      <CheckField<PermissionIn> name="carriesLoss" label={t('enterprise:permission.carriesLoss')} />
      <NumberField<PermissionIn>
        name="statementDueDays"
        label={t('enterprise:permission.statementDueDays')}
        unit={t('enterprise:permission.daysUnit')}
      />
    </>
  );
}

/** The amount of the chosen norm in the first month, with its source and how sure it is. */
function NormNow() {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  const kind = useWatch<PermissionIn, 'normKind'>({ name: 'normKind' });
  const startsOn = useWatch<PermissionIn, 'startsOn'>({ name: 'startsOn' });
  const found = kind && startsOn ? normIn(kind, startsOn) : undefined;
  return (
    <Box role="status" sx={{ typography: 'body2', color: 'text.secondary', mt: 0.5, maxWidth: '72ch' }}>
      {found &&
        t('enterprise:permission.normNow', {
          month: format.month(monthOf(found.startsOn)),
          amount: format.money(found.row.amount),
          mark: t(`common:mark.${found.row.mark}`),
          source: found.row.source[language === 'en' ? 'en' : 'nl'],
        })}
    </Box>
  );
}

/** The row of the month in which the permission starts; none when no set reaches that far back, or the date is still being typed. */
function normIn(kind: NonNullable<PermissionIn['normKind']>, startsOn: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(startsOn)) return undefined;
  try {
    return { startsOn, row: findNorm(kind, monthOf(startsOn)).row };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
