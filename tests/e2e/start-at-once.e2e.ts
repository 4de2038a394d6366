import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hashOf, play } from '../../src/session/routes.ts';
import { heading } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad, first } from './support/road.ts';

journey.use(still);

journey('a newcomer decides on the start page and sees what follows', async ({ page }) => {
  await page.goto('./');
  const { view } = first;
  const core = view.options.find((option) => option.act === 'core-needle-biopsy')?.text ?? '';
  await page.getByText(core, { exact: true }).click();
  await page.getByText('across it', { exact: true }).click();
  await page.getByRole('slider').fill('18');
  await expect(
    page.getByText('You set the tract across the planned cut, 18 mm lateral.'),
  ).toBeAttached();
  await page.getByRole('button', { name: 'Certain', exact: true }).click();

  await expect(page.getByText('Harmful', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('The tract lies outside the planned line')).toBeAttached();
  await expect(page.getByText('Biopsied off the planned resection')).toBeVisible();
  await expect(page.getByText(/^A biopsy follows the line/).first()).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/#\/attempt\//);

  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'A tract in the wrong place' }),
  ).toBeFocused();
  await page.getByRole('link', { name: 'Clear Margins, start page' }).click();
  await expect(page.getByText('Where you stopped')).toBeVisible();
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The needle' })).toBeVisible();
});

/** Holds back every script file until it is let go. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/*.js', async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

journey(
  'a decision is painted and can be chosen on before any script has come',
  async ({ page }) => {
    const letGo = await holdScripts(page);
    await page.goto('./', { waitUntil: 'commit' });
    const { view } = first;
    for (const told of view.tells) await expect(page.getByText(told)).toBeVisible();
    const core = view.options.find((option) => option.act === 'core-needle-biopsy')?.text ?? '';
    await page.getByText(core, { exact: true }).click();
    const radio = page.getByRole('radio', { name: core });
    await expect(radio).toBeChecked();
    await expect(radio).toBeFocused();
    const before = await radio.boundingBox();

    letGo();
    await expect(page.getByRole('group', { name: 'Feedback' })).toBeVisible();
    await expect(radio).toBeChecked();
    await expect(radio).toBeFocused();
    await expect(page.getByText(/^Set: /)).toBeVisible();
    expect((await radio.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  },
);

journey('who has been here before, or wants another page, does not see it', async ({ page }) => {
  const letGo = await holdScripts(page);
  const painted = page.locator('h1', { hasText: first.view.step.title });
  await page.goto('./#/guidance', { waitUntil: 'commit' });
  await expect(painted).toBeAttached();
  await expect(painted).toBeHidden();
  letGo();
  await expect(page.getByRole('heading', { level: 1, name: 'Guidance' })).toBeVisible();
  await expect(painted).toHaveCount(0);
});

journey('a patient can be met in the middle', async ({ page }) => {
  await page.goto('./');
  await page.getByText('Other patients, met in the middle').first().click();
  await page.getByRole('link', { name: 'Biopsied elsewhere' }).click();
  const [stop] = bestRoad(play('saphenous-vein-mass', { situation: 'biopsied-elsewhere' }));
  if (!stop) throw new Error('Nobody is met there.');
  await expect(heading(page, stop)).toBeFocused();
  for (const told of stop.view.tells) await expect(page.getByText(told)).toBeVisible();
});

journey('nothing is chosen or set before somebody does it', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(2); // feedback and patient of the case list
  await page.getByRole('button', { name: 'Guess', exact: true }).click({ force: true });
  await expect(page.getByText('Choose one')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByText(/^Set: /)).toBeVisible();
  await page.getByRole('button', { name: 'Guess', exact: true }).click({ force: true });
  await expect(page).not.toHaveURL(new RegExp(hashOf({ page: 'attempt', attempt: '' })));
});
