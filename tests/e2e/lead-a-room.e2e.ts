import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { parseCsv } from '../support/parse-csv.ts';
import { answer, comeIn, journey, linkToLead } from './support/class.ts';
import { tabTo } from './support/decide.ts';
import { listen, still } from './support/journey.ts';
import { asFile, askedIn, shortQuiz } from './support/quizzes.ts';

const title = 'Two decisions by phone';
const quiz = shortQuiz('lump-on-a-vein', 2, title);
const [first, second] = askedIn(quiz);
if (!first || !second) throw new Error('The quiz has no two decisions.');

const option = (asked: typeof first, i: number): string => asked.options[i]?.text ?? '';

/** Begins the lesson from the link that the host prints, with the keyboard. @returns the wall that opens */
async function begin(page: Page, link: string): Promise<Page> {
  await page.goto(link);
  await expect(page.getByText('The room is open.')).toBeVisible();
  expect(page.url()).not.toContain('secret');
  await page.getByLabel('Open a quiz file').setInputFiles(asFile(quiz));
  await expect(page.getByText(`“${title}” is here now.`)).toBeVisible();
  const opens = page.waitForEvent('popup');
  await tabTo(page, page.getByRole('button', { name: `Start with phones ${title}` }));
  await page.keyboard.press('Enter');
  const wall = await opens;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await expect(page.getByText('Connected.')).toBeVisible();
  return wall;
}

journey.use(still);
journey.describe.configure({ timeout: 240_000 }); // five windows and a host on whatever machine it is

journey(
  'a class of three answers by phone through a whole quiz; every window is reloaded once',
  async ({ page, browser, host }) => {
    const wall = await begin(page, linkToLead(host));
    const { code } = host.room;
    await expect(wall.getByText(`${code.slice(0, 4)} ${code.slice(4)}`)).toBeVisible();
    expect(await wall.evaluate(() => sessionStorage.length)).toBe(0);

    const guests = await Promise.all([0, 1, 2].map(() => comeIn(browser, host)));
    const phones = guests.map((one) => one.page);
    const [one, two, three] = phones as [Page, Page, Page];
    await expect(wall.getByText('3 in')).toBeVisible();
    for (const phone of phones) await expect(phone.getByText('You are in.')).toBeVisible();

    await tabTo(page, page.getByRole('button', { name: 'Show the first question' }));
    await page.keyboard.press('Enter');
    await expect(wall.getByRole('heading', { name: first.asks })).toBeVisible();
    for (const phone of phones)
      await expect(phone.getByRole('heading', { name: first.asks })).toBeVisible();
    await page.keyboard.press('PageDown');
    await answer(one, option(first, 0));
    await answer(two, option(first, 0));
    await one.reload();
    await expect(one.getByText('Recorded.')).toBeVisible();
    await expect(wall.getByText('2 answered')).toBeVisible();

    await page.reload();
    await expect(page.getByText('Connected.')).toBeVisible();
    await answer(three, option(first, 1));
    await expect(page.getByText('3 in, 3 answered')).toBeVisible();
    await expect(wall.getByText('3 answered')).toBeVisible();
    await page.keyboard.press('PageDown');
    for (const phone of phones) await expect(phone.getByText('Talk it over')).toBeVisible();
    await wall.reload();
    await expect(wall.getByText('Discuss with your neighbours')).toBeVisible();

    await page.keyboard.press('PageDown');
    await expect(two.getByText(`${title}, question 1 of 2, second vote`)).toBeVisible();
    await two.reload();
    for (const phone of phones) await answer(phone, option(first, 3));
    await expect(wall.getByText('3 answered')).toBeVisible();
    for (const window of [wall, ...phones])
      await expect(window.getByText(/^(Correct|Harmful)$/)).toHaveCount(0);
    await page.keyboard.press('PageDown');
    await expect(wall.getByText('The answer', { exact: true })).toBeVisible();
    await expect(wall.getByText('after', { exact: true }).first()).toBeVisible();
    await three.reload();
    for (const phone of phones) {
      await expect(phone.getByRole('heading', { name: 'The best answer' })).toBeVisible();
      await expect(phone.getByText('Harmful').first()).toBeVisible();
    }

    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(wall.getByRole('heading', { name: second.asks })).toBeVisible();
    await page.keyboard.press('PageDown');
    for (const phone of phones) await answer(phone, option(second, 0), 'Guess');
    await expect(page.getByText('3 in, 3 answered')).toBeVisible();
    await page.getByRole('button', { name: 'Straight to the answer' }).click();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(page.getByText('What was counted is kept')).toBeVisible();
    for (const phone of phones) await expect(phone.getByText('The lesson is over.')).toBeVisible();
    expect(guests.flatMap(({ complaints }) => complaints)).toEqual([]);
    await page.getByRole('button', { name: 'Close the room' }).click();
    await expect(page.getByText('The room is closed.')).toBeVisible();
    for (const phone of phones) await expect(phone.getByText('This room is closed.')).toBeVisible();
    expect(host.room.code).not.toBe(code);

    await page.getByRole('link', { name: 'Report' }).click();
    await expect(page.getByText('3 people')).toBeVisible();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Decisions, CSV' }).click();
    const sheet = await readFile(await (await waiting).path(), 'utf8');
    const votes = parseCsv(sheet.replace(/^\uFEFF/, '')).map((row) => row.slice(2, 4));
    expect(votes.slice(1, 4)).toEqual([
      ['first', '3'],
      ['second', '3'],
      ['first', '3'],
    ]);
  },
);

