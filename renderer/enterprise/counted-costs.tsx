import type { CountedCost } from '#domain/enterprise/count-costs.ts';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useFormat, useWords } from '../ui/use-words.ts';

/** Cost by cost: what was stated, what counts, and why not all of it. */
export function CountedCosts({ costs }: { costs: readonly CountedCost[] }) {
  const t = useWords();
  const format = useFormat();
  if (costs.length === 0) return null;
  return (
    <TableContainer sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t('enterpriseSettlement:screen.countedCosts')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('enterprise:statement.category')}</TableCell>
            <TableCell>{t('enterprise:statement.description')}</TableCell>
            <TableCell align="right">{t('enterpriseSettlement:screen.stated')}</TableCell>
            <TableCell align="right">{t('enterpriseSettlement:screen.counted')}</TableCell>
            <TableCell sx={{ pl: 3 }}>{t('enterpriseSettlement:screen.remark')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {costs.map((cost, index) => (
            <TableRow key={`${cost.date}-${cost.description}-${index}`}>
              <TableCell>{t(`enterprise:category.${cost.category}`)}</TableCell>
              <TableCell>{cost.description}</TableCell>
              <TableCell align="right">{format.money(cost.amount)}</TableCell>
              <TableCell align="right">{format.money(cost.accepted)}</TableCell>
              <TableCell sx={{ pl: 3 }}>{cost.remark === null ? '' : t(`enterpriseSettlement:costRemark.${cost.remark}`)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
