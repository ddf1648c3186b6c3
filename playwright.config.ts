import { defineConfig } from '@playwright/test';

// Time is Dutch and the tests are too, whatever the machine says.
process.env['TZ'] = 'Europe/Amsterdam';

/** End to end: the real program through its window, one at a time (`test/e2e/launch-app.ts` opens it). */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  tsconfig: 'test/e2e/tsconfig.playwright.json',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { actionTimeout: 15_000 },
});
