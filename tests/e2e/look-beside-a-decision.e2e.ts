import { expect } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, goOn, heading } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis', seed: 7 });
const [first, second] = bestRoad(route);
if (!first || !second) throw new Error('The chapter has fewer than two decisions.');

journey.use({ ...still, permissions: ['clipboard-read', 'clipboard-write'] });

journey('chart, way so far, help, note and link are one key or press away', async ({ page }) => {
  await page.goto(`./${hashOf(route)}`);
  await choose(page, first);
  await commit(page);
  await goOn(page);

  await page.keyboard.press('p');
  await expect(
    page.getByRole('dialog', { name: 'Chart' }).getByText('Age', { exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(
    page.getByRole('dialog', { name: 'So far' }).getByText(first.view.question),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByText('magnetic resonance imaging')).toBeVisible();
  // the browser tells of a closed dialog late: the key pressed meanwhile counts
  for (const [key, name] of [
    ['p', 'Chart'],
    ['p', 'Chart'],
    ['?', 'Help'],
  ] as const) {
    await page.evaluate((pressed) => {
      document.querySelector('dialog')?.close();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
    }, key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const more = page.getByRole('button', { name: 'More' });
  await more.click();
  await page.getByLabel('Private note').fill('Ask the surgeon first.');
  await page.getByLabel('Flag this decision').check();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'I think this is wrong' }).click();
  await expect(page.getByText('Ids copied.')).toBeVisible();
  const complaint = await page.evaluate(() => navigator.clipboard.readText());
  expect(complaint).toContain(second.view.step.id);
  expect(complaint).toContain('"seed": 7');

  await page.goto(link);
  await expect(heading(page, second)).toBeVisible();
  await expect(page.getByText(second.view.patient)).toBeVisible();
  await more.click();
  await expect(page.getByLabel('Private note')).toHaveValue('Ask the surgeon first.');
  await expect(page.getByLabel('Flag this decision')).toBeChecked();
});

journey('single keys can be switched off, and themes chosen', async ({ page }) => {
  await page.goto('./#/settings');
  await page.getByRole('group', { name: 'Single keys' }).getByText('Off').click();
  await page.getByRole('group', { name: 'Theme' }).getByText('Dark').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto(`./${hashOf(route)}`);
  await expect(heading(page, first)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('1');
  await page.keyboard.press('p');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

journey('the rule, its source and its conflicts stand beside a verdict', async ({ page }) => {
  await page.goto(`./${hashOf(route)}`);
  await choose(page, first);
  await commit(page);
  await expect(page.getByText('What the sources say').first()).toBeVisible();
  await page.getByText('Show the rule').first().click();
  await expect(page.getByText('Not yet reviewed by a sarcoma clinician.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The other options' })).toBeVisible();
});
