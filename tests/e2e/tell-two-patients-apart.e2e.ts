import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { hashOf, review } from '../../src/session/routes.ts';
import { tabTo } from './support/decide.ts';
import { journey, phone, still } from './support/journey.ts';
import { flipPairs, pairStops } from './support/road.ts';
import type { Stop } from './support/road.ts';

const at = (step: string) => {
  const pair = flipPairs.find((one) => one.step === step);
  if (!pair) throw new Error(`No pair is recorded at ${step}.`);
  return { pair, stops: pairStops(pair), address: hashOf(review('flips', pair.id)) };
};
const start = at('the-start');
const wait = 'Not yet, start when everything has settled';

journey.use(still);

const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const side = (page: Page, name: 'A' | 'B'): Locator =>
  page.getByRole('region', { name: `Patient ${name}` });

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Takes the focus to a patient, then chooses by the digit that stands beside an option. */
async function press(page: Page, name: 'A' | 'B', text: string): Promise<void> {
  const options = side(page, name).getByRole('listitem');
  await tabTo(page, options.getByRole('radio').first());
  const place = (await options.allInnerTexts()).findIndex((one) => one.includes(text));
  await page.keyboard.press(String(place + 1));
  await expect(side(page, name).getByRole('radio', { name: text })).toBeChecked();
}

async function decideRight(page: Page, name: 'A' | 'B', { view, decision }: Stop): Promise<void> {
  for (const { act, with: parameters } of decision.acts) {
    const option = view.options.find((one) => one.act === act);
    await press(page, name, option?.text ?? act);
    for (const fact of option?.parameters ?? []) {
      await tabTo(page, side(page, name).getByRole('spinbutton', { name: fact.label }));
      await page.keyboard.type(String(parameters[fact.id]));
      await page.keyboard.press('Tab');
    }
  }
}

async function commitByKeys(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await expect(page.getByText('They differ in one fact')).toBeVisible();
}

journey('a pair is tried, then decided right, by keyboard alone', async ({ page }) => {
  const right = (n: number) => page.getByText(`${n} of ${flipPairs.length} decided right`);
  const link = page.locator(`a[href="${start.address}"]`).filter({ hasText: 'Pair' });
  await page.goto(`./${hashOf(review('flips'))}`);
  await expect(right(0)).toBeVisible();
  await expect(link).not.toContainText(/tried|right/);
  await accessible(page);
  await tabTo(page, link);
  await page.keyboard.press('Enter');

  await expect(title(page)).toBeFocused();
  await expect(page.getByRole('table')).toHaveCount(0); // which fact it is, is to be found
  await accessible(page);
  await press(page, 'A', wait);
  await expect(side(page, 'B').getByRole('radio').first()).toBeFocused(); // the digits go on to B
  await press(page, 'B', wait);
  await expect(side(page, 'A').getByRole('radio', { name: wait })).toBeChecked();
  await commitByKeys(page);
  await expect(side(page, 'A').getByText('Right here')).toBeVisible();
  await accessible(page);

  await tabTo(page, page.getByRole('link', { name: 'All pairs' }));
  await page.keyboard.press('Enter');
  await expect(link).toContainText('tried');
  await expect(right(0)).toBeVisible();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  await decideRight(page, 'A', start.stops[0]);
  await decideRight(page, 'B', start.stops[1]);
  await commitByKeys(page);
  await page.goto(`./${hashOf(review('flips'))}`);
  await page.reload();
  await expect(right(1)).toBeVisible();
  await expect(link).toContainText('decided right');
});

journey.describe('on a phone', () => {
  journey.use({ ...still, ...phone });
  const fits = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

  journey('both patients fit, and all that is right is said of each', async ({ page }) => {
    const { pair, stops, address } = at('the-set-up');
    await page.goto(`./${address}`);
    await expect(side(page, 'B')).toBeVisible();
    expect(await fits(page)).toBe(true);
    await accessible(page);
    for (const name of ['A', 'B'] as const)
      await side(page, name).getByRole('checkbox').first().tap();
    await page.getByRole('button', { name: 'Guess' }).tap();
    await expect(page.getByText('They differ in one fact')).toBeVisible();
    for (const [i, name] of (['A', 'B'] as const).entries()) {
      const whole = side(page, name).getByRole('list').first().getByRole('listitem');
      await expect(whole).toHaveCount((i === 0 ? pair.a : pair.b).acts.length);
      const { view, decision } = stops[i] as Stop;
      for (const { act } of decision.acts) {
        const text = view.options.find((option) => option.act === act)?.text ?? act;
        await expect(whole.filter({ hasText: text })).toHaveCount(1);
      }
    }
    expect(await fits(page)).toBe(true);
    await accessible(page);
  });
});
