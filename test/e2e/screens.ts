import { naimaHead, noorHead } from '#app/example/case-file.ts';
import type { Words } from '#i18n/index.ts';
import { nl } from '#i18n/nl/index.ts';
import { formatMonth } from '#i18n/format.ts';
import { naimaMonths } from '#app/example/enterprise.ts';
import type { Place } from '#renderer/case-file/places.ts';
import { places } from '#renderer/case-file/places.ts';
import type { SettingsPlace } from '#renderer/settings/places.ts';
import { settingsPlaces } from '#renderer/settings/places.ts';
import type { Page } from '@playwright/test';
import { goTo, goToStep, openFile, openTab, settled } from './steps/frame.ts';

/** One thing that a worker can have in front of them, in a vault with the example files. */
export type Screen = Readonly<{
  /** Names a picture: 'naima-weighing-order'. */
  name: string;
  /** For a person: "Wegen: Volgorde kiezen". */
  label: string;
  /** Goes there, from the screen before it in the list. */
  show(page: Page): Promise<void>;
}>;

/** The two example files: which tab has a filled outline of steps in which of them. */
const files = [
  { key: 'naima', name: naimaHead.name, filled: ['intake', 'weighing', 'plan', 'enterprise', 'placement'] },
  { key: 'noor', name: noorHead.name, filled: ['budget'] },
] as const satisfies readonly { key: string; name: string; filled: readonly Place[] }[];

/** Every screen behind the door, in the order in which they are walked. `t` has the words that stand on them. */
export function screensOf(t: Words): readonly Screen[] {
  return [
    { name: 'today', label: t('frame:today'), show: (page) => goTo(page, t('frame:today'), t) },
    { name: 'files', label: t('frame:files'), show: (page) => goTo(page, t('frame:files'), t) },
    { name: 'new-file', label: t('caseFile:newTitle'), show: (page) => showNewFile(page, t) },
    { name: 'receive', label: t('handOver:receive.title'), show: (page) => showReceive(page, t) },
    ...files.flatMap(({ key, name, filled }) => [
      ...places.flatMap((place) => tabScreens(t, { key, name, filled: filled.some((each) => each === place) }, place)),
      ...(key === 'noor' ? [handOverScreen(t, key, name)] : []),
      { name: `${key}-head`, label: t('caseFile:changeTitle'), show: (page: Page) => showHead(page, t) },
    ]),
    { name: 'knowledge', label: t('knowledge:title'), show: (page) => goTo(page, t('frame:knowledge'), t) },
    { name: 'knowledge-card', label: 'Mobility Mentoring', show: (page) => showCard(page, t) },
    { name: 'knowledge-new', label: t('knowledge:form.newTitle'), show: (page) => showNewCard(page, t) },
    ...settingsPlaces.map((part) => settingsScreen(t, part)),
    { name: 'settings-keys-new-key', label: t('keys:newKey.title'), show: (page) => showNewKey(page, t) },
    { name: 'settings-backups-lost', label: t('loss:title'), show: (page) => showLost(page, t) },
    { name: 'search', label: t('search:title'), show: (page) => showSearch(page, t) },
  ];
}

/** One part of the settings. */
function settingsScreen(t: Words, part: SettingsPlace): Screen {
  const label = t(`profile:part.${part}`);
  return {
    name: `settings-${part}`,
    label: `${t('frame:settings')}: ${label}`,
    async show(page) {
      await goTo(page, t('frame:settings'), t);
      await openTab(page, label);
    },
  };
}

/** What is asked and said before the vault gets a new key. */
async function showNewKey(page: Page, t: Words): Promise<void> {
  await settingsScreen(t, 'keys').show(page);
  await page.getByRole('button', { name: t('keys:newKey.begin'), exact: true }).click();
  await page.getByRole('form', { name: t('keys:newKey.form') }).waitFor();
  await settled(page);
}

/** The page for a lost laptop, from a backup that is made for it. */
async function showLost(page: Page, t: Words): Promise<void> {
  await settingsScreen(t, 'backups').show(page);
  await page.getByRole('button', { name: t('backup:own.make'), exact: true }).click();
  await page.getByRole('button', { name: t('loss:part.show'), exact: true }).click({ timeout: 60_000 });
  await page.getByRole('heading', { name: t('loss:law.title') }).waitFor({ timeout: 60_000 });
  await settled(page);
}

type File = Readonly<{ key: string; name: string; filled: boolean }>;

