import type { ThenAndNowView } from '#contract/evaluation.ts';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Box from '@mui/material/Box';
import { usePillarWords } from '../bridge/use-pillars.ts';
import { useInstruments, useInstrumentWords } from '../instrument/use-instruments.ts';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

/** What was measured with the plan and again since. Each line stands on its own. */
export function ThenAndNowTable({ compared }: { compared: readonly ThenAndNowView[] }) {
  const t = useWords();
  const format = useFormat();
  const instruments = useInstruments();
  const say = useInstrumentWords();
  const pillars = usePillarWords();
  const nameOf = ({ of, code, domain }: ThenAndNowView): string => {
    if (of === 'bridge')
      return t('evaluation:compared.line', { means: t('bridge:title'), domain: pillars.name(code, { code: domain, name: domain }) });
    const instrument = instruments.find((each) => each.code === code);
    if (!instrument) return domain;
    return instrument.domains.length === 1
      ? say.name(instrument)
      : t('evaluation:compared.line', { means: say.name(instrument), domain: say.domain(instrument, domain) });
  };
  const shown = ({ on, value }: ThenAndNowView['then']): string => t('evaluation:compared.value', { value, day: format.date(on) });
  return (
    <Section title={t('evaluation:compared.title')} level={4} lead={t('evaluation:compared.lead')}>
      {compared.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{t('evaluation:compared.none')}</Box>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small" aria-label={t('evaluation:compared.title')} sx={{ maxWidth: '48rem' }}>
            <TableHead>
              <TableRow>
                <TableCell>{t('evaluation:compared.what')}</TableCell>
                <TableCell>{t('evaluation:compared.then')}</TableCell>
                <TableCell>{t('evaluation:compared.now')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {compared.map((each) => (
                <TableRow key={`${each.of}:${each.code}:${each.domain}`}>
                  <TableCell component="th" scope="row">
                    {nameOf(each)}
                  </TableCell>
                  <TableCell>{shown(each.then)}</TableCell>
                  <TableCell>{shown(each.now)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
}
