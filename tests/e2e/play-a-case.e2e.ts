import { expect } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import {
  choose,
  chooseByKeys,
  commit,
  commitByKeys,
  goOn,
  heading,
  panel,
  tap,
} from './support/decide.ts';
import { journey, phone, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass');
const road = bestRoad(route);

journey.use(still);

journey('a whole case is played to its debrief with keys alone', async ({ page }) => {
  await page.goto(`./${hashOf(route)}`);
  await page.getByRole('heading', { level: 1 }).focus();
  for (const stop of road) {
    await chooseByKeys(page, stop);
    await commitByKeys(page);
    await expect(heading(page, stop)).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { level: 1, name: /^What became of/ })).toBeFocused();
  await expect(page.getByText('100 %', { exact: true })).toBeVisible();
  await expect(page.getByText('Passed', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'To the start' }).press('Enter');
  await expect(page.getByRole('link', { name: /100 %, passed/ })).toBeVisible();
});

journey.describe('on a phone', () => {
  journey.use({ ...phone, ...still });

  journey(
    'a whole case is played by touch, each question in view with all its options',
    async ({ page }) => {
      await page.goto(`./${hashOf(route)}`);
      for (const stop of road) {
        await expect(heading(page, stop)).toBeVisible();
        if (stop.view.step.kind === 'one') {
          const box = await panel(page, stop).boundingBox();
          const height = page.viewportSize()?.height ?? 0;
          expect(await page.evaluate(() => scrollY)).toBe(0);
          expect(box?.y, `the question of ${stop.view.step.id}`).toBeGreaterThanOrEqual(0);
          expect(
            (box?.y ?? 0) + (box?.height ?? 0),
            `the options of ${stop.view.step.id}`,
          ).toBeLessThanOrEqual(height);
        }
        await choose(page, stop, tap);
        await commit(page, 'fairly sure', tap);
        await goOn(page, tap);
      }
      await expect(page.getByText('100 %', { exact: true })).toBeVisible();
    },
  );
});
