import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { NumberField } from '../ui/amount-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import type { FrameTyped } from './view.ts';
import { pairSx } from './workplace-form.tsx';

/** How much guidance was granted and for when; what is taken along from before asks for a reason. */
export function RegimeFields() {
  const t = useWords();
  const carried = useWatch<FrameTyped, 'carryOverQuarters'>({ name: 'carryOverQuarters' });
  return (
    <Section title={t('placement:frame.regimeTitle')} level={4} lead={t('placement:frame.regimeLead')}>
      <TextField<FrameTyped> name="regime" label={t('placement:frame.regime')} width="full" />
      <Box sx={pairSx}>
        <NumberField<FrameTyped>
          name="regimeQuarters"
          label={t('placement:frame.regimeQuarters')}
          unit={t('placement:frame.unitQuarters')}
        />
        <DateField<FrameTyped> name="regimeFrom" label={t('placement:frame.regimeFrom')} />
        <DateField<FrameTyped> name="regimeUntil" label={t('placement:frame.regimeUntil')} />
      </Box>
      <NumberField<FrameTyped>
        name="carryOverQuarters"
        label={t('placement:frame.carryOverQuarters')}
        unit={t('placement:frame.unitQuarters')}
        optional
      />
      {carried !== null && carried !== 0 && (
        <TextField<FrameTyped> name="carryOverReason" label={t('placement:frame.carryOverReason')} width="full" />
      )}
    </Section>
  );
}
