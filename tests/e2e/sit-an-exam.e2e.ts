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
const consequence = 'Half a year later';
const verdict = /Correct|Acceptable|Suboptimal|Harmful|Not scored|What the sources say|Pitfall/;

journey.use({ ...still, permissions: ['clipboard-read', 'clipboard-write'] });

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
    await expect(page.getByText('Your answer is noted.')).toBeVisible();
    await expect(page.getByText(consequence)).toHaveCount(0);
    await page.keyboard.press('m');
    await expect(page.getByRole('dialog', { name: 'So far' })).toBeVisible();
    await expect(page.getByText(verdict)).toHaveCount(0);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'I think this is wrong' }).click();
    await expect(page.getByText('Ids copied.')).toBeVisible();
    const complaint = await page.evaluate(() => navigator.clipboard.readText());
    expect(complaint).not.toMatch(/rows|harmful/);
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await expect(page.getByText('Link copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('mode=exam');
    await page.keyboard.press('Escape');
    const attempt = page.url();
    await page.goto(attempt.replace('#/attempt/', '#/debrief/'));
    await expect(page).toHaveURL(attempt);
    await expect(heading(page, first)).toBeVisible();
    await expect(page.getByText(consequence)).toHaveCount(0);
    await goOn(page);
    await expect(page.getByText(consequence)).toBeVisible();
    await page.reload();
    await expect(page.getByText(consequence)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change my answer' })).toHaveCount(0);

    for (const stop of rest) {
      await expect(heading(page, stop)).toBeVisible();
      await expect(page.getByText(verdict)).toHaveCount(0);
      await play(page, [stop]);
    }
    await expect(page.getByRole('heading', { name: 'Every decision' })).toBeVisible();
    await expect(page.getByText('Not passed', { exact: true })).toBeVisible();
    await expect(page.getByText('Harmful', { exact: true }).first()).toBeVisible();

    await page.goto(attempt);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Every decision' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change my answer' })).toHaveCount(0);
  },
);
