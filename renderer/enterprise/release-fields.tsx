import { releases } from '#domain/content/releases.ts';
import type { ReleaseRow } from '#domain/content/releases.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { NumberField } from '../ui/amount-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import type { PermissionIn } from './permission-form.tsx';

const emptyRelease = { code: null, from: null, until: null, decision: '', usedBefore: 0 };

/** Which release holds in which months. What the law leaves open is said before it is asked. */
export function ReleaseFields() {
  const t = useWords();
  const holds = useWatch<PermissionIn, 'releaseOnProfit'>({ name: 'releaseOnProfit' });
  const chosen = useWatch<PermissionIn, 'releases'>({ name: 'releases' });
  return (
    <>
      <Box sx={{ maxWidth: '72ch' }}>{t('enterprise:permission.releaseIntro')}</Box>
      <ChoiceField<PermissionIn>
        name="releaseOnProfit"
        label={t('enterprise:permission.releaseOnProfit')}
        row
        options={(['yes', 'byDecision', 'no'] as const).map((value) => ({ value, label: t(`enterprise:releaseOnProfit.${value}`) }))}
      />
      {holds !== 'no' && holds !== null && (
        <>
          <TextField<PermissionIn>
            name="releaseReference"
            label={t('enterprise:permission.releaseReference')}
            help={t('enterprise:permission.releaseReferenceHelp')}
          />
          <Releases />
          <NumberField<PermissionIn>
            name="nUsedBefore"
            label={t('enterprise:permission.nUsedBefore')}
            help={t('enterprise:permission.nUsedHelp')}
            width="medium"
            unit={t('enterprise:permission.monthsUnit')}
          />
          <CheckField<PermissionIn>
            name="emptyMonthCounts"
            label={t('enterprise:permission.emptyMonthCounts')}
            help={t('enterprise:permission.emptyMonthHelp')}
          />
          {chosen.some((choice) => choice.code === '31.2r') && (
            <DateField<PermissionIn>
              name="youngestChildBornOn"
              label={t('enterprise:permission.youngestChildBornOn')}
              help={t('enterprise:permission.youngestChildHelp')}
            />
          )}
        </>
      )}
    </>
  );
}

function Releases() {
  const t = useWords();
  const name = useReleaseName();
  const language = useLanguage();
  const options = releases
    .filter((row) => !row.wagesOnly)
    .map((row) => ({ value: row.code, label: name(row), help: row.who[language === 'en' ? 'en' : 'nl'] }));
  return (
    <RowsField<PermissionIn>
      name="releases"
      label={t('enterprise:permission.releases')}
      help={t('enterprise:permission.releasesHelp')}
      emptyRow={emptyRelease}
      addLabel={t('enterprise:permission.addRelease')}
      emptyText={t('enterprise:permission.noReleases')}
    >
      {(row) => (
        <>
          <ChoiceField name={`${row}.code`} label={t('enterprise:permission.release')} options={options} as="select" width="full" />
          <DateField name={`${row}.from`} label={t('enterprise:permission.releaseFrom')} />
          <DateField name={`${row}.until`} label={t('enterprise:permission.releaseUntil')} optional />
          <TextField name={`${row}.decision`} label={t('enterprise:permission.releaseDecision')} width="short" />
          <NumberField
            name={`${row}.usedBefore`}
            label={t('enterprise:permission.releaseUsed')}
            unit={t('enterprise:permission.monthsUnit')}
          />
        </>
      )}
    </RowsField>
  );
}

/** "31.2n: 25 %, ten hoogste € 285,00, ten hoogste 6 maanden" */
function useReleaseName(): (row: ReleaseRow) => string {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  return (row) =>
    t('enterprise:releaseName', {
      code: row.code,
      percent: format.number(row.percent, Number.isInteger(row.percent) ? 0 : 1),
      cap: row.cap === null ? t('enterprise:releaseNoCap') : t('enterprise:releaseCap', { amount: format.money(row.cap) }),
      duration: row.duration[language === 'en' ? 'en' : 'nl'],
    });
}
