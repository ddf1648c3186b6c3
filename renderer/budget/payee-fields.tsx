import type { Contribution } from '#domain/budget/contribution.ts';
import { thirdPartyGrounds } from '#domain/budget/contribution.ts';
import Box from '@mui/material/Box';
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

/** An organisation unless there is a reason; the ground for paying it; the account, its check digits and where it was read. */
export function PayeeFields() {
  const t = useWords();
  const payeeKind = useWatch<Contribution, 'payeeKind'>({ name: 'payeeKind' });
  return (
    <Section title={t('budget:contribution.payee')} level={4}>
      <ChoiceField<Contribution>
        name="payeeKind"
        label={t('budget:contribution.payeeKind')}
        row
        options={(['organisation', 'client'] as const).map((value) => ({ value, label: t(`budget:choices.payeeKind.${value}`) }))}
      />
      {payeeKind === 'client' && <LongTextField<Contribution> name="payeeWhy" label={t('budget:contribution.payeeWhy')} rows={2} />}
      <TextField<Contribution> name="payeeName" label={t('budget:contribution.payeeName')} />
      {payeeKind === 'organisation' && (
        <>
          <ChoiceField<Contribution>
            name="thirdPartyGround"
            label={t('budget:contribution.thirdPartyGround')}
            options={thirdPartyGrounds.map((value) => ({ value, label: t(`budget:choices.thirdPartyGround.${value}`) }))}
          />
          <LongTextField<Contribution> name="thirdPartyWhy" label={t('budget:contribution.thirdPartyWhy')} rows={2} />
        </>
      )}
      <Box>
        <TextField<Contribution> name="iban" label={t('budget:contribution.iban')} />
        <IbanMark />
      </Box>
      <TextField<Contribution>
        name="ibanSource"
        label={t('budget:contribution.ibanSource')}
        help={t('budget:contribution.ibanSourceHelp')}
      />
      <TextField<Contribution> name="reference" label={t('budget:contribution.reference')} />
    </Section>
  );
}

/** While it is typed: do the check digits hold? Nothing is said before there is enough to say it about. */
function IbanMark() {
  const t = useWords();
  const iban = useWatch<Contribution, 'iban'>({ name: 'iban' });
  const digits = electronicFormatIBAN(iban) ?? '';
  return (
    <Box role="status" sx={{ minHeight: '1.5rem', mt: 0.5 }}>
      {digits.length >= 15 &&
        (isValidIBAN(digits) ? (
          <StatusMark tone="done">{t('budget:contribution.ibanGood')}</StatusMark>
        ) : (
          <StatusMark tone="wrong">{t('budget:contribution.ibanWrong')}</StatusMark>
        ))}
    </Box>
  );
}
