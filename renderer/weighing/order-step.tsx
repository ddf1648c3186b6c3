import type { Column } from '#domain/weighing/score.ts';
import { columns } from '#domain/weighing/score.ts';
import { differences, unscored } from '#domain/weighing/order.ts';
import type { Theme } from '#domain/weighing/theme.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { Bars, Legend } from './bars.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { PartsTable } from './parts-table.tsx';
import { SensitivityOf } from './sensitivity-of.tsx';
import type { StepProps } from './weighing-tab.tsx';

/** Both computed orders beside each other with everything they are made of, and then the order that a person chooses. */
export function OrderStep({ weighing }: StepProps) {
  const t = useWords();
  const { themes } = weighing;
  return (
    <Section title={t('weighing:order.title')} level={3} lead={t('weighing:order.lead')}>
      <Box sx={{ display: 'grid', gap: 1, maxWidth: '72ch', color: 'text.secondary', typography: 'body2' }}>
        {t('weighing:order.formula')}
        <Legend />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        {columns.map((whose) => (
          <ColumnOf key={whose} whose={whose} themes={themes} />
        ))}
      </Box>
      <Differences themes={themes} />
      <ChoiceForm weighing={weighing} />
    </Section>
  );
}

/** One column: its bars, its sensitivity, and the same as a table. */
function ColumnOf({ whose, themes }: { whose: Column; themes: readonly Theme[] }) {
  const t = useWords();
  const id = useId();
  const [table, setTable] = useState(false);
  const lacking = unscored(themes, whose);
  const none = lacking.length === themes.length;
  return (
    <Section title={t(`weighing:order.${whose}`)} level={4}>
      {none && (
        <Box sx={{ color: 'text.secondary' }}>{t(whose === 'client' ? 'weighing:order.clientNotScored' : 'weighing:order.nothingYet')}</Box>
      )}
      {!none && (
        <>
          <Bars themes={themes} whose={whose} />
          {lacking.length > 0 && (
            <Box sx={{ color: 'text.secondary' }}>
              {t('weighing:order.unscored', { themes: lacking.map((theme) => theme.name).join(', ') })}
            </Box>
          )}
          <Box>
            <Button size="small" aria-expanded={table} aria-controls={id} onClick={() => setTable(!table)}>
              {table ? t('weighing:order.hideTable') : t('weighing:order.table')}
            </Button>
            <Box id={id} hidden={!table}>
              {table && <PartsTable themes={themes} whose={whose} />}
            </Box>
          </Box>
          <SensitivityOf themes={themes} whose={whose} />
        </>
      )}
    </Section>
  );
}

/** Where professional and client differ: something to talk about, never averaged. */
function Differences({ themes }: { themes: readonly Theme[] }) {
  const t = useWords();
  const found = differences(themes);
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name ?? '';
  if (themes.every((theme) => unscored([theme], 'client').length > 0)) return null;
  return (
    <Section title={t('weighing:order.differences')} level={4}>
      {found.length === 0 ? (
        <Box>{t('weighing:order.noDifferences')}</Box>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 3 }}>
          {found.map(({ themeId, professional, client }) => (
            <li key={themeId}>
              {t('weighing:order.difference', { theme: nameOf(themeId), professional: String(professional), client: String(client) })}
            </li>
          ))}
        </Box>
      )}
    </Section>
  );
}