journey(
  'a room is led by one window: the other says so, and can take it back',
  async ({ page, browser, host }) => {
    await begin(page, linkToLead(host));
    const { page: phone } = await comeIn(browser, host);
    await page.keyboard.press('PageDown');
    await expect(phone.getByRole('heading', { name: first.asks })).toBeVisible();

    const context = await browser.newContext();
    const complaints = await listen(context);
    const other = await context.newPage();
    await other.goto(linkToLead(host));
    await expect(other.getByText('The room is open.')).toBeVisible();
    await expect(page.getByText('Connected.')).toBeVisible(); // to look takes nothing away
    await other
      .getByRole('button', { name: /^Start with phones/ })
      .first()
      .click();
    await expect(other.getByText('Connected.')).toBeVisible();
    await expect(page.getByText('Another window leads the room now')).toBeVisible();
    await expect(phone.getByText('You are in.')).toBeVisible();

    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByText('Connected.')).toBeVisible();
    await expect(other.getByText('Another window leads the room now')).toBeVisible();
    await expect(phone.getByRole('heading', { name: first.asks })).toBeVisible();
    await page.keyboard.press('PageDown');
    await answer(phone, option(first, 0));
    await expect(page.getByText('1 in, 1 answered')).toBeVisible();
    expect(complaints).toEqual([]);
  },
);

journey(
  'a tab without the link, or with that of another room, says what to do',
  async ({ page }) => {
    await page.route('**/me', (route) => route.fulfill({ json: { is: 'closed' } }));
    await page.goto('./#/teach/room');
    await expect(page.getByText('npm run classroom')).toBeVisible();
    const room = page.url();
    await page.goto(`${room}?secret=of-yesterday`);
    await expect(page.getByRole('alert')).toContainText(
      'Open the link that the class host printed',
    );
    expect(page.url()).toBe(room);
  },
);

journey('where no class host serves the page, it says so', async ({ page }) => {
  await page.route('**/me', (route) => route.fulfill({ body: 'Here is nothing.' }));
  await page.goto('./#/teach/room?secret=of-yesterday');
  await expect(page.getByRole('alert')).toContainText('The class host does not answer.');
  await expect(page.getByRole('button', { name: /^Start with phones/ })).toHaveCount(0);
});
