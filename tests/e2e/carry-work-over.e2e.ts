import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, goOn, heading, play, tabTo } from './support/decide.ts';
import { journey, listen, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
const road = bestRoad(route);
const [, second, third] = road;
if (!second || !third) throw new Error('The chapter has fewer than three decisions.');

const name = 'Anna 安娜';
const yourData = (page: Page): Locator =>
  page.getByRole('heading', { level: 1, name: 'Your data' });
const button = (page: Page, text: string): Locator =>
  page.getByRole('button', { name: text, exact: true });

const start = (page: Page): Locator =>
  page.getByRole('contentinfo').getByRole('link', { name: 'Start' });

/** Presses a button as somebody without a mouse has to. */
async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Plays two decisions under a name, and takes a backup away. By keyboard from there on. */
async function playAndBackUp(page: Page): Promise<Buffer> {
  await page.goto(`./${hashOf(route)}`);
  await play(page, road.slice(0, 1));
  await choose(page, second as (typeof road)[number]);
  await commit(page);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('./#/data');
  await expect(yourData(page)).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: 'Your name, if you like' }));
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await expect(page.getByText(`You are called ${name} now.`)).toBeVisible();
  await expect(page.getByText('There is no backup yet.')).toBeVisible();

  const started = page.waitForEvent('download');
  await press(page, button(page, 'Back up'));
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/^clear-margins-Anna-安娜-\d{4}-\d\d-\d\d\.backup$/);
  await expect(page.getByText('Everything is in it.', { exact: false })).toBeVisible();
  return readFile(await file.path());
}

/** Chooses a file with the keyboard. */
async function give(page: Page, buffer: Buffer): Promise<void> {
  const input = page.getByLabel('Choose a backup');
  await tabTo(page, input);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  await (await chooser).setFiles({ name: 'a.backup', mimeType: 'application/gzip', buffer });
}

/** The backup with other lines, packed again. */
const rewritten = (backup: Buffer, change: (text: string) => string): Buffer =>
  gzipSync(change(gunzipSync(backup).toString('utf8')));

journey.use(still);
journey.slow(); // every control is reached with the Tab key

journey(
  'work that was backed up and erased is carried over to another browser, to the very decision',
  async ({ page, browser, contextOptions, baseURL }) => {
    const backup = await playAndBackUp(page);

    await press(page, button(page, 'Erase everything …'));
    const dialog = page.getByRole('dialog', { name: 'Erase everything?' });
    await expect(dialog.getByText(`${name}: 1 attempt with 2 decisions`)).toBeVisible();
    await tabTo(page, dialog.getByRole('button', { name: 'Erase everything' }));
    await page.keyboard.press('Enter');
    // as on the first day
    await expect(page.getByRole('heading', { name: 'The needle' })).toBeVisible();
    await expect(
      page.getByText('Everything that was kept in this browser is erased.'),
    ).toBeVisible();
    await expect(page.getByText('Where you stopped')).toBeHidden();
    await expect(page.getByText(name)).toHaveCount(0);
    const left = await page.evaluate(() => JSON.stringify(localStorage));
    expect(left).not.toContain(name);
    await page.goto('./#/data');
    await expect(page.getByText('so there is nothing to back up')).toBeVisible();
    await page.goto('./#/');
    await expect(page.getByRole('heading', { name: 'The needle' })).toBeVisible();
    await expect(page.getByText('Everything that was kept')).toHaveCount(0);

    const elsewhere = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? '' });
    const complaints = await listen(elsewhere);
    const other = await elsewhere.newPage();
    await other.goto('./#/data');
    await expect(yourData(other)).toBeVisible();
    await give(other, backup);
    await expect(other.getByRole('heading', { name: `A backup of ${name}` })).toBeVisible();
    await expect(other.getByText('1 attempt or exercise not here yet')).toBeVisible();
    await press(other, button(other, 'Restore'));
    await expect(
      other.getByRole('heading', { name: `Restored from the backup of ${name}` }),
    ).toBeVisible();
    await press(other, button(other, `Play as ${name}`));
    await expect(other.getByText('playing', { exact: true })).toBeVisible();
    await expect(other.getByRole('textbox', { name: 'Your name, if you like' })).toHaveValue(name);

    // once more: nothing is new, and nothing is there twice
    await give(other, backup);
    await expect(
      other.getByText('All of it is here already: there is nothing to restore.'),
    ).toBeVisible();
    await expect(button(other, 'Restore')).toBeHidden();

    await press(other, start(other));
    await expect(other.getByText(`${name} is playing.`)).toBeVisible();
    await expect(other.getByRole('heading', { name: third.view.question })).toBeVisible();
    await press(other, other.getByRole('link', { name: 'Go on' }));
    await expect(heading(other, second)).toBeVisible();
    await goOn(other);
    await choose(other, third);
    await commit(other);
    await expect(other.getByText('Saved', { exact: true })).toBeVisible();
    await expect(other.getByText('3 of 6')).toBeVisible();
    expect(complaints).toEqual([]);
    await elsewhere.close();
  },
);

