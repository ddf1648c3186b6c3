import { expect } from 'vitest';

/** What a call answers when a rule said no: this code, and at least these parameters. */
export const refusal = (code: string, params: object = {}) => ({
  ok: false,
  error: { kind: 'refusal', code, params: expect.objectContaining(params) },
});
