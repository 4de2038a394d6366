import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, goOn, heading, play } from './support/decide.ts';
import { journey, listen, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
const road = bestRoad(route);
const [, second, third] = road;
if (!second || !third) throw new Error('The chapter has fewer than three decisions.');

journey.use(still);

journey(
  'a reload leads back to the very decision, and to what was said of the last',
  async ({ page }) => {
    await page.goto(`./${hashOf(route)}`);
    await play(page, road.slice(0, 1));
    await choose(page, second);
    await commit(page);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(heading(page, second)).toBeVisible();
    await expect(page.getByText('Correct', { exact: true }).first()).toBeVisible();
    await goOn(page);
    await expect(heading(page, third)).toBeVisible();
    await expect(page.getByText('3 of 6')).toBeVisible();
  },
);

journey(
  'an attempt outlives the browser',
  async ({ playwright, baseURL, launchOptions, viewport }) => {
    const profile = await mkdtemp(join(tmpdir(), 'clear-margins-'));
    const open = () =>
      playwright.chromium.launchPersistentContext(profile, {
        ...launchOptions,
        viewport,
        baseURL: baseURL ?? '',
      });

    let context = await open();
    let page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`./${hashOf(route)}`);
    await play(page, road.slice(0, 2));
    await expect(heading(page, third)).toBeVisible();
    await context.close();

    context = await open();
    const complaints = await listen(context);
    page = await context.newPage();
    await page.goto('./');
    await expect(page.getByText('Where you stopped')).toBeVisible();
    await expect(page.getByRole('heading', { name: third.view.question })).toBeVisible();
    await page.getByRole('link', { name: 'Go on' }).click();
    await expect(heading(page, second)).toBeVisible();
    await goOn(page);
    await choose(page, third);
    await commit(page);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(complaints).toEqual([]);
    await context.close();
    await rm(profile, { recursive: true, force: true });
  },
);

journey(
  'after one visit the app starts, resumes and saves without a network',
  async ({ page, context }) => {
    await page.goto(`./${hashOf(route)}`);
    await play(page, road.slice(0, 1));
    await page.evaluate(async () => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.reload();
    await goOn(page);
    await choose(page, second);
    await commit(page);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.goto('./');
    await page.getByRole('link', { name: 'Go on' }).click();
    await expect(heading(page, second)).toBeVisible();
  },
);
