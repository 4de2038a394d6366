import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import type { HandedIn } from '../../src/domain/homework.ts';
import { resultText } from '../../src/quiz/homework.ts';
import { digestOf } from '../../src/storage/digest.ts';
import { chooseByKeys, heading, tabTo } from './support/decide.ts';
import { journey, listen, phone, still } from './support/journey.ts';
import { asFile, shortQuiz } from './support/quizzes.ts';
import { bestStop } from './support/road.ts';
import type { Stop } from './support/road.ts';

const quiz = shortQuiz('lump-on-a-vein', 3, 'Three for the weekend');
const stops = quiz.questions.map(({ opens }) => bestStop(opens));
const [first, second] = stops;
if (!first || !second) throw new Error('The quiz has too few decisions.');

journey.use(still);

/** A browser of somebody else, and what it complains of. */
async function someoneElse(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({
    ...phone,
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  return { context, complaints: await listen(context), page: await context.newPage() };
}

/** Gives a quiz as homework. @returns the link for everybody. */
async function give(page: Page, title: string): Promise<string> {
  await page.goto('./#/teach');
  await page.getByRole('button', { name: `Give as homework ${title}` }).click();
  return page.getByRole('textbox', { name: 'Link for everybody' }).inputValue();
}

/** Begins under a name, by keyboard, and waits until the decision takes keys. */
async function begin(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: /^Your name/ }));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Guess' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** Decides what is on the screen as well as it can be, by keyboard. */
async function decide(page: Page, stop: Stop): Promise<void> {
  await chooseByKeys(page, stop);
  await page.keyboard.press('f');
  await page.keyboard.press('Enter');
}

async function handIn(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Hand in' }));
  await page.keyboard.press('Enter');
}

/** The result as a file. */
async function resultFile(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Result as a file' }).click();
  return readFile(await (await waiting).path(), 'utf8');
}

const named = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** The same result, handed in for another lesson. */
function ofLesson(lesson: string, result: string): string {
  const { participant, revision, answers } = JSON.parse(result) as HandedIn;
  return resultText({ lesson, participant, revision, answers }, digestOf);
}

async function faultless(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

journey(
  'homework goes out as a link and comes back as a file; what does not belong to it is told apart',
  async ({ page: teacher, browser, baseURL }) => {
    await teacher.goto('./#/teach');
    await teacher.getByLabel('Open a quiz file').setInputFiles(asFile(quiz));
    await expect(teacher.getByText(`“${quiz.title}” is here now.`)).toBeVisible();
    await give(teacher, quiz.title);
    const other = teacher.url().split('/').at(-1) ?? '';
    const link = await give(teacher, quiz.title);

    const ada = await someoneElse(browser, baseURL);
    await ada.page.goto(link);
    await begin(ada.page, 'Ada');
    await decide(ada.page, first);
    await expect(heading(ada.page, second)).toBeVisible();
    await expect(ada.page.getByText('Saved', { exact: true })).toBeAttached();
    await ada.page.reload();
    for (const stop of stops.slice(1)) await decide(ada.page, stop);
    await expect(ada.page.getByText('All is decided.')).toBeVisible();

    // what was decided can be decided anew, and not well
    await ada.page.getByRole('button', { name: 'Change 1.' }).click();
    await expect(heading(ada.page, first)).toBeVisible();
    const wrong = first.view.options.findIndex(({ act }) => act === 'watch-for-six-months');
    await ada.page.keyboard.press(String(wrong + 1));
    await ada.page.keyboard.press('c');
    await ada.page.keyboard.press('Enter');
    await expect(ada.page.getByText('certain', { exact: true })).toBeVisible();
    await expect(ada.page.getByText('Best answer:')).toHaveCount(0);
    await handIn(ada.page);
    const result = await resultFile(ada.page);
    await ada.page.getByRole('button', { name: 'Show the marks' }).click();
    await expect(ada.page.getByText('2 of 3 in full')).toBeVisible();
    expect(await resultFile(ada.page)).toBe(result);

    await expect(teacher.getByText('Nobody has handed in.')).toBeVisible();
    await teacher
      .getByLabel('Choose result files')
      .setInputFiles([
        named('ada.json', result),
        named('ada (1).json', result),
        named('foreign.json', ofLesson(other, result)),
        named('edited.json', result.replace('"certain"', '"guess"')),
        named('notes.json', 'To do: homework'),
      ]);
    await expect(teacher.getByText('In: 1. Here already: 1. Not taken: 3.')).toBeVisible();
    await expect(teacher.getByText('1 person has handed in: Ada.')).toBeVisible();
    for (const words of [
      'Ada, the same result again.',
      `a result of another homework, “${quiz.title}”`,
      'It was changed after it had been handed in',
      'This is no result of a homework.',
    ])
      await expect(teacher.getByText(words)).toBeVisible();
    // dropped, wherever on the page
    const dropped = await teacher.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.json'));
      return transfer;
    }, result);
    await teacher.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
    await expect(teacher.getByText('Here already: 1.', { exact: true })).toBeVisible();

    await teacher.getByRole('link', { name: 'Report' }).click();
    const results = teacher.getByRole('article');
    await expect(results.getByText('Right', { exact: true })).toHaveCount(3);
    await expect(results.first().getByText('0 of 1', { exact: true })).toBeVisible();
    await expect(teacher.getByText('2 of 3 right')).toBeVisible();
    expect(ada.complaints).toEqual([]);
    await ada.context.close();
  },
);

