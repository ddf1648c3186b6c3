import Box from '@mui/material/Box';
import { NumberField } from '../ui/amount-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import type { PermissionIn } from './permission-form.tsx';

/** What, how long, how many hours, and what is asked beside it. */
export function ActivityFields() {
  const t = useWords();
  return (
    <>
      <TextField<PermissionIn> name="activity" label={t('enterprise:permission.activity')} help={t('enterprise:permission.activityHelp')} />
      <TextField<PermissionIn>
        name="decisionNumber"
        label={t('enterprise:permission.decisionNumber')}
        help={t('enterprise:permission.decisionNumberHelp')}
        width="medium"
      />
      <Box sx={beside}>
        <DateField<PermissionIn> name="startsOn" label={t('enterprise:permission.startsOn')} />
        <DateField<PermissionIn> name="endsOn" label={t('enterprise:permission.endsOn')} help={t('enterprise:permission.endsOnHelp')} />
      </Box>
      <Box>
        <Box sx={beside}>
          <NumberField<PermissionIn>
            name="maxHoursWeek"
            label={t('enterprise:permission.maxHoursWeek')}
            unit={t('enterprise:permission.hoursUnit')}
          />
          <NumberField<PermissionIn>
            name="maxHoursYear"
            label={t('enterprise:permission.maxHoursYear')}
            unit={t('enterprise:permission.hoursUnit')}
          />
        </Box>
        <Box sx={{ typography: 'body2', color: 'text.secondary', mt: 0.5, maxWidth: '72ch' }}>
          {t('enterprise:permission.maxHoursHelp')}
        </Box>
      </Box>
      <Box sx={beside}>
        <TextField<PermissionIn>
          name="kvkNumber"
          label={t('enterprise:permission.kvkNumber')}
          help={t('enterprise:permission.kvkHelp')}
          width="short"
          optional
        />
        <TextField<PermissionIn>
          name="vatId"
          label={t('enterprise:permission.vatId')}
          help={t('enterprise:permission.vatHelp')}
          width="medium"
          optional
        />
      </Box>
      <CheckField<PermissionIn>
        name="smallBusinessScheme"
        label={t('enterprise:permission.smallBusinessScheme')}
        help={t('enterprise:permission.kor')}
      />
      <ChoiceField<PermissionIn>
        name="applyDuty"
        label={t('enterprise:permission.applyDuty')}
        row
        options={(['full', 'eased', 'exempt'] as const).map((value) => ({ value, label: t(`enterprise:applyDuty.${value}`) }))}
      />
      <NumberField<PermissionIn>
        name="evaluateEveryMonths"
        label={t('enterprise:permission.evaluateEveryMonths')}
        unit={t('enterprise:permission.monthsUnit')}
      />
      <LongTextField<PermissionIn>
        name="goals"
        label={t('enterprise:permission.goals')}
        help={t('enterprise:permission.goalsHelp')}
        rows={3}
        quote
        optional
      />
    </>
  );
}

const beside = { display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 3 } as const;
