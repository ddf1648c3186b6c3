import type { SettlementView } from '#contract/enterprise.ts';
import { Cents, Line, Text } from '#contract/values.ts';
import { settleMonth } from '#domain/enterprise/settle-month.ts';
import type { Settlement } from '#domain/enterprise/settlement.ts';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { useStand } from '../ui/bookmark.ts';
import { AmountField } from '../ui/amount-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import { FiguresList } from './figures-list.tsx';
import { VersionsList } from './versions-list.tsx';

const Particulars = z.object({ otherIncome: Cents.nullable(), otherIncomeNote: Line, decisionNumber: Line, reason: Text });
type ParticularsIn = z.input<typeof Particulars>;

/** How a stated month is settled: what comes out as it is typed, what was closed, and closing. */
export function SettlementPart({ statementId }: { statementId: string }) {
  const ask = useAsk('enterprise.settlement', { statementId });
  return <Asked ask={ask}>{(view) => <Loaded view={view} />}</Asked>;
}

function Loaded({ view }: { view: SettlementView }) {
  const t = useWords();
  const month = useFormat().month(view.month);
  const settle = useTell('enterprise.settle');
  const { latest } = view;
  const [showNow, setShowNow] = useState(false);
  const [again, setAgain] = useStand(`enterprise:${view.statementId}:again`, z.boolean(), () => false);
  const form = useDraftForm({
    key: `enterprise:${view.statementId}:settlement`,
    place: 'enterprise',
    caseFileId: view.caseFileId,
    schema: Particulars,
    values: {
      otherIncome: latest?.body.input.otherIncome || null,
      otherIncomeNote: latest?.body.otherIncomeNote ?? '',
      decisionNumber: latest?.body.decisionNumber ?? '',
      reason: '',
    },
    save: async ({ otherIncome, reason, ...rest }) => {
      await settle.mutateAsync({ statementId: view.statementId, ...rest, otherIncome: otherIncome ?? 0, reason: latest ? reason : null });
      setShowNow(false);
      setAgain(false);
    },
  });
  const otherIncome = useWatch({ control: form.form.control, name: 'otherIncome' });
  const input = { ...view.input, otherIncome: typeof otherIncome === 'number' && otherIncome > 0 ? otherIncome : 0 };
  const shown = latest && !showNow ? latest.body : { input, settlement: settleMonth(input) };
  return (
    <>
      <Standing view={view} />
      <Section level={4} title={t('enterpriseSettlement:screen.figures')}>
        {latest && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <span>
              {showNow
                ? t('enterpriseSettlement:screen.shownTrial')
                : t('enterpriseSettlement:screen.shownClosed', { version: latest.head.version })}
            </span>
            <Button size="small" onClick={() => setShowNow(!showNow)}>
              {showNow
                ? t('enterpriseSettlement:screen.showClosed', { version: latest.head.version })
                : t('enterpriseSettlement:screen.showTrial')}
            </Button>
          </Box>
        )}
        <Outcome settlement={shown.settlement} />
        <FiguresList input={shown.input} settlement={shown.settlement} />
      </Section>
      {latest && !view.outdated && !again ? (
        <Box>
          <Button variant="outlined" onClick={() => setAgain(true)}>
            {t('enterpriseSettlement:screen.change')}
          </Button>
        </Box>
      ) : (
        <Section level={4} title={latest ? t('enterpriseSettlement:screen.closeAgain') : t('enterpriseSettlement:screen.close')}>
          <DraftForm
            of={form}
            label={t('enterpriseSettlement:screen.form', { month })}
            saveLabel={latest ? t('enterpriseSettlement:screen.closeAgain') : t('enterpriseSettlement:screen.close')}
          >
            <AmountField<ParticularsIn>
              name="otherIncome"
              label={t('enterpriseSettlement:screen.otherIncome')}
              help={t('enterpriseSettlement:screen.otherIncomeHelp')}
              width="full"
              optional
            />
            {input.otherIncome > 0 && (
              <TextField<ParticularsIn> name="otherIncomeNote" label={t('enterpriseSettlement:screen.otherIncomeNote')} />
            )}
            <TextField<ParticularsIn>
              name="decisionNumber"
              label={t('enterpriseSettlement:screen.decisionNumber')}
              help={t('enterpriseSettlement:screen.decisionNumberHelp')}
              width="medium"
              optional
            />
            {latest && <LongTextField<ParticularsIn> name="reason" label={t('enterprise:closing.reason')} rows={2} />}
          </DraftForm>
        </Section>
      )}
      <VersionsList versions={view.versions} />
    </>
  );
}

/** The four amounts that people look for. */
function Outcome({ settlement }: { settlement: Settlement }) {
  const t = useWords();
  const format = useFormat();
  const shown = ['result', 'deduction', 'benefit', 'payout'] as const;
  return (
    <Facts columns facts={shown.map((code) => ({ name: t(`enterpriseSettlement:step.${code}`), value: format.money(settlement[code]) }))} />
  );
}

/** Whether this is a decision or a trial, and what changed since. */
function Standing({ view: { latest, outdated, permissionChanged, earlierOpen } }: { view: SettlementView }) {
  const t = useWords();
  const format = useFormat();
  const decision = latest?.body.decisionNumber ?? '';
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: '72ch' }}>
      {latest && (
        <StatusMark tone="done">
          {t('enterpriseSettlement:screen.closedNow', {
            version: latest.head.version,
            at: format.moment(latest.head.closedAt),
            by: latest.head.closedBy,
          })}
        </StatusMark>
      )}
      {decision === '' ? (
        <Alert severity="info" variant="outlined">
          <AlertTitle>{t('enterpriseSettlement:screen.trial')}</AlertTitle>
          {t('enterpriseSettlement:screen.trialWhy')}
        </Alert>
      ) : (
        <Box>{t('enterpriseSettlement:screen.decided', { number: decision })}</Box>
      )}
      {outdated && <StatusMark tone="attention">{t('enterpriseSettlement:screen.outdated')}</StatusMark>}
      {permissionChanged && <StatusMark tone="attention">{t('enterpriseSettlement:screen.permissionChanged')}</StatusMark>}
      {earlierOpen.length > 0 && (
        <StatusMark tone="attention">
          {t('enterpriseSettlement:screen.earlierOpen', { months: earlierOpen.map((each) => format.month(each)).join(', ') })}
        </StatusMark>
      )}
    </Box>
  );
}
