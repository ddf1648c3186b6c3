import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 level AA, with all that it includes. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
type Axe = { run(context: Document, options: object): Promise<Pick<Results, 'violations'>> };

/**
 * What axe has against the page as it stands, in words. Its builder brings axe into a window and looks a first time; after that axe
 * is asked directly, because bringing it along takes longer than looking. There are no frames, so nothing is missed by that.
 */
export async function axe(page: Page): Promise<readonly string[]> {
  const here = await page.evaluate(() => 'axe' in window);
  const { violations } = here
    ? await page.evaluate((values) => {
        const { axe: present } = window as unknown as { axe: Axe }; // The builder put it there.
        return present.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
      }, wcag)
    : await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`),
  );
}
