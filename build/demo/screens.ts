import type { App } from '#test/e2e/launch-app.ts';
import { launchApp } from '#test/e2e/launch-app.ts';
import { naimaHead, noorHead } from '#app/example/case-file.ts';
import { createWords } from '#i18n/index.ts';
import path from 'node:path';

const t = createWords('nl');

/** Every screen of a filled vault, in the order in which a worker meets them. */
const shots: readonly (readonly [file: string, label: string, show: (app: App) => Promise<void>])[] = [
  ['02-vandaag', t('frame:today'), (app) => rail(app, t('frame:today'))],
  ['03-dossiers', t('frame:files'), (app) => rail(app, t('frame:files'))],
  ['04-tijdlijn', t('caseFile:tab.timeline'), (app) => openTab(app, naimaHead.name, t('caseFile:tab.timeline'))],
  ['05-intake', t('caseFile:tab.intake'), (app) => openTab(app, naimaHead.name, t('caseFile:tab.intake'))],
  ['06-wegen', t('caseFile:tab.weighing'), (app) => openTab(app, naimaHead.name, t('caseFile:tab.weighing'))],
  ['07-plan', t('caseFile:tab.plan'), (app) => openTab(app, naimaHead.name, t('caseFile:tab.plan'))],
  ['08-onderneming', t('caseFile:tab.enterprise'), (app) => openTab(app, naimaHead.name, t('caseFile:tab.enterprise'))],
  ['09-plaatsing', t('caseFile:tab.placement'), (app) => openTab(app, naimaHead.name, t('caseFile:tab.placement'))],
  ['10-maatwerkbudget', t('caseFile:tab.budget'), (app) => openTab(app, noorHead.name, t('caseFile:tab.budget'))],
  ['11-verslagen', t('caseFile:tab.reports'), (app) => openTab(app, noorHead.name, t('caseFile:tab.reports'))],
  ['12-logboek', t('caseFile:tab.log'), (app) => openTab(app, noorHead.name, t('caseFile:tab.log'))],
  ['13-instellingen', t('frame:settings'), (app) => rail(app, t('frame:settings'))],
];

export const screenCount = shots.length + 1;

/** Opens the real window on a vault and takes a picture of every screen; answers the shell it ran in. */
export async function pictureScreens(userData: string, passphrase: string, folder: string, step: (label: string) => void): Promise<string> {
  const app = await launchApp({ userData });
  try {
    await app.page.setViewportSize({ width: 1280, height: 800 });
    await app.page.getByLabel(t('vault:unlock.passphrase'), { exact: true }).waitFor();
    await picture(app, folder, '01-ontgrendelen');
    step(t('vault:unlock.title'));
    await app.page.getByLabel(t('vault:unlock.passphrase'), { exact: true }).fill(passphrase);
    await app.page.getByRole('button', { name: t('vault:unlock.open'), exact: true }).click();
    for (const [file, label, show] of shots) {
      await show(app);
      await picture(app, folder, file);
      step(label);
    }
    return app.shell;
  } finally {
    await app.close();
  }
}

async function rail({ page }: App, name: string): Promise<void> {
  await page.getByRole('navigation', { name: t('frame:nav') }).getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function openTab(app: App, caseName: string, tab: string): Promise<void> {
  const { page } = app;
  const heading = page.getByRole('heading', { level: 1, name: caseName });
  if (!(await heading.isVisible())) {
    await rail(app, t('frame:files'));
    await page.getByRole('button', { name: caseName, exact: true }).click();
    await heading.waitFor();
  }
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.getByRole('tabpanel', { name: tab }).waitFor();
}

/** The whole page once it has settled: nothing is loading any more and the letters are there. */
async function picture({ page }: App, folder: string, file: string): Promise<void> {
  await page.evaluate(async () => void (await document.fonts.ready));
  await page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
  await page.screenshot({ path: path.join(folder, `${file}.png`), fullPage: true });
}
