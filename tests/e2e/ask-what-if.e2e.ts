import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, chooseByKeys, commit, commitByKeys, heading, play } from './support/decide.ts';
import { journey, phone, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
const [right] = bestRoad(route);
const road = bestRoad(route, { 'first-look': [{ act: 'watch-for-six-months', with: {} }] });
if (!right) throw new Error('The chapter is empty.');
const better = right.view.options.find(({ act }) => act === right.decision.acts[0]?.act)?.text;

journey.use(still);

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Goes there with the Tab key and stays. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}

const row = (page: Page, table: string, name: string): Locator =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

journey('an error is taken back in thought, by keyboard alone', async ({ page }) => {
  await page.goto(`./${hashOf(route)}`);
  await page.getByRole('heading', { level: 1 }).focus();
  for (const stop of road) {
    await chooseByKeys(page, stop);
    await commitByKeys(page, stop.decision.certainty);
    await expect(heading(page, stop)).toBeFocused();
    await page.keyboard.press('Enter');
  }
  const costs = page.getByRole('heading', { name: 'What each decision cost' });
  await expect(costs).toBeVisible();
  await expect(page.getByText(/^\d of \d right, 1 wrong$/)).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'What if you had chosen otherwise?' }).first());
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('not a forecast')).toHaveCount(1);
  await expect(page.getByRole('table')).toHaveCount(0);
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  const wanted = page.getByRole('radio', { name: better ?? '', exact: true });
  while (!(await wanted.isChecked())) await page.keyboard.press('ArrowDown');
  const scores = row(page, 'Both scores', 'Score').getByRole('cell');
  await expect(scores.first()).not.toContainText('100 %');
  await expect(scores.last()).toContainText('100 %');
  await expect(row(page, 'Both scores', 'Result').getByRole('cell').last()).toContainText('Passed');
  await expect(row(page, 'Both courses', right.view.step.title)).toContainText('what you try here');
  await accessible(page);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What if you had chosen otherwise?',
  );
  await tabTo(page, page.getByRole('link', { name: 'Back to the debrief' }));
  await page.keyboard.press('Enter');
  await expect(costs).toBeVisible();
});

journey('an exam that is not over tells nothing of it', async ({ page }) => {
  await page.goto(`./${hashOf({ ...route, mode: 'exam' })}`);
  await choose(page, right);
  await commit(page);
  await expect(page).toHaveURL(/#\/attempt\//);
  await page.goto(`${page.url().replace('#/attempt/', '#/what-if/')}?decision=0`);
  await expect(page.getByText('told once the exam is over')).toBeVisible();
});

journey.describe('on a phone', () => {
  journey.use({ ...still, ...phone });
  journey('both courses stand below each other', async ({ page }) => {
    await page.goto(`./${hashOf(route)}`);
    await play(page, road);
    const { step, question } = right.view;
    const told = page.getByRole('list').getByText(question, { exact: true });
    await expect(told).toBeHidden();
    await page.locator('summary').filter({ hasText: step.title }).tap();
    await expect(told).toBeVisible();
    await accessible(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'What if you had chosen otherwise?' }).first().tap();
    await page.getByRole('radio', { name: better ?? '', exact: true }).tap();
    const cells = row(page, 'Both scores', 'Score').getByRole('cell');
    await expect(cells.last()).toContainText('100 %');
    const [own, other] = [await cells.first().boundingBox(), await cells.last().boundingBox()];
    expect(other?.y).toBeGreaterThan(own?.y ?? Infinity);
    await accessible(page);
  });
});
