import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, goOn, heading, play } from './support/decide.ts';
import { listen, still } from './support/journey.ts';
import { serveReleases } from './support/releases.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
const road = bestRoad(route);
const [first, second, third] = road;
if (!first || !second || !third) throw new Error('The chapter has fewer than three decisions.');

/** To let a version in a browser has to tidy up after the other one first. */
const patiently = { timeout: 90_000 };

/** Which release a tab runs: only the next one says so in its page. */
const runs = (page: Page, release: 'first' | 'next'): Promise<void> =>
  expect(page.locator('meta[name=release]')).toHaveCount(release === 'next' ? 1 : 0, patiently);
const saved = (page: Page) => page.getByText('Saved', { exact: true });
const inUse = (page: Page) => page.getByText('A newer version of Clear Margins is in use.');
const ready = (page: Page) => page.getByText('A newer version of Clear Margins is ready.');

/**
 * Opens the start page and lets in what waits there. Chromium holds a version back while the old worker serves a file, and
 * looks again when that one falls asleep: one that a debugger watches never does, so nothing may be loading here.
 */
async function consent(page: Page, url: string, release: 'first' | 'next'): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await expect(ready(page)).toBeVisible(patiently);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await runs(page, release);
  await expect(ready(page)).toBeHidden();
}

test.use(still);

test('a newer version is let in from one tab, and an older one again, while another tab plays', async ({
  page: playing,
  context,
}) => {
  const complaints = await listen(context);
  test.setTimeout(400_000); // two versions are installed, one after the other
  const releases = await serveReleases();
  const { url } = releases;

  await playing.goto(`${url}${hashOf(route)}`);
  await playing.evaluate(async () => navigator.serviceWorker.ready);
  await choose(playing, first);
  await commit(playing);
  await expect(saved(playing)).toBeVisible();

  // it is there, and nobody has asked for it: nothing changes
  releases.serve('next');
  const other = await context.newPage();
  await other.goto(url);
  await expect(ready(other)).toBeVisible(patiently);
  await runs(other, 'first');
  await expect(inUse(playing)).toBeHidden();

  await consent(other, url, 'next');
  await expect(inUse(playing)).toBeVisible(patiently);
  await runs(playing, 'first');
  await runs(other, 'next');

  // the tab that plays goes on in its own version, and what it decides is stored
  await goOn(playing);
  await choose(playing, second);
  await commit(playing);
  await expect(saved(playing)).toBeVisible();
  await playing.getByRole('button', { name: 'Reload', exact: true }).click();
  await runs(playing, 'next');
  await expect(heading(playing, second)).toBeVisible();
  await expect(playing.getByText('2 of 6')).toBeVisible();
  await goOn(playing);
  await choose(playing, third);

  // the way back is the same
  releases.serve('first');
  await consent(other, url, 'first');
  await expect(inUse(playing)).toBeVisible(patiently);
  await commit(playing);
  await expect(saved(playing)).toBeVisible();
  await goOn(playing);
  await play(playing, road.slice(3));

  // what this tab had never loaded went with its version: it says so, and a reload brings it
  await expect(
    playing.getByText('A part of the app could not be loaded.', { exact: false }),
  ).toBeVisible();
  await playing.getByRole('main').getByRole('button', { name: 'Reload' }).click();
  await runs(playing, 'first');
  await expect(playing.getByRole('heading', { name: 'How sure, and how right' })).toBeVisible();

  const missing = /404|Failed to load resource|dynamically imported module/;
  expect(complaints.filter((one) => !missing.test(one))).toEqual([]);
  await releases.close();
});
