import { noorHead } from '#app/example/case-file.ts';
import { createWords } from '#i18n/index.ts';
import { passphrase } from '#test/passphrase.ts';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aVaultWith } from './example-vault.ts';
import type { App, LaunchOptions } from './launch-app.ts';
import { launchApp } from './launch-app.ts';
import { below, isAlive } from './processes.ts';
import { tryPassphrase, unlock } from './steps/door.ts';
import { type, typeDate } from './steps/form.ts';
import { goTo, newCaseFile, openFile } from './steps/frame.ts';

const t = createWords('nl');
const client = noorHead.name;

const launched = new Set<App>();
async function launch(options: LaunchOptions): Promise<App> {
  const app = await launchApp(options);
  launched.add(app);
  return app;
}
test.afterEach(async () => {
  for (const app of launched) {
    await app.kill();
    rmSync(app.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  launched.clear();
});

/** The program before the closed door of a vault with one case file. */
const atTheDoor = async (): Promise<App> => launch({ userData: await aVaultWith((say) => say('caseFile.create', noorHead)) });

/** The same, with that file open. */
async function inTheFile(): Promise<App> {
  const app = await atTheDoor();
  await unlock(app.page, passphrase);
  await openFile(app.page, client);
  return app;
}

const noteIn = (page: Page): Locator => page.getByRole('textbox', { name: t('journal:field.text'), exact: true });
const noteForm = (page: Page): Locator => page.getByRole('form', { name: t('journal:newTitle') });
const statusOf = (form: Locator): Locator => form.getByRole('status').last();
const asDraft = new RegExp(t('form:status.draft', { time: '.*' }));

/** As a person does: copied elsewhere, then Ctrl+V. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const elsewhere = document.body.appendChild(document.createElement('textarea'));
    elsewhere.value = copied;
    elsewhere.select();
    document.execCommand('copy');
    elsewhere.remove();
  }, text);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

test.describe('a wrong passphrase', () => {
  test('gets one answer whatever was wrong, and a wait that grows and survives a restart', async () => {
    let app = await atTheDoor();
    const answers = new Set<string>();
    for (const wrong of ['x', `${passphrase}!`, passphrase.toUpperCase()]) {
      await tryPassphrase(app.page, wrong);
      await expect(app.page.getByText(t('vault:unlock.failed'))).toBeVisible();
      answers.add((await app.page.getByRole('main').innerText()).replaceAll(/\d+/g, '0'));
    }
    expect([...answers]).toHaveLength(1);

    launched.delete(app);
    app = await app.restart('kill');
    launched.add(app);
    await tryPassphrase(app.page, 'nog een keer mis');
    await expect(app.page.getByText(t('vault:unlock.failed'))).toBeVisible();
    // The fourth in a row: eight seconds. A program that forgot would begin again at one.
    expect(Number(/\d+/.exec(await app.page.getByRole('timer').innerText())?.[0])).toBeGreaterThan(4);
    await expect(app.page.getByRole('button', { name: t('vault:unlock.open') })).toBeDisabled();
    await unlock(app.page, passphrase);
  });
});

test.describe('nothing typed is lost', () => {
  test('when everything is killed in the middle of a word', async () => {
    const app = await inTheFile();
    const { page, pid } = app;
    await noteIn(page).pressSequentially('De huur is niet betaald');
    await expect(statusOf(noteForm(page))).toHaveText(asDraft);
    await page.keyboard.type(' en halverwege het vol');
    const everything = [pid, ...below(pid).map((each) => each.pid)];
    for (const each of everything) process.kill(each, 'SIGKILL');
    await expect.poll(() => everything.filter(isAlive)).toEqual([]);

    const again = await launch({ userData: app.userData });
    await unlock(again.page, passphrase);
    // It stands where one was; Vandaag remembers it too.
    await expect(noteIn(again.page)).toHaveValue(/^De huur is niet betaald/);
    await goTo(again.page, t('frame:today'));
    await expect(again.page.getByRole('region', { name: t('today:drafts') })).toContainText(client);
    await openFile(again.page, client);
    await expect(noteIn(again.page)).toHaveValue(/^De huur is niet betaald/);
    await expect(noteForm(again.page)).toContainText(new RegExp(t('form:restored', { when: '.*' })));
  });

  test('when Ctrl+L follows the last key at once', async () => {
    const app = await inTheFile();
    await noteIn(app.page).pressSequentially('tot en met het laatste woord');
    await app.page.keyboard.press('Control+l');
    const door = await app.nextWindow();
    await unlock(door, passphrase);
    await expect(noteIn(door)).toHaveValue('tot en met het laatste woord');
    await expect(noteIn(door)).toBeFocused();
  });

  test('when a save is refused', async () => {
    const { page } = await inTheFile();
    await noteIn(page).fill('Dit gebeurt pas volgend jaar.');
    await typeDate(page, `${t('journal:field.at')}: ${t('form:moment.date')}`, '2099-01-01');
    await noteForm(page)
      .getByRole('button', { name: t('journal:add') })
      .click();
    await expect(noteForm(page).getByRole('alert')).toContainText(t('journal:refusal.inTheFuture'));
    await expect(noteIn(page)).toHaveValue('Dit gebeurt pas volgend jaar.');
    await goTo(page, t('frame:today'));
    await openFile(page, client);
    await expect(noteIn(page)).toHaveValue('Dit gebeurt pas volgend jaar.');
  });

  test('when a date does not exist: told at the field, and it stays as typed', async () => {
    const { page } = await inTheFile();
    await page.getByRole('button', { name: t('caseFile:change'), exact: true }).click();
    const form = page.getByRole('form', { name: t('caseFile:changeTitle') });
    const born = form.getByRole('textbox', { name: new RegExp(`^${t('caseFile:field.birthDate')}`) }).first();
    await born.fill('31-02-1991');
    await type(form, t('caseFile:field.languageLevel'), 'spreekt Fries');
    await expect(born).toHaveAccessibleDescription(new RegExp(t('form:issue.date').slice(0, 24)));
    await form.getByRole('button', { name: t('form:save'), exact: true }).click();
    await expect(form.getByRole('alert')).toContainText(t('common:failure.invalidTitle'));
    await expect(page.getByRole('definition').filter({ hasText: '11-02-1991' })).toBeVisible();
    await goTo(page, t('frame:today'));
    await openFile(page, client);
    await page.getByRole('button', { name: t('caseFile:change'), exact: true }).click();
    await expect(born).toHaveValue('31-02-1991');
    await expect(form.getByRole('textbox', { name: new RegExp(`^${t('caseFile:field.languageLevel')}`) })).toHaveValue('spreekt Fries');
  });
});

test.describe('what people type and paste', () => {
  test('a megabyte in a note is stored and shown as typed', async () => {
    test.slow();
    const { page } = await inTheFile();
    const line = 'Emoji 👩🏽‍🦽, مرحبا, <b>geen opmaak</b> & "haken"\n';
    const text = line.repeat(Math.ceil(1_000_000 / line.length)).trim();
    await paste(page, noteIn(page), text);
    await noteForm(page)
      .getByRole('button', { name: t('journal:add') })
      .click();
    const story = page.getByRole('region', { name: t('journal:list') });
    await story.getByRole('button', { name: t('journal:showAll', { count: text.length }) }).click({ timeout: 30_000 });
    expect(await story.locator('[dir=auto]').first().textContent()).toBe(text);
    await expect(noteIn(page)).toHaveValue('');
  });

  const names = ['<script>alert(1)</script>', 'محمد عبد الله', '👩🏽‍🦽 Zoë “Ö” d’Ångström', '"; DROP TABLE case_file; --'];
  for (const name of names) {
    test(`a client called ${name} is stored and shown as typed`, async () => {
      const { page, violations } = await inTheFile();
      let dialogs = 0;
      page.on('dialog', () => (dialogs += 1));
      await newCaseFile(page, { ...noorHead, number: 'MW-2026-9001', name, members: [] });
      await openFile(page, name);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: t('search:title') }).fill(name.slice(0, 8));
      await expect(page.getByRole('option').filter({ hasText: name }).first()).toBeVisible();
      expect(dialogs).toBe(0);
      expect(violations).toEqual([]);
    });
  }
});

test('a second program on the same vault is refused with an explanation, and gets in when the first lets go', async () => {
  const first = await inTheFile();
  const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-e2e-'));
  symlinkSync(path.join(first.userData, 'vault'), path.join(elsewhere, 'vault'), 'junction');
  const second = await launch({ userData: elsewhere });
  await expect(second.page.getByRole('heading', { level: 1, name: t('vault:problem.title.alreadyOpen') })).toBeVisible();
  await expect(second.page.getByRole('alert')).toHaveText(t('vault:refusal.alreadyOpen'));

  await noteIn(first.page).fill('De eerste werkt gewoon door.');
  await noteForm(first.page)
    .getByRole('button', { name: t('journal:add') })
    .click();
  await expect(first.page.getByRole('region', { name: t('journal:list') })).toContainText('De eerste werkt gewoon door.');
  await first.page.keyboard.press('Control+l');
  await first.nextWindow();

  await second.page.getByRole('button', { name: t('vault:problem.again') }).click();
  await unlock(second.page, passphrase);
  await openFile(second.page, client);
  await expect(second.page.getByRole('region', { name: t('journal:list') })).toContainText('De eerste werkt gewoon door.');
});