journey(
  'a file that is no sound backup is told from one, and changes nothing',
  async ({ page }) => {
    const backup = await playAndBackUp(page);
    await give(page, Buffer.alloc(0));
    await expect(page.getByText('It is empty.')).toBeVisible();
    const files: readonly (readonly [Buffer, string])[] = [
      [Buffer.from('My shopping list'), 'This file is no backup of Clear Margins.'],
      [Buffer.from('"attempt","begun","last decision"'), 'This file is an export, not a backup.'],
      [backup.subarray(0, backup.length - 40), 'This backup is cut off: its end is missing.'],
      [
        rewritten(backup, (text) => text.replace('"certainty":"certain"', '"certainty":"guess"')),
        'This backup was changed or damaged after it was made.',
      ],
      [
        rewritten(backup, (text) => text.replace(/"version":\d+/, '"version":99')),
        'This backup was made by a newer version of Clear Margins.',
      ],
      [Buffer.alloc(65 << 20, 'x'), 'This file is too large for a backup.'],
    ];
    for (const [file, words] of files) {
      if (file.length < 1 << 20) await give(page, file);
      else
        // too large to be handed over to the browser by this journey
        await page.getByLabel('Choose a backup').evaluate((input: HTMLInputElement) => {
          const given = new DataTransfer();
          given.items.add(new File([new Uint8Array(65 << 20)], 'large.backup'));
          input.files = given.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        });
      await expect(page.getByRole('heading', { name: words })).toBeVisible();
      await expect(page.getByText('Nothing here was changed.')).toBeVisible();
      await expect(button(page, 'Restore')).toBeHidden();
    }
    await press(page, button(page, 'Check my data'));
    await expect(page.getByText('Read: 1 attempt or exercise, with 2 entries.')).toBeVisible();
    await expect(page.getByText('Nothing is missing, and nothing was altered.')).toBeVisible();
  },
);

journey('two people share a browser, and a loss is told', async ({ page }) => {
  await playAndBackUp(page);
  await page.getByRole('textbox', { name: 'Somebody else wants to play' }).fill('Ben');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ben is playing now.')).toBeVisible();
  await page.goto('./#/');
  await expect(page.getByText('Ben is playing.')).toBeVisible();
  await expect(page.getByText('Where you stopped')).toBeHidden();
  await expect(page.getByText('Your attempts')).toBeHidden();
  await page.getByRole('link', { name: 'Somebody else?' }).click();
  await button(page, `Switch to ${name}`).click();
  await start(page).click();
  await expect(page.getByText('Where you stopped')).toBeVisible();

  // the browser clears its databases, as it may, and nothing else
  await page.evaluate(async () => {
    for (const { name: database } of await indexedDB.databases())
      await new Promise((deleted) => {
        indexedDB.deleteDatabase(database ?? '').onsuccess = deleted;
      });
  });
  await page.reload();
  await expect(
    page.getByText('This browser once kept 2 decisions more than it does now.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Your data' }).first().click();
  await expect(yourData(page)).toBeVisible();
  await expect(
    page.getByText('This browser once kept 2 decisions more than it does now.'),
  ).toBeVisible();
});
