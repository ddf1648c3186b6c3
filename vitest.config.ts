import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** One project per room under `test/`, so that `vitest --project db` is all there is to know. */
const project = (name: string, more: { environment?: string; testTimeout?: number } = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...more },
});

export default defineConfig({
  test: {
    // Time is Dutch and the tests are too, whatever the machine says.
    env: { TZ: 'Europe/Amsterdam' },
    // Vitest leaves one core free by itself, which halves a machine of two.
    maxWorkers: '100%',
    // Making a vault with the example files takes seconds on a busy machine, in a hook as in a test.
    hookTimeout: 60_000,
    projects: [
      project('domain'),
      project('db', { testTimeout: 30_000 }),
      project('app', { testTimeout: 30_000 }),
      project('reports', { testTimeout: 30_000 }),
      project('renderer', { environment: 'happy-dom', testTimeout: 30_000 }),
      // The shell against the stand-in's `electron`, as it runs where there is no Electron.
      { ...project('electron'), resolve: { alias: { electron: path.resolve(import.meta.dirname, 'build/stand-in/electron.ts') } } },
      project('house', { testTimeout: 60_000 }),
    ],
  },
});
