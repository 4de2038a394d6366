import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { journey, still } from './support/journey.ts';

journey.use(still);
journey.slow(); // patients are drawn and played up to each decision

journey(
  'a quiz is composed, saved, duplicated, exported and taken in elsewhere',
  async ({ page, browser, contextOptions, baseURL }) => {
    await page.goto('./#/teach');
    await page.getByRole('button', { name: 'Compose a quiz' }).click();
    await page.getByLabel('Title').fill('A needle and a margin');
    await page.getByLabel('For whom, and about what').fill('For the Tuesday round.');
    const add = page.getByRole('region', { name: 'Add a decision' });
    await add.getByLabel('Case').selectOption({ label: 'A lump on the saphenous vein' });
    await add.getByLabel('Pitfall').selectOption({ label: 'Taken for a varicose vein' });
    await add.getByRole('button', { name: /^Add The first look/ }).click();
    await expect(page.getByText('“The first look” is decision 1 now.')).toBeVisible();
    await add.getByLabel('Pitfall').selectOption('');
    await add.getByRole('button', { name: /^Add The margin/ }).click();
    await page.getByRole('button', { name: 'Up decision 2' }).click();
    await expect(page.getByRole('heading', { name: '1. The margin' })).toBeVisible();

    await page
      .getByText(/^Preview, patient and notes/)
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'As the class sees it' })).toBeVisible();
    await page.getByLabel('Aim: what the class').fill('To say what an edge means.');
    await page.getByRole('button', { name: 'Another patient' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();

    await page.reload();
    await expect(page.getByLabel('Title')).toHaveValue('A needle and a margin');
    await page
      .getByText(/^Preview, patient and notes/)
      .first()
      .click();
    await expect(page.getByLabel('Aim: what the class')).toHaveValue('To say what an edge means.');
    await expect(page.getByRole('heading', { name: '2. The first look' })).toBeVisible();

    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect(page.getByLabel('Title')).toHaveValue('A needle and a margin (copy)');
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await started;
    expect(file.suggestedFilename()).toBe('clear-margins-quiz-A-needle-and-a-margin-copy.json');
    const buffer = await readFile(await file.path());

    await page.getByRole('button', { name: 'Delete …' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await expect(page.getByRole('heading', { name: 'Teach', level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'A needle and a margin (copy)' })).toHaveCount(
      0,
    );
    await expect(page.getByRole('heading', { name: 'A needle and a margin' })).toBeVisible();

    const elsewhere = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? '' });
    const other = await elsewhere.newPage();
    await other.goto('./#/teach');
    const open = other.getByLabel('Open a quiz file');
    const given = { name: 'quiz.json', mimeType: 'application/json', buffer };
    await open.setInputFiles(given);
    await expect(other.getByText('“A needle and a margin (copy)” is here now.')).toBeVisible();
    await open.setInputFiles(given);
    await expect(other.getByText('is here already, unchanged.')).toBeVisible();
    await open.setInputFiles({ ...given, buffer: Buffer.from('My shopping list') });
    await expect(other.getByText('Nothing was taken in.')).toBeVisible();
    await other.getByRole('link', { name: /^Look and change/ }).click();
    await expect(other.getByRole('heading', { name: '1. The margin' })).toBeVisible();
    await elsewhere.close();
  },
);

journey(
  'a ready quiz gets a twin, and both are printed without what surrounds them',
  async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.goto('./#/teach');
    await page
      .getByRole('link', { name: 'Look inside A lump on a vein, in eight decisions' })
      .click();
    await page.getByRole('button', { name: 'Print the answers' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: /: answers$/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Present' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Print the questions' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Name ____').first()).toBeVisible();
    await expect(page.getByText(/^(Correct|Harmful)$/).filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('button', { name: 'Make its twin' }).click();
    await expect(page.getByText(/asked after/).first()).toBeVisible({ timeout: 60_000 });
  },
);
