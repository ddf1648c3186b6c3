import type { Failure } from '#contract/result.ts';
import { createWords } from '#i18n/index.ts';
import { useAsk } from '#renderer/api.ts';
import { issueText, needText, refusalText } from '#renderer/ui/failure-text.ts';
import { Asked } from '#renderer/ui/skeleton.tsx';
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openWindow, show } from './screen.tsx';

const t = createWords('nl');

describe('a refusal in words', () => {
  test('is the text of its feature, with its figures', () => {
    expect(refusalText(t, 'caseFile.numberTaken', { number: 'MW-1' })).toBe(
      'Nummer MW-1 hoort al bij een ander dossier. Kies een ander nummer.',
    );
  });
  test('of an unknown code still says something', () => {
    expect(refusalText(t, 'later.unheardOf')).toBe('Dit kan nu niet (later.unheardOf).');
  });
  test('never takes a key from what a client typed', () => {
    expect(refusalText(t, 'caseFile.numberTaken', { number: '$t(common:save) {{x}}' })).toContain('$t(common:save) {{x}}');
  });
  test('a need without words is named by its code, so that it is found', () => {
    expect(needText(t, 'later.missing')).toBe('later.missing');
  });
});

describe('an issue in words', () => {
  test('our own message comes before the kind of problem', () => {
    expect(issueText(t, { message: 'amountNegative', code: 'too_small' })).toBe('Het bedrag mag niet onder nul zijn.');
    expect(issueText(t, { message: 'Invalid input: expected int', code: 'invalid_type' })).toBe('Vul dit in, of vul het anders in.');
    expect(issueText(t, { message: 'nothing of ours', code: 'nor this' })).toBe('Dit klopt nog niet.');
  });
});

function Files() {
  const files = useAsk('caseFile.list', {});
  return <Asked ask={files}>{(rows) => <p>{rows.length} gelezen</p>}</Asked>;
}

describe('a question that fails', () => {
  const answering = (...answers: readonly (Failure | readonly unknown[])[]) => {
    const left = [...answers];
    openWindow({
      touched: [],
      dispatch: async () => {
        const next = left.shift() ?? [];
        return 'kind' in next ? { ok: false, error: next } : { ok: true, value: next };
      },
    });
  };

  test('by our fault gives what to do, the reference, and another try', async () => {
    answering({ kind: 'fault', ref: '1a2b3c4d' }, []);
    const { user } = show(<Files />);
    const notice = await screen.findByRole('alert');
    expect(within(notice).getByText(/1a2b3c4d/)).toBeDefined();
    await user.click(within(notice).getByRole('button', { name: 'Probeer opnieuw' }));
    expect(await screen.findByText('0 gelezen')).toBeDefined();
  });

  test('by a rule says why', async () => {
    answering({ kind: 'refusal', code: 'vault.isLocked', params: {} });
    show(<Files />);
    expect(await screen.findByText(/De kluis is vergrendeld/)).toBeDefined();
  });

  test('because nobody answers says what to do', async () => {
    openWindow({ touched: [], dispatch: () => Promise.reject(new Error('gone')) });
    show(<Files />);
    expect(await screen.findByText(/Sluit Maatwerkbank en start het opnieuw/)).toBeDefined();
  });

  test('because the answer is not what was agreed is our fault', async () => {
    answering([{ id: 7 }]);
    show(<Files />);
    expect(await screen.findByText(/Sluit Maatwerkbank en start het opnieuw/)).toBeDefined();
  });
});
