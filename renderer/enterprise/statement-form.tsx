import type { StatementView } from '#contract/enterprise.ts';
import { costCategories } from '#domain/enterprise/permission.ts';
import { Statement } from '#domain/enterprise/statement.ts';
import Box from '@mui/material/Box';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { AmountField, NumberField } from '../ui/amount-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { focusField } from '../ui/needs-list.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import { WhyPanel } from '../ui/why-panel.tsx';
import { ClosingPart } from './closing-part.tsx';

type StatementIn = z.input<typeof Statement>;

const emptyCost = { category: null, description: '', amount: null, date: null, proofSeen: false, consent: false };

/** The month statement as the client gives it, with the permission's list of costs beside it; then closing. */
export function StatementForm({ view }: { view: StatementView }) {
  const t = useWords();
  const month = useFormat().month(view.month);
  const save = useTell('enterprise.saveStatement');
  const close = useTell('enterprise.closeStatement');
  const form = useDraftForm({
    key: `enterprise:${view.id}:statement`,
    place: 'enterprise',
    caseFileId: view.caseFileId,
    schema: Statement,
    values: view.statement,
    save: (statement) => save.mutateAsync({ id: view.id, statement }),
  });
  return (
    <>
      <WhyPanel title={t('enterprise:statement.listTitle')} why={<CostList view={view} />}>
        <DraftForm of={form} label={t('enterprise:statement.title', { month })} saveLabel={t('enterprise:statement.save')}>
          <AmountField<StatementIn> name="turnover" label={t('enterprise:statement.turnover')} />
          <Costs />
          <Box sx={beside}>
            <NumberField<StatementIn>
              name="hours"
              label={t('enterprise:statement.hours')}
              help={t('enterprise:statement.hoursHelp')}
              decimals={0}
            />
            <NumberField<StatementIn>
              name="kilometres"
              label={t('enterprise:statement.kilometres')}
              unit={t('enterprise:statement.kilometresUnit')}
              optional
            />
          </Box>
          <LongTextField<StatementIn> name="note" label={t('enterprise:statement.note')} rows={2} quote optional />
          <Box sx={beside}>
            <DateField<StatementIn> name="declaredOn" label={t('enterprise:statement.declaredOn')} width="medium" />
            <DateField<StatementIn> name="receivedOn" label={t('enterprise:statement.receivedOn')} />
          </Box>
        </DraftForm>
      </WhyPanel>
      <Section level={4} title={t('enterprise:closing.close.maandopgave')}>
        <ClosingPart
          kind="maandopgave"
          id={view.id}
          caseFileId={view.caseFileId}
          needs={view.needs}
          versions={view.versions}
          changed={view.changedSinceClosing}
          onGo={focusField}
          record={form.save}
          close={(reason) => close.mutateAsync({ id: view.id, reason })}
        />
      </Section>
    </>
  );
}

function Costs() {
  const t = useWords();
  return (
    <RowsField<StatementIn>
      name="costs"
      label={t('enterprise:statement.costs')}
      help={t('enterprise:statement.proofHelp')}
      emptyRow={emptyCost}
      addLabel={t('enterprise:statement.addCost')}
      emptyText={t('enterprise:statement.noCosts')}
    >
      {(row) => (
        <>
          <ChoiceField
            name={`${row}.category`}
            label={t('enterprise:statement.category')}
            options={costCategories.map((value) => ({ value, label: t(`enterprise:category.${value}`) }))}
            as="select"
            width="short"
          />
          <TextField name={`${row}.description`} label={t('enterprise:statement.description')} width="medium" />
          <AmountField name={`${row}.amount`} label={t('enterprise:statement.amount')} />
          <DateField name={`${row}.date`} label={t('enterprise:statement.date')} />
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', pt: 3 }}>
            <CheckField name={`${row}.proofSeen`} label={t('enterprise:statement.proofSeen')} />
            <CheckField name={`${row}.consent`} label={t('enterprise:statement.consent')} />
          </Box>
        </>
      )}
    </RowsField>
  );
}

/** What the permission says about costs, in words. */
function CostList({ view: { permission } }: { view: StatementView }) {
  const t = useWords();
  const format = useFormat();
  const lines = permission.costRules.flatMap(({ category, cap, capPer, needsConsent }) => {
    if (category === null) return [];
    const name = t(`enterprise:category.${category}`);
    const rule =
      cap === null
        ? t('enterprise:statement.listFree', { category: name })
        : t('enterprise:statement.listCap', { category: name, amount: format.money(cap), per: t(`enterprise:capPer.${capPer}`) });
    return [needsConsent ? t('enterprise:statement.listConsent', { rule }) : rule];
  });
  return (
    <>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {[...lines, t('enterprise:statement.listInvestment', { amount: format.money(permission.investmentCap ?? 0) })].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
      <Box>{t('enterprise:permission.kor')}</Box>
      <Box>{t('enterprise:statement.duty')}</Box>
    </>
  );
}

const beside = { display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 3 } as const;
