import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, heading } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis', seed: 7 });
const [first] = bestRoad(route);
if (!first) throw new Error('The chapter is empty.');

journey.use(still);

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

journey('from a verdict to its whole table with this patient, and back', async ({ page }) => {
  await page.goto(`./${hashOf(route)}`);
  await choose(page, first);
  await commit(page);
  await page.getByText('Show the rule').first().click();
  await page.getByRole('link', { name: 'Read the whole table with this patient' }).first().click();
  await expect(page.getByText('Shown with the patient of your decision.')).toBeVisible();
  await expect(page.getByText(/^decided:/).first()).toBeVisible();
  await accessible(page);
  await page.reload();
  await expect(page.getByText(/^decided:/).first()).toBeVisible();
  await page.goBack();
  await expect(heading(page, first)).toBeVisible();
});

journey('the library is searched, linked into and survives a reload', async ({ page }) => {
  await page.goto('./#/guidance');
  await page.getByRole('searchbox', { name: 'Search' }).fill('vein segment');
  await page.getByRole('link', { name: 'Vein segment left behind' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vein segment left behind');
  await accessible(page);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('vein segment');

  await page.goto('./#/guidance');
  await page.getByRole('link', { name: /^What the numbers say/ }).click();
  await expect(page.getByRole('heading', { name: 'Alive after 5 years' })).toBeVisible();
  await accessible(page);
  await page
    .getByRole('listitem')
    .filter({ hasText: '33 to 68 %' })
    .getByRole('link', { name: 'Caval article 2013' })
    .click();
  const own = page.getByRole('listitem').filter({ hasText: 'This statement' });
  await expect(own).toContainText('the source prints no number of patients');
  await expect(page.getByText('33 to 70 %')).toBeVisible();
  await accessible(page);

  await page.goto('./#/guidance/conflicts/K28');
  await page.reload();
  await expect(page.getByText('What is scored.')).toBeVisible();
  await page.goto('./#/guidance/statements/surg.en-bloc-r0');
  await expect(page.getByText('It judges in')).toBeVisible();
  await page.goto('./#/guidance/tables/no-such-table');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not here');
});

journey('the trainer says how it is checked', async ({ page }) => {
  await page.goto('./#/checked');
  await expect(page.getByText('Marks without a source').first()).toBeVisible();
  await expect(page.getByText('All promises hold.').first()).toBeVisible();
  await accessible(page);
});
