import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { parseCsv } from '../support/parse-csv.ts';
import { parse } from '../support/parse-xml.ts';
import { journey, still } from './support/journey.ts';

journey.use(still);

/** Clicks a button that hands over a file. @returns its name and what it holds. */
async function handedOver(page: Page, button: string) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

/** A vote in which so many raise a hand for the first options. */
async function vote(page: Page, ...hands: readonly number[]): Promise<void> {
  for (const [i, count] of hands.entries())
    for (let n = 0; n < count; n++) await page.keyboard.press(String(i + 1));
}

journey(
  'a lesson by hands opens its report, and leaves as a sheet and for Moodle',
  async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await page.goto('./#/teach');
    await page
      .getByRole('button', { name: /^Present/ })
      .first()
      .click();
    await expect(page.getByText('No wall is open.')).toBeVisible();
    await page.keyboard.press('PageDown');
    await vote(page, 3, 2);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await vote(page, 1, 4);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();

    await page.goto('./#/teach');
    await page.getByRole('link', { name: /^Report/ }).click();
    await expect(page.getByText('What the class showed')).toBeVisible();
    await expect(page.getByText('This lesson is under way')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What hands cannot tell' })).toBeVisible();
    await expect(page.getByText('Right before', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('Right after', { exact: true })).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Learners, CSV' })).toHaveCount(0);
    await page
      .getByText(/^Every option/)
      .first()
      .click();
    await expect(page.getByText('before', { exact: true }).first()).toBeVisible();

    const sheet = await handedOver(page, 'Decisions, CSV');
    expect(sheet.name).toMatch(/^clear-margins-questions-.+-\d{4}-\d\d-\d\d\.csv$/);
    const [head, first, second] = parseCsv(sheet.text.replace(/^\uFEFF/, ''));
    expect(head?.slice(0, 4)).toEqual(['question', 'title', 'vote', 'answers']);
    expect([first?.[2], first?.[3], second?.[2], second?.[3]]).toEqual([
      'first',
      '5',
      'second',
      '5',
    ]);

    await page.getByText('These questions for Moodle').click();
    await expect(page.getByText(/can go into a question bank of Moodle/)).toBeVisible();
    const moodle = await handedOver(page, 'Download Moodle XML');
    expect(moodle.name).toMatch(/^clear-margins-moodle-.+\.xml$/);
    expect(parse(moodle.text).all('questiontext')).not.toHaveLength(0);

    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  },
);
