import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, goOn, heading } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
const [first, second, third] = bestRoad(route);
if (!first || !second || !third) throw new Error('The chapter has fewer than three decisions.');

journey.use(still);

journey(
  'where the browser keeps nothing, it says so, plays on and hands the work over',
  async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => undefined });
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(`./${hashOf(route)}`);
    await choose(page, first);
    await commit(page);
    await expect(page.getByText('This browser keeps nothing', { exact: false })).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toBeHidden();
    await goOn(page);
    await choose(page, second);
    await commit(page);

    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download my work' }).click();
    const file = await (await started).path();
    const work = JSON.parse(await readFile(file, 'utf8')) as { records: { step: string }[] };
    expect(work.records.map(({ step }) => step)).toEqual([first.view.step.id, second.view.step.id]);

    await page.getByRole('link', { name: 'Clear Margins, start page' }).click();
    await expect(page.getByText('An attempt is open here that could not be saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Go back to it' }).click();
    await expect(heading(page, second)).toBeVisible();
  },
);

journey('a full storage is told, and what waited is saved once there is room', async ({ page }) => {
  await page.addInitScript(() => {
    const store = IDBObjectStore.prototype;
    // the first decision adds a row, the next ones make it longer
    for (const write of ['add', 'put'] as const) {
      const before = Reflect.get(store, write) as (...values: unknown[]) => IDBRequest<IDBValidKey>;
      store[write] = function (...values) {
        if (document.documentElement.dataset['full'] === 'yes') {
          throw new DOMException('no room', 'QuotaExceededError');
        }
        return before.apply(this, values);
      };
    }
  });
  const fill = (full: 'yes' | 'no'): Promise<void> =>
    page.evaluate((is) => void (document.documentElement.dataset['full'] = is), full);

  await page.goto(`./${hashOf(route)}`);
  await choose(page, first);
  await commit(page);
  await goOn(page);
  await fill('yes');
  await choose(page, second);
  await commit(page);
  await expect(page.getByText('the storage is full', { exact: false })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeHidden();
  await goOn(page);
  await expect(heading(page, third)).toBeVisible();

  await fill('no');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(heading(page, second)).toBeVisible();
});
