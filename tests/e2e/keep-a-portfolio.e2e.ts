import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { parseCsv } from '../support/parse-csv.ts';
import { choose, commit, heading, play } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const report = playRoute('saphenous-vein-mass', { chapter: 'the-report' });
const operation = playRoute('saphenous-vein-mass', { chapter: 'the-operation' });
const wrong = { 'the-haematoma': [{ act: 'ignore-the-haematoma', with: {} }] };
const first = bestRoad(report, wrong);
const second = bestRoad(operation);
const [begin] = first;
if (!begin) throw new Error('The chapter is empty.');

journey.use(still);

const finished = (page: Page, count: number) =>
  expect(page.locator('.sum')).toContainText(`${count} finished`);

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

journey('progress is empty at first and says what will stand there', async ({ page }) => {
  await page.goto('./#/progress');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What will stand here');
  await page.getByRole('link', { name: 'Meet a patient' }).click();
  await expect(page).toHaveURL(/#\/$/);
});

journey(
  'two chapters become a portfolio, one of them is deleted, the other begun anew',
  async ({ page }) => {
    await page.goto(`./${hashOf(report)}`);
    await play(page, first);
    await expect(page.getByRole('heading', { name: 'Every decision' })).toBeVisible();
    await page.goto(`./${hashOf(operation)}`);
    await play(page, second);
    await expect(page.getByRole('heading', { name: 'Every decision' })).toBeVisible();

    await page.goto('./#/progress');
    await finished(page, 2);
    await expect(page.getByText(/^1 of the last 26 weeks/)).toBeVisible();
    for (const table of await page.getByText('The same as a table').all()) await table.click();
    await expect(page.getByRole('cell', { name: 'The operation' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    const { name, text } = await handedOver(page, 'Decisions, CSV');
    expect(name).toMatch(/^clear-margins-decisions-\d{4}-\d\d-\d\d\.csv$/);
    const [head, ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
    expect(rows).toHaveLength(first.length + second.length);
    const verdicts = rows.map((row) => row[head?.indexOf('verdict') ?? 0]);
    expect(verdicts[0]).toBe('suboptimal');
    expect(rows[0]).toContain('certain');
    const json = await handedOver(page, 'Both, JSON');
    expect(JSON.parse(json.text)).toMatchObject({ format: 'clear-margins progress', version: 1 });

    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    const remove = page.getByRole('button', { name: /^Delete The operation/ });
    await remove.click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await finished(page, 2);
    await remove.click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('The operation: deleted.')).toBeVisible();
    await finished(page, 1);
    await page.reload();
    await finished(page, 1);
    await expect(remove).toHaveCount(0);

    await page.getByRole('link', { name: /^Restart The report/ }).click();
    await expect(heading(page, begin)).toBeVisible();
    await expect(page.getByText(/Your earlier answer here/)).toHaveCount(0);
    await choose(page, begin);
    await commit(page, 'guess');
    await expect(page.getByText(/Your earlier answer here/)).toBeVisible();
    await expect(page.getByText(/\(certain; judged suboptimal/)).toBeVisible();
  },
);
