import type { App } from '#test/e2e/launch-app.ts';
import { launchApp } from '#test/e2e/launch-app.ts';
import { screensOf } from '#test/e2e/screens.ts';
import { settled } from '#test/e2e/steps/frame.ts';
import { unlock } from '#test/e2e/steps/door.ts';
import { createWords } from '#i18n/index.ts';
import path from 'node:path';

const t = createWords('nl');
const screens = screensOf(t);

/** The door and every screen behind it. */
export const screenCount = screens.length + 1;

/** Opens the real window on a vault and takes a picture of every screen; answers the shell it ran in. */
export async function pictureScreens(userData: string, passphrase: string, folder: string, step: (label: string) => void): Promise<string> {
  const app = await launchApp({ userData });
  try {
    await app.page.setViewportSize({ width: 1280, height: 800 });
    await app.page.getByLabel(t('vault:unlock.passphrase'), { exact: true }).waitFor();
    await picture(app, folder, '00-unlock');
    step(t('vault:unlock.title'));
    await unlock(app.page, passphrase);
    for (const [index, { name, label, show }] of screens.entries()) {
      await show(app.page);
      await picture(app, folder, `${String(index + 1).padStart(2, '0')}-${name}`);
      step(label);
    }
    return app.shell;
  } finally {
    await app.close();
  }
}

async function picture({ page }: App, folder: string, file: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: path.join(folder, `${file}.png`) });
}
