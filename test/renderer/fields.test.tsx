import { AmountField, NumberField } from '#renderer/ui/amount-field.tsx';
import { CheckField, ChecksField } from '#renderer/ui/check-field.tsx';
import { ChoiceField } from '#renderer/ui/choice-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { MonthField } from '#renderer/ui/month-field.tsx';
import { RowsField } from '#renderer/ui/rows-field.tsx';
import { ScoreField } from '#renderer/ui/score-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { FormProvider, useForm } from 'react-hook-form';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

// Fields ask nothing of the vault.
const noDesk: Pick<TestDesk, 'dispatch' | 'touched'> = { dispatch: () => Promise.reject(new Error('a field called')), touched: [] };
beforeEach(() => void openWindow(noDesk));

type Values = Record<string, unknown>;
let form: UseFormReturn<Values>;
const hold = (own: UseFormReturn<Values>): void => void (form = own);

function Form({ values, children }: { values: Values; children: ReactNode }) {
  const own = useForm<Values>({ defaultValues: values });
  hold(own);
  return (
    <FormProvider {...own}>
      <form>{children}</form>
    </FormProvider>
  );
}

const showForm = (values: Values, fields: ReactNode) => show(<Form values={values}>{fields}</Form>);

describe('a day', () => {
  test.each([
    ['9-3-2026', '2026-03-09', '09-03-2026'],
    ['09032026', '2026-03-09', '09-03-2026'],
    ['9/3/2026', '2026-03-09', '09-03-2026'],
    ['2026-03-09', '2026-03-09', '09-03-2026'],
  ])('typed as %s', async (typed, value, shown) => {
    const { user } = showForm({ day: null }, <DateField name="day" label="Dag" />);
    await user.type(screen.getByLabelText('Dag'), typed);
    await user.tab();
    expect(form.getValues('day')).toBe(value);
    expect(screen.getByLabelText('Dag')).toHaveProperty('value', shown);
  });

  test('that does not exist stays as typed and is told', async () => {
    const { user } = showForm({ day: null }, <DateField name="day" label="Dag" />);
    await user.type(screen.getByLabelText('Dag'), '29-02-2026');
    expect(screen.queryByText(/bestaat niet/)).toBeNull();
    await user.tab();
    expect(screen.getByText(/bestaat niet/)).toBeDefined();
    expect(form.getValues('day')).toBe('29-02-2026');
    expect(screen.getByLabelText('Dag')).toHaveProperty('value', '29-02-2026');
  });

  test('emptied is what this form means by nothing', async () => {
    const { user } = showForm({ one: null, two: '' }, [
      <DateField key="1" name="one" label="Eén" />,
      <DateField key="2" name="two" label="Twee" />,
    ]);
    for (const label of ['Eén', 'Twee']) {
      await user.type(screen.getByLabelText(label), '9-3-2026');
      await user.clear(screen.getByLabelText(label));
    }
    expect(form.getValues()).toEqual({ one: null, two: '' });
  });

  test('chosen in the calendar, which closes and gives the focus back', async () => {
    const { user } = showForm({ day: '2026-03-09' }, <DateField name="day" label="Dag" />);
    const button = screen.getByRole('button', { name: 'Kalender openen: Dag' });
    await user.click(button);
    await user.click(await screen.findByRole('gridcell', { name: '17' }));
    expect(form.getValues('day')).toBe('2026-03-17');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByLabelText('Dag')).toHaveProperty('value', '17-03-2026');
  });
});

describe('an amount', () => {
  test.each([
    ['1.234,56', 123_456],
    ['1234.56', 123_456],
    ['€ 12', 1200],
    ['0,05', 5],
  ])('typed as %s', async (typed, cents) => {
    const { user } = showForm({ amount: null }, <AmountField name="amount" label="Bedrag" />);
    await user.type(screen.getByLabelText('Bedrag'), typed);
    expect(form.getValues('amount')).toBe(cents);
  });

  test('that can be read in two ways is asked, and the answer is taken', async () => {
    const { user } = showForm({ amount: null }, <AmountField name="amount" label="Bedrag" />);
    await user.type(screen.getByLabelText('Bedrag'), '1,234.56');
    await user.tab();
    expect(form.getValues('amount')).toBe('1,234.56');
    await user.click(screen.getByRole('button', { name: /Ja, €.1\.234,56/ }));
    expect(form.getValues('amount')).toBe(123_456);
    expect(screen.getByLabelText('Bedrag')).toHaveProperty('value', '1.234,56');
  });

  test('that cannot be read is told and kept', async () => {
    const { user } = showForm({ amount: null }, <AmountField name="amount" label="Bedrag" />);
    await user.type(screen.getByLabelText('Bedrag'), 'twee tientjes');
    await user.tab();
    expect(screen.getByText(/niet te lezen/)).toBeDefined();
    expect(form.getValues('amount')).toBe('twee tientjes');
  });
});

