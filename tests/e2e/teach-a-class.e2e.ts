import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Asked } from '../../src/quiz/present-asked.ts';
import { tabTo } from './support/decide.ts';
import { journey, phone, still } from './support/journey.ts';
import { asFile, askedIn, shortQuiz } from './support/quizzes.ts';

const title = 'Two decisions for a short hour';
const quiz = shortQuiz('lump-on-a-vein', 2, title);
const asked = askedIn(quiz);

/** Begins the lesson with the keyboard, and gives the wall that opens. */
async function begin(page: Page): Promise<Page> {
  await page.goto('./#/teach');
  await page.getByLabel('Open a quiz file').setInputFiles(asFile(quiz));
  await expect(page.getByText(`“${title}” is here now.`)).toBeVisible();
  const opens = page.waitForEvent('popup');
  await tabTo(page, page.getByRole('button', { name: `Present ${title}` }));
  await page.keyboard.press('Enter');
  const wall = await opens;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await expect(page.getByText('The wall is up.')).toBeVisible();
  return wall;
}

const question = (page: Page, { asks }: Asked) => page.getByRole('heading', { name: asks });

/** A vote in which so many raise a hand for the first options. */
async function vote(page: Page, ...hands: readonly number[]): Promise<void> {
  for (const [i, count] of hands.entries())
    for (let n = 0; n < count; n++) await page.keyboard.press(String(i + 1));
}

journey.use(still);

journey(
  'a class votes by hands through a whole quiz; every window is reloaded once',
  async ({ page }) => {
    const wall = await begin(page);
    const verdict = wall.getByText(/^(Correct|Harmful|Suboptimal|Acceptable.*)$/);
    for (const [i, one] of asked.entries()) {
      await expect(question(wall, one)).toBeVisible();
      await expect(wall.getByText(`Question ${i + 1} of 2`)).toBeVisible();
      for (const { text } of one.options) await expect(wall.getByText(text).first()).toBeVisible();
      await page.keyboard.press('PageDown');
      await vote(page, 3, 2);
      await page.keyboard.press('Shift+Digit2');
      await page.keyboard.press('2');
      await expect(wall.getByText('5 voted')).toBeVisible();
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();

      if (i === 0) await page.reload();
      else await wall.reload();
      await expect(wall.getByText('Vote alone')).toBeVisible();
      await expect(wall.getByText('5 voted')).toBeVisible();
      await expect(page.getByRole('spinbutton').first()).toHaveValue('3');

      await page.keyboard.press('PageDown');
      await expect(wall.getByText('Discuss with your neighbours')).toBeVisible();
      await page.keyboard.press('PageDown');
      await vote(page, 1, 4);
      await expect(wall.getByText('5 voted')).toBeVisible();
      await expect(verdict).toHaveCount(0);
      await expect(wall.getByText('before', { exact: true })).toHaveCount(0);

      await page.keyboard.press('PageDown');
      await expect(wall.getByText('The answer')).toBeVisible();
      await expect(verdict.first()).toBeVisible();
      await expect(wall.getByText('before', { exact: true }).first()).toBeVisible();
      await expect(wall.getByText('after', { exact: true }).first()).toBeVisible();

      await page.keyboard.press('PageDown');
      await tabTo(page, page.getByRole('button', { name: /^The class \(4\)/ }));
      await page.keyboard.press('Enter');
      await expect(wall.getByText('The class decided')).toBeVisible();
      await tabTo(page, page.getByRole('button', { name: 'Rewind to the question' }));
      await page.keyboard.press('Enter');
      await expect(wall.getByText('The answer')).toBeVisible();
      await page.keyboard.press('PageDown');
    }
    await expect(wall.getByText('That was the last question.')).toBeVisible();
    await expect(page.getByText('The lesson is over.')).toBeVisible();
    await page.goto('./#/teach');
    await expect(page.getByRole('heading', { name: 'Lessons held' })).toBeVisible();
    await expect(page.getByText('under way')).toHaveCount(0);
  },
);

journey(
  'keys pressed at the wall reach the lesson, and what fills it is never cut off',
  async ({ page }) => {
    const wall = await begin(page);
    await wall.bringToFront();
    await wall.keyboard.press('ArrowRight');
    await vote(wall, 2);
    await expect(wall.getByText('2 voted')).toBeVisible();
    for (let step = 0; step < 3; step++) {
      await wall.keyboard.press('ArrowRight');
      for (const size of [
        { width: 1920, height: 1080 },
        { width: 1024, height: 768 },
      ]) {
        await wall.setViewportSize(size);
        const cut = await wall
          .locator('.body')
          .evaluate(
            (body) => body.scrollHeight > body.clientHeight || body.scrollWidth > body.clientWidth,
          );
        expect(cut).toBe(false);
      }
    }
    await expect(wall.getByText('The answer')).toBeVisible();
  },
);

journey('without a second window the wall is shown in the first', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto('./#/teach');
  await page
    .getByRole('button', { name: /^Present/ })
    .first()
    .click();
  await expect(page.getByText('No wall is open.')).toBeVisible();
  await page.getByRole('button', { name: 'Open the wall' }).click();
  await expect(page.getByText('The browser keeps the wall from opening')).toBeVisible();
  await page.getByRole('button', { name: 'Wall in this window' }).click();
  const wall = page.getByRole('region', { name: 'Wall', exact: true });
  await expect(wall.getByText('Read')).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('1');
  await expect(wall.getByText('1 voted')).toBeVisible();
  await wall.getByRole('button', { name: 'Back to your notes' }).click();
  await expect(page.getByRole('spinbutton').first()).toHaveValue('1');
});

journey('a lesson is held in one window; another may take it over', async ({ page, context }) => {
  await begin(page);
  await page.keyboard.press('PageDown');
  await vote(page, 3);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('This lesson is held in another window')).toBeVisible();
  await other.getByRole('button', { name: 'Hold it here' }).click();
  await expect(other.getByRole('spinbutton').first()).toHaveValue('3');
  await expect(page.getByText('This lesson is held in another window')).toBeVisible();
});

journey.describe('on a phone', () => {
  journey.use(phone);
  journey('hands are counted by pressing', async ({ page }) => {
    await page.goto('./#/teach');
    await page
      .getByRole('button', { name: /^Present/ })
      .first()
      .tap();
    await page.getByRole('button', { name: 'Let them vote' }).tap();
    const more = page.getByRole('button', { name: /^One hand more/ });
    await more.first().tap();
    await more.first().tap();
    await page
      .getByRole('button', { name: /^One hand fewer/ })
      .first()
      .tap();
    await expect(page.getByRole('status').filter({ hasText: '1 voted' })).toBeVisible();
  });
});