journey(
  'a result comes back as a link, and a newer one takes its place',
  async ({ page: teacher, browser, baseURL }) => {
    const link = await give(teacher, 'The first step');
    const ben = await someoneElse(browser, baseURL);
    await ben.page.goto(link);
    await begin(ben.page, 'Ben');
    await ben.page.keyboard.press('1');
    await ben.page.getByRole('button', { name: 'All' }).click();
    await expect(ben.page.getByText('Decide something first.')).toBeVisible();
    await ben.page.getByRole('button', { name: /^Decide 1\./ }).click();
    await ben.page.keyboard.press('1');
    await ben.page.keyboard.press('g');
    await ben.page.keyboard.press('Enter');
    await expect(ben.page.getByText('2 of 7')).toBeVisible();
    await ben.page.getByRole('button', { name: 'All' }).click();
    await handIn(ben.page);
    const field = ben.page.getByRole('textbox', { name: 'Result as a link' });
    const before = await field.inputValue();
    await ben.page.getByText('Result as a code for a phone').click();
    await expect(ben.page.getByRole('img', { name: /^The link to the result/ })).toBeVisible();
    await ben.page.getByRole('button', { name: 'Take it back' }).click();
    await ben.page.getByRole('button', { name: /^Change 1\./ }).click();
    await ben.page.keyboard.press('2');
    await ben.page.keyboard.press('g');
    await ben.page.keyboard.press('Enter');
    await ben.page.getByRole('button', { name: 'All' }).click();
    await handIn(ben.page);
    await expect(field).not.toHaveValue(before);
    const after = await field.inputValue();

    // somewhere else the link says where it belongs
    await ben.page.goto(after);
    await expect(ben.page.getByText('This browser does not hold the homework')).toBeVisible();

    await teacher.goto(before);
    await teacher.getByRole('button', { name: 'Take it in' }).click();
    await expect(teacher.getByText('In: 1.')).toBeVisible();
    await teacher.getByRole('link', { name: 'To the homework' }).click();
    await teacher
      .getByRole('textbox', { name: /^Or paste result links/ })
      .fill(`From Ben: ${after}, before that ${before}`);
    await teacher.getByRole('button', { name: 'Take the links in' }).click();
    await expect(teacher.getByText('Newer: 1. Not taken: 1.')).toBeVisible();
    await expect(teacher.getByText('Ben, a newer result')).toBeVisible();
    await expect(teacher.getByText('Ben, an older result')).toBeVisible();
    expect(ben.complaints).toEqual([]);
    await ben.context.close();
  },
);

journey(
  'after one visit homework opens by its link and from its file without a network',
  async ({ page: visit, context }) => {
    await visit.goto('./');
    await visit.evaluate(async () => navigator.serviceWorker.ready);
    const link = await give(visit, 'A lump on a vein, in eight decisions');
    const waiting = visit.waitForEvent('download');
    await visit.getByRole('button', { name: 'Homework as a file' }).click();
    const file = await readFile(await (await waiting).path());
    await context.setOffline(true);

    const page = await context.newPage();
    await page.goto(link);
    await begin(page, 'Ada');
    await decide(page, first);
    await expect(heading(page, second)).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toBeAttached();
    await page.reload();
    await expect(heading(page, second)).toBeVisible();

    const again = await context.newPage();
    await again.goto(visit.url().replace(/#.*/, '#/homework'));
    await again
      .getByLabel('Open a homework file')
      .setInputFiles({ name: 'homework.json', mimeType: 'application/json', buffer: file });
    await expect(again.getByText('This homework is open in another tab')).toBeVisible();
    await again.getByRole('button', { name: 'Go on here' }).click();
    await expect(heading(again, second)).toBeVisible();
    await expect(page.getByText('This homework is open in another tab')).toBeVisible();
    await again.getByRole('button', { name: 'All' }).click();
    await handIn(again);
    await again.getByRole('button', { name: 'Show the marks' }).click();
    await expect(again.getByText('1 of 8 in full')).toBeVisible();
    await again.goto(link.slice(0, -12));
    await expect(again.getByText('This link is damaged')).toBeVisible();
  },
);

journey('none of its pages has a fault of access', async ({ page }) => {
  const link = await give(page, 'The first step');
  await faultless(page);
  await page.goto(link);
  await begin(page, 'Ada');
  await page.keyboard.press('1');
  await faultless(page);
  await page.keyboard.press('g');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'All' }).click();
  await faultless(page);
  await handIn(page);
  await page.getByText('Result as a code for a phone').click();
  await page.getByRole('button', { name: 'Show the marks' }).click();
  await page.getByText('Why, option by option').first().click();
  await faultless(page);
});