test('a number and a month', async () => {
  const { user } = showForm({ hours: null, month: null }, [
    <NumberField key="h" name="hours" label="Uren" unit="uur" decimals={1} />,
    <MonthField key="m" name="month" label="Maand" />,
  ]);
  await user.type(screen.getByLabelText('Uren'), '7,5');
  await user.type(screen.getByLabelText('Maand'), '3-2026');
  await user.tab();
  expect(form.getValues()).toEqual({ hours: 7.5, month: '2026-03' });
  expect(screen.getByLabelText('Maand')).toHaveProperty('value', '03-2026');
});

test('a choice keeps the value of its option, also yes and no, and can be cleared', async () => {
  const options = [
    { value: true, label: 'ja' },
    { value: false, label: 'nee' },
  ];
  const { user } = showForm({ debt: null }, <ChoiceField name="debt" label="Is er een schuld?" options={options} optional />);
  await user.click(screen.getByRole('radio', { name: 'nee' }));
  expect(form.getValues('debt')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Wis de keuze' }));
  expect(form.getValues('debt')).toBeNull();
});

test('a score is named by its figure and meaning', async () => {
  const { user } = showForm(
    { weight: null },
    <ScoreField name="weight" label="Hoe zwaar" from={1} to={5} meanings={{ 1: 'licht', 5: 'zwaar' }} />,
  );
  await user.click(screen.getByRole('radio', { name: '5: zwaar' }));
  expect(form.getValues('weight')).toBe(5);
});

test('ticks: one, and several in the order of the options', async () => {
  const { user } = showForm({ told: false, laws: [] }, [
    <CheckField key="t" name="told" label="Verteld" />,
    <ChecksField key="l" name="laws" label="Wetten" options={['wmo', 'pw', 'awb'].map((value) => ({ value, label: value }))} />,
  ]);
  await user.click(screen.getByRole('checkbox', { name: 'Verteld' }));
  await user.click(screen.getByRole('checkbox', { name: 'awb' }));
  await user.click(screen.getByRole('checkbox', { name: 'wmo' }));
  expect(form.getValues()).toEqual({ told: true, laws: ['wmo', 'awb'] });
});

describe('rows', () => {
  const rows = (
    <RowsField name="rows" label="Kosten" emptyRow={{ what: '' }} addLabel="Kosten toevoegen">
      {(row) => <TextField name={`${row}.what`} label="Wat" />}
    </RowsField>
  );

  test('adding by keyboard puts the cursor in the new row, which says its number', async () => {
    const { user } = showForm({ rows: [{ what: 'huur' }] }, rows);
    screen.getByRole('button', { name: 'Kosten toevoegen' }).focus();
    await user.keyboard('{Enter}');
    const second = await screen.findByLabelText('Regel 2: Wat');
    await waitFor(() => expect(document.activeElement).toBe(second));
    await user.keyboard('energie');
    expect(form.getValues('rows')).toEqual([{ what: 'huur' }, { what: 'energie' }]);
  });

  test('removing asks nothing and can be undone', async () => {
    const { user } = showForm({ rows: [{ what: 'huur' }, { what: 'energie' }] }, rows);
    await user.click(screen.getByRole('button', { name: 'Regel 1 verwijderen' }));
    expect(form.getValues('rows')).toEqual([{ what: 'energie' }]);
    const undo = screen.getByRole('button', { name: 'Ongedaan maken' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    await user.keyboard('{Enter}');
    expect(form.getValues('rows')).toEqual([{ what: 'huur' }, { what: 'energie' }]);
  });
});
