import type { Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import { rmSync } from 'node:fs';
import type { App, LaunchOptions } from './launch-app.ts';
import { launchApp } from './launch-app.ts';

/** A test of the shell itself: what it launches is ended after it and leaves no folder, however it went. */
export const test = base.extend<{ launch: (options?: LaunchOptions) => Promise<App> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here, and this fixture needs no other.
  launch: async ({}, give) => {
    const launched: App[] = [];
    await give(async (options) => {
      const app = await launchApp(options);
      launched.push(app);
      return app;
    });
    for (const app of launched) {
      await app.kill();
      rmSync(app.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  },
});

export const passphrase = 'zeven blauwe fietsen op een dak';

/** Says a call as the page would, without its screens. */
export const say = (page: Page, name: unknown, input: unknown): Promise<unknown> =>
  page.evaluate(([callName, callInput]) => window.desk.call(callName as string, callInput), [name, input] as const); // A wrong name is what some tests send.

export const makeVault = (page: Page): Promise<unknown> =>
  say(page, 'vault.create', { passphrase, repeat: passphrase, profileName: 'T. Tester', language: 'nl' });

export const caseFiles = (page: Page): Promise<unknown> => say(page, 'caseFile.list', {});
