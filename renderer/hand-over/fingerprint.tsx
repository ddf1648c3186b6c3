import Box from '@mui/material/Box';

/** A fingerprint in groups that can be read aloud, and that stay whole where the line breaks. */
export function Fingerprint({ digits }: { digits: string }) {
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1.5, typography: 'h3', fontVariantNumeric: 'tabular-nums' }}
    >
      {digits.split(' ').map((group, index) => (
        <span key={index}>{index === 0 ? group : ` ${group}`}</span>
      ))}
    </Box>
  );
}
