import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { guidance, hashOf, play as playRoute, review } from '../../src/session/routes.ts';
import type { Route } from '../../src/session/routes.ts';
import { commit, choose, heading } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
const [first] = bestRoad(route);
if (!first) throw new Error('The chapter is empty.');

const pages: readonly Route[] = [
  { page: 'home' },
  playRoute('infrarenal-ivc-tumour'),
  playRoute('premenopausal-uterine-lms', { seed: 7, mode: 'exam' }),
  review(),
  guidance(),
  guidance('statements'),
  { page: 'progress' },
  { page: 'data' },
  { page: 'checked' },
  { page: 'settings' },
];

/** A page of its own stands there, and no word of something missing. */
async function stands(page: Page, hash: string): Promise<void> {
  await expect(page.locator('main h1').first(), hash).toBeAttached();
  await expect(page.getByText('could not be loaded', { exact: false }), hash).toHaveCount(0);
}

journey.use(still);

journey(
  'after one visit to the start page, every page starts without a network',
  async ({ page: visit, context, baseURL }) => {
    await visit.goto('./');
    await visit.evaluate(async () => navigator.serviceWorker.ready);
    await context.setOffline(true);
    for (const one of pages) {
      // a tab of its own: nothing is left over from a page before
      const page = await context.newPage();
      await page.goto(`${baseURL}${hashOf(one)}`);
      await stands(page, hashOf(one));
      await page.close();
    }

    const played = await context.newPage();
    await played.goto(`${baseURL}${hashOf(route)}`);
    await choose(played, first);
    await commit(played);
    await expect(played.getByText('Saved', { exact: true })).toBeVisible();
    const again = await context.newPage();
    await again.goto(played.url());
    await expect(heading(again, first)).toBeVisible();
    await again.close();
    const back = await context.newPage();
    await back.goto(played.url().replace('attempt', 'debrief'));
    await stands(back, 'debrief');
  },
);

journey('it can be installed', async ({ page, baseURL, request }) => {
  await page.goto('./');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await request.get(new URL(address ?? '', baseURL).href)).json()) as {
    readonly icons: readonly {
      readonly src: string;
      readonly sizes: string;
      readonly purpose: string;
    }[];
  };
  expect(manifest).toMatchObject({
    id: 'clear-margins',
    name: 'Clear Margins',
    start_url: './',
    scope: './',
    display: 'standalone',
  });
  const sizes = await page.evaluate(
    async (icons) => {
      const drawn = icons.map(async ({ src, purpose }) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return `${purpose} ${image.naturalWidth}x${image.naturalHeight}`;
      });
      return Promise.all(drawn);
    },
    manifest.icons.filter(({ src }) => src.endsWith('.png')),
  );
  expect(sizes).toEqual(['any 192x192', 'any 512x512', 'maskable 192x192', 'maskable 512x512']);
  // one address for each theme of the system, as the page itself has it
  await expect(page.locator('meta[name=theme-color]')).toHaveCount(2);
});
