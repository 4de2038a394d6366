import { expect } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, goOn, heading, play } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis', mode: 'exam' });
const wrong = [{ act: 'watch-for-six-months', with: {} }];
const road = bestRoad(route);
const [first] = road;
const [changed, ...rest] = bestRoad(route, { 'first-look': wrong });
if (!first || !changed) throw new Error('The chapter has no decisions.');
const verdict = /Correct|Acceptable|Suboptimal|Harmful|Not scored|What the sources say|Pitfall/;

journey.use(still);

journey(
  'an exam tells nothing before its debrief, and an answer may be changed until Continue',
  async ({ page }) => {
    await page.goto(`./${hashOf(route)}`);
    await choose(page, first);
    await commit(page, 'certain');
    await expect(page.getByText(verdict)).toHaveCount(0);
    await page.getByRole('button', { name: 'Change my answer' }).click();
    await choose(page, changed);
    await commit(page, 'guess');
    await page.reload();
    await expect(heading(page, first)).toBeVisible();
    await expect(page.getByText(verdict)).toHaveCount(0);
    await page.keyboard.press('m');
    await expect(page.getByRole('dialog', { name: 'So far' })).toBeVisible();
    await expect(page.getByText(verdict)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await goOn(page);

    for (const stop of rest) {
      await expect(heading(page, stop)).toBeVisible();
      await expect(page.getByText(verdict)).toHaveCount(0);
      await play(page, [stop]);
    }
    await expect(page.getByRole('heading', { name: 'Every decision' })).toBeVisible();
    await expect(page.getByText('Not passed', { exact: true })).toBeVisible();
    await expect(page.getByText('Harmful', { exact: true }).first()).toBeVisible();
  },
);
