import { parties } from '#domain/placement/placement.ts';
import Box from '@mui/material/Box';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

/** Three names with their days; `under` is where they stand in the form, with a dot behind it. */
export function SignatureFields({ under = '' }: { under?: string }) {
  const t = useWords();
  return parties.map((party) => (
    <Box key={party} sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, width: '100%' }}>
      <TextField name={`${under}${party}.name`} label={t('placement:agreed.name', { party: t(`placement:parties.${party}`) })} />
      <DateField name={`${under}${party}.on`} label={t('placement:agreed.on', { party: t(`placement:parties.${party}`) })} />
    </Box>
  ));
}
