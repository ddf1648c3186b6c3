import { z } from 'zod';

/**
 * Comes before every schema, also those of `domain`: zod looks for its compiler the moment a schema is made, and the
 * window's policy forbids what that compiler does.
 */
z.config({ jitless: true });
