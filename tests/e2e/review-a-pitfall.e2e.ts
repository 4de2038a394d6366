import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { chooseByKeys, commitByKeys } from './support/decide.ts';
import { journey, phone, still } from './support/journey.ts';
import { bestRoad, bestStop } from './support/road.ts';
import type { Told } from './support/road.ts';

const route = playRoute('saphenous-vein-mass');
const trap = 'Taken for a varicose vein';
const wait = [{ act: 'watch-for-six-months', with: {} }];
const [better] = bestRoad(route);
const [error] = bestRoad(route, { 'first-look': wait });
if (!better || !error) throw new Error('The case has no first decision.');

journey.use({ ...still, permissions: ['clipboard-read', 'clipboard-write'] });

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const rowOf = (page: Page) => page.getByRole('row', { name: trap });

/** Goes to the review by the links of the pages, and waits for it. */
async function toTheReview(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main pages' }).getByText('Review').press('Enter');
  await expect(title(page)).toHaveText('Review');
}

/** Errs in a case and leaves it. */
async function err(page: Page): Promise<void> {
  await page.goto(`./${hashOf(route)}`);
  await title(page).focus();
  await chooseByKeys(page, error as typeof better & object);
  await commitByKeys(page, 'certain');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await link(page, 'Clear Margins, start page').press('Enter');
  await toTheReview(page);
}

/** What the page tells of its patient to who thinks that the verdict is wrong. */
async function told(page: Page): Promise<Told> {
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('button', { name: 'I think this is wrong' }).press('Enter');
  await expect(page.getByText('Ids copied.')).toBeVisible();
  await page.keyboard.press('Escape');
  return JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Told;
}

/** Plays today's round without an error. @returns the patients that were met. */
async function playTheRound(page: Page): Promise<readonly Told[]> {
  const met: Told[] = [];
  await link(page, 'Start today’s round').press('Enter');
  await expect(page.getByText('A new patient, a trap met before')).toBeVisible();
  while (await page.getByText('A new patient, a trap met before').isVisible()) {
    await expect(page.getByText(trap)).toBeHidden();
    const one = await told(page);
    met.push(one);
    await title(page).focus();
    await chooseByKeys(page, bestStop(one));
    await commitByKeys(page, 'certain');
    await expect(page.getByText(/^Escaped: /)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Escaped: /)).toBeHidden();
  }
  await expect(title(page)).toHaveText('That was the round');
  await expect(title(page)).toBeFocused();
  await expect(page.getByRole('main')).toContainText(`${met.length} of ${met.length} escaped`);
  return met;
}

journey(
  'an error is seen on the board, done better, met again in new patients, and mastered, by keys alone',
  async ({ page }) => {
    await page.clock.install({ time: '2026-11-22T10:00:00' });
    await err(page);
    await expect(page.getByRole('row').nth(1)).toContainText(trap);
    await expect(rowOf(page)).toContainText('certain and wrong');
    await expect(rowOf(page)).toContainText('tomorrow');

    await link(page, '1 moment to redo').press('Enter');
    await expect(page.getByText('Find a better one.')).toBeVisible();
    await chooseByKeys(page, error);
    await page.keyboard.press('g');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Not yet.')).toBeVisible();
    await chooseByKeys(page, better);
    await commitByKeys(page);
    await expect(page.getByText(/^A better one is found, after 2 tries/)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('That was all of them');
    await link(page, 'To the review').press('Enter');
    await expect(page.getByText('No moment to redo')).toBeVisible();
    await expect(page.getByText('Nothing is due today.')).toBeVisible();

    await page.clock.setSystemTime('2026-11-23T10:00:00');
    await link(page, 'Clear Margins').press('Enter');
    await link(page, 'Review: 1 pitfall due').press('Enter');
    const [first] = await playTheRound(page);
    await link(page, 'To the review').press('Enter');
    await expect(rowOf(page)).not.toContainText('mastered');

    await page.clock.setSystemTime('2026-12-31T10:00:00');
    await link(page, 'Clear Margins').press('Enter');
    await link(page, 'Review: 1 pitfall due').press('Enter');
    const [second] = await playTheRound(page);
    await expect(page.getByText(/^mastered, back in/)).toBeVisible();
    await link(page, 'To the review').press('Enter');
    await expect(rowOf(page)).toContainText('mastered');
    expect(first?.patient).not.toEqual(second?.patient);
  },
);

journey(
  'what is viewed or skipped stays, and a round that is left loses nothing',
  async ({ page }) => {
    await page.clock.install({ time: '2026-11-22T10:00:00' });
    await err(page);
    await link(page, '1 moment to redo').press('Enter');
    await page.getByRole('button', { name: 'View the solution' }).press('Enter');
    await expect(page.getByText('A best answer')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The others stay on your list.')).toBeVisible();
    await link(page, 'To the review').press('Enter');
    await link(page, '1 moment to redo').press('Enter');
    await page.getByRole('button', { name: 'Skip' }).press('Enter');
    await expect(title(page)).toHaveText('That was all of them');

    await page.clock.setSystemTime('2026-11-23T10:00:00');
    await link(page, 'To the review').press('Enter');
    await link(page, 'Start today’s round').press('Enter');
    const one = await told(page);
    await title(page).focus();
    await chooseByKeys(page, bestStop(one));
    await commitByKeys(page, 'guess');
    await link(page, 'Leave the round').press('Enter');
    await expect(page.getByText('Nothing is due today.')).toBeVisible();
    await link(page, 'Clear Margins').press('Enter');
    await expect(page.getByRole('heading', { name: 'Your attempts' })).toBeVisible();
    await expect(page.getByRole('main').getByText('A lump on the saphenous vein')).toHaveCount(2);
  },
);

journey.describe('on a phone', () => {
  journey.use({ ...phone, ...still });

  journey('the board fits, and teaches who has not begun', async ({ page }) => {
    await page.goto('./#/review');
    await expect(page.getByText('A pitfall is an error with a name')).toBeVisible();
    await err(page);
    await expect(page.getByRole('listitem').filter({ hasText: trap })).toContainText(
      'certain and wrong',
    );
    await page.getByRole('button', { name: /^Show .* not met yet$/ }).tap();
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    await page.getByLabel('Severity').selectOption('moderate');
    await expect(page.getByRole('main').getByText(trap)).toBeHidden();
  });
});
