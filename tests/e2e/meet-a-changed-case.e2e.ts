import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, heading, play } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
const road = bestRoad(route);
const [, second] = road;
if (!second) throw new Error('The chapter has fewer than two decisions.');

journey.use(still);

/** As if the case had lost an act since: the second decision names one that does not exist. */
function forgetAnAct(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('clear-margins');
        open.onerror = () => reject(new Error('cannot open'));
        open.onsuccess = () => {
          const change = open.result.transaction('records', 'readwrite');
          const records = change.objectStore('records');
          records.openCursor(null, 'prev').onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            cursor?.update({
              ...(cursor.value as object),
              acts: [{ act: 'an-act-of-old', with: {} }],
            });
          };
          change.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
}

journey(
  'what no longer fits a changed case is told, kept, and played on from',
  async ({ page }) => {
    await page.goto(`./${hashOf(route)}`);
    await play(page, road.slice(0, 1));
    await choose(page, second);
    await commit(page);
    await expect(page).toHaveURL(/#\/attempt\//);
    const old = page.url();
    await forgetAnAct(page);

    await page.reload();
    await expect(heading(page, second)).toBeVisible();
    await expect(
      page.getByText('The case has changed since you played it.', { exact: false }),
    ).toBeVisible();
    await play(page, road.slice(1));
    await expect(page.getByText('100 %', { exact: true })).toBeVisible();
    expect(page.url()).not.toContain(old.split('/').at(-1));

    await page.goto(old);
    await expect(heading(page, second)).toBeVisible();
    await expect(
      page.getByText('The case has changed since you played it.', { exact: false }),
    ).toBeVisible();
  },
);
