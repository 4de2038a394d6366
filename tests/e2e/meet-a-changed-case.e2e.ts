import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import type { Run, Sealed } from '../../src/storage/rows.ts';
import { seal } from '../../src/storage/runs.ts';
import { choose, commit, heading, play } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
const road = bestRoad(route);
const [, second] = road;
if (!second) throw new Error('The chapter has fewer than two decisions.');

journey.use(still);

/** As if the case had lost an act since: the second decision names one that does not exist. */
async function forgetAnAct(page: Page): Promise<void> {
  const [row] = await rows(page);
  const [one, two, ...more] = row?.records ?? [];
  if (!row || !one || !two || more.length > 0) throw new Error('The row has not two decisions.');
  const changed = { ...(JSON.parse(two.text) as object), acts: [{ act: 'of-old', with: {} }] };
  const [sealed] = seal([JSON.stringify(changed)], one.digest) as [Sealed];
  await rows(page, { ...row, records: [one, sealed] });
}

/** The rows of the log in their order, after one of them was written anew. */
function rows(page: Page, written?: Run): Promise<readonly Run[]> {
  return page.evaluate(
    (run) =>
      new Promise<readonly Run[]>((resolve, reject) => {
        const open = indexedDB.open('clear-margins');
        open.onerror = () => reject(new Error('cannot open'));
        open.onsuccess = () => {
          const change = open.result.transaction('runs', 'readwrite');
          const runs = change.objectStore('runs');
          if (run) runs.put(run);
          const all = runs.getAll() as IDBRequest<Run[]>;
          change.oncomplete = () => {
            open.result.close();
            resolve(all.result);
          };
        };
      }),
    written,
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
