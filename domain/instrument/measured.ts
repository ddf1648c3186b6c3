import { z } from 'zod';
import { Instrument } from './instrument.ts';
import { Result } from './result.ts';

/** A result with the instrument that it was taken with, so that a closed version is complete in itself. */
export const Measured = z.object({ instrument: Instrument, result: Result });
export type Measured = z.infer<typeof Measured>;