/** A tab as it opens, and every step inside it where the file has something there. */
function tabScreens(t: Words, file: File, place: Place): readonly Screen[] {
  const tab = t(`caseFile:tab.${place}`);
  const first: Screen = { name: `${file.key}-${place}`, label: tab, show: (page) => showTab(page, t, file.name, tab) };
  const steps = file.filled ? stepsOf(t, place) : [];
  const inner = steps.map(({ key, title }): Screen => ({
    name: `${file.key}-${place}-${key}`,
    label: `${tab}: ${title}`,
    async show(page) {
      if (place === 'enterprise') await page.getByRole('button', { name: t('enterprise:view.permission'), exact: true }).click();
      await goToStep(page, title, t);
    },
  }));
  return place === 'enterprise' && file.filled ? [first, ...inner, monthScreen(t, file.key)] : [first, ...inner];
}

/** Everything that is asked before a package leaves. */
function handOverScreen(t: Words, key: string, client: string): Screen {
  const label = t('handOver:send.title');
  return {
    name: `${key}-hand-over`,
    label,
    async show(page) {
      await showTab(page, t, client, t('caseFile:tab.keeping'));
      await page.getByRole('button', { name: t('handOver:send.start'), exact: true }).click();
      await page.getByRole('form', { name: label }).waitFor();
      await settled(page);
    },
  };
}

/** The steps of the outline in a tab, in the words of its feature. */
export function stepsOf(t: Words, place: Place): readonly { key: string; title: string }[] {
  const titles = {
    intake: keysOf(nl.intake.step).map((key) => ({ key, title: t(`intake:step.${key}`) })),
    weighing: keysOf(nl.weighing.step).map((key) => ({ key, title: t(`weighing:step.${key}`) })),
    plan: keysOf(nl.plan.step).map((key) => ({ key, title: t(`plan:step.${key}`) })),
    budget: keysOf(nl.budget.title).map((key) => ({ key, title: t(`budget:title.${key}`) })),
    enterprise: keysOf(nl.enterprise.permission.step).map((key) => ({ key, title: t(`enterprise:permission.step.${key}`) })),
    placement: keysOf(nl.placement.step).map((key) => ({ key, title: t(`placement:step.${key}`) })),
  } as const;
  return place in titles ? titles[place as keyof typeof titles] : []; // It was just found among the names.
}

/** A month that was settled: the statement with every figure under it. */
function monthScreen(t: Words, key: string): Screen {
  const month = formatMonth(naimaMonths[0]?.month ?? '', 'nl');
  const label = t('enterprise:statement.title', { month });
  return {
    name: `${key}-enterprise-month`,
    label,
    async show(page) {
      await page.getByRole('button', { name: t('enterprise:view.months'), exact: true }).click();
      await page.getByRole('button', { name: t('enterprise:months.open', { month }), exact: true }).click();
      await page.getByRole('heading', { name: label, exact: true }).waitFor();
      await settled(page);
    },
  };
}

async function showTab(page: Page, t: Words, client: string, tab: string): Promise<void> {
  if (!(await page.getByRole('heading', { level: 1, name: client, exact: true }).isVisible())) await openFile(page, client, t);
  await openTab(page, tab);
}

async function showNewFile(page: Page, t: Words): Promise<void> {
  await goTo(page, t('frame:files'), t);
  await page.getByRole('button', { name: t('caseFile:new'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t('caseFile:newTitle'), exact: true }).waitFor();
  await settled(page);
}

async function showReceive(page: Page, t: Words): Promise<void> {
  await goTo(page, t('frame:files'), t);
  await page.getByRole('button', { name: t('handOver:receive.open'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t('handOver:receive.title'), exact: true }).waitFor();
  await settled(page);
}

async function showCard(page: Page, t: Words): Promise<void> {
  await goTo(page, t('frame:knowledge'), t);
  await page.getByRole('button', { name: 'Mobility Mentoring', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Mobility Mentoring', exact: true }).waitFor();
  await settled(page);
}

async function showNewCard(page: Page, t: Words): Promise<void> {
  await goTo(page, t('frame:knowledge'), t);
  await page.getByRole('button', { name: t('knowledge:new'), exact: true }).click();
  await page.getByRole('form', { name: t('knowledge:form.newTitle') }).waitFor();
  await settled(page);
}

async function showHead(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('caseFile:change'), exact: true }).click();
  await page.getByRole('form', { name: t('caseFile:changeTitle') }).waitFor();
  await settled(page);
}

/** What Ctrl+K finds for a word that stands in both files. It is the last of the list: it lies over the page behind it. */
async function showSearch(page: Page, t: Words): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: t('search:title') }).fill('geld');
  await page.getByText(t('search:group.texts'), { exact: true }).waitFor();
  await settled(page);
}

const keysOf = <T extends object>(texts: T): readonly (keyof T & string)[] => Object.keys(texts) as (keyof T & string)[]; // Constant tables.
