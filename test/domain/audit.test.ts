import { areAuditWords, auditWords, isAuditDetail, printedHead, readPrintedHead } from '#domain/audit.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('the head of the log on paper', () => {
  const head = { sequence: 214, hash: '77aa01bd9c3e00f1'.padEnd(64, '0') };

  test('is its number and the beginning of its hash, in fours', () => {
    expect(printedHead(head)).toBe('214 · 77aa 01bd 9c3e 00f1');
  });

  test('reads back as what was printed, whatever the number and hash', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), hash, (sequence, digits) => {
        expect(readPrintedHead(printedHead({ sequence, hash: digits }))).toEqual({ sequence, code: digits.slice(0, 16) });
      }),
    );
  });

  test.each([
    '214 · 77aa 01bd 9c3e 00f1',
    ' 214 77AA 01BD 9C3E 00F1 ',
    '214: 77aa01bd9c3e00f1',
    '214-77aa-01bd-9c3e-00f1',
    '214.77aa.01bd.9c3e.00f1',
    '214\n77aa 01bd 9c3e 00f1',
  ])('is understood when typed as %j', (typed) => {
    expect(readPrintedHead(typed)).toEqual({ sequence: 214, code: '77aa01bd9c3e00f1' });
  });

  test.each(['', '214', '77aa 01bd 9c3e 00f1', '214 77aa 01bd', '214 77ag 01bd 9c3e', 'regel 214 77aa 01bd 9c3e', `214 ${'a'.repeat(65)}`])(
    'is no code when typed as %j',
    (typed) => {
      expect(readPrintedHead(typed)).toBeNull();
    },
  );
});

describe('what a line may say as its detail', () => {
  test('is nothing, or one or two words of the list', () => {
    expect(isAuditDetail('', 'done')).toBe(true);
    for (const word of auditWords) expect(isAuditDetail(word, 'done')).toBe(true);
    expect(isAuditDetail('recovery.added', 'done')).toBe(true);
    expect(areAuditWords('recovery.added.plan')).toBe(false);
  });

  test('and the code of a refusal only for what was not done', () => {
    expect(isAuditDetail('budget.unknown', 'refused')).toBe(true);
    expect(isAuditDetail('budget.unknown', 'done')).toBe(false);
  });

  test('never something that has a space, a capital first, a figure or a sign in it', () => {
    const odd = fc.string({ minLength: 1 }).filter((text) => /[^a-zA-Z.]/.test(text));
    fc.assert(fc.property(odd, (text) => !isAuditDetail(text, 'refused')));
  });
});
