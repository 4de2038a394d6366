import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, goOn, heading } from './support/decide.ts';
import { journey, phone, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
// a wrong turn at the start leads to an order, one at the end to several verdicts side by side
const road = bestRoad(route, {
  'first-look': [{ act: 'strip-the-vein', with: {} }],
  staging: [{ act: 'chest-film', with: {} }],
});
const looked = ['first-look', 'after-the-unplanned-excision', 'staging'];

/** What axe finds on the page as it stands. In the dark only colours can differ. */
type Look = (page: Page, where: string) => Promise<void>;
const look =
  (rules: readonly string[] | 'all'): Look =>
  async (page, where) => {
    // the legacy mode needs no second page; it leaves out frames, which we do not have
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    if (rules !== 'all') axe.withRules([...rules]);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
    );
    expect(found, where).toEqual([]);
  };

async function walk(page: Page, see: Look): Promise<void> {
  await page.goto('./');
  await page.keyboard.press('3');
  await see(page, 'start page, deciding');
  await page.goto('./#/settings');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await see(page, 'settings');
  await page.goto('./#/data');
  await page.getByRole('heading', { level: 1, name: 'Your data' }).waitFor();
  await see(page, 'your data');
  await page.getByRole('button', { name: 'Erase everything …' }).click();
  await see(page, 'erase everything');
  await page.keyboard.press('Escape');
  await page.goto('./#/review');
  await page.getByText('A pitfall is an error with a name').waitFor();
  await see(page, 'review, not begun');

  await page.goto(`./${hashOf(route)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const [button, dialog] of [
    ['Chart', 'Chart'],
    ['Help', 'Help'],
    ['More', 'This decision'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog', { name: dialog }).waitFor();
    await see(page, dialog);
    await page.keyboard.press('Escape');
  }
  for (const stop of road) {
    await expect(heading(page, stop)).toBeVisible();
    await choose(page, stop);
    if (looked.includes(stop.view.step.id)) await see(page, `${stop.view.step.id}, decided`);
    await commit(page, 'fairly sure');
    if (looked.includes(stop.view.step.id)) {
      await page.locator('summary').filter({ visible: true }).first().click();
      await see(page, `${stop.view.step.id}, judged`);
    }
    await goOn(page);
  }
  await page.getByRole('heading', { name: 'How sure, and how right' }).waitFor();
  await page.locator('summary').filter({ visible: true }).last().click();
  await see(page, 'debrief');
  await page.goto('./');
  await page.getByText('Your attempts').waitFor();
  await page.getByText('Other patients, met in the middle').first().click();
  await see(page, 'start page with attempts');
  await page.goto('./#/review');
  await page.getByRole('heading', { name: 'The pitfalls' }).waitFor();
  await see(page, 'review');
  await page.goto('./#/review/redo');
  await page.getByText('Find a better one.').waitFor();
  await see(page, 'moment to redo');
}

/** Teaching: what the instructor sees, and the wall. */
async function teachAndLook(
  page: Page,
  see: (page: Page, screen: string) => Promise<void>,
): Promise<void> {
  await page.goto('./#/teach');
  await page.getByRole('heading', { name: 'Ready to present' }).waitFor();
  await see(page, 'teach');
  await page
    .getByRole('link', { name: /^Look inside/ })
    .first()
    .click();
  await page
    .getByText(/^Preview and notes/)
    .first()
    .click();
  await see(page, 'ready quiz');
  await page.getByRole('button', { name: 'Copy and change' }).click();
  await page
    .getByText(/^Preview, patient and notes/)
    .first()
    .click();
  await page.getByText(/^\d+ found$/).waitFor();
  await see(page, 'own quiz');
  const opens = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const wall = await opens;
  await page.getByText('The wall is up.').waitFor();
  for (const phase of ['ask', 'vote', 'discuss', 'vote again', 'answer', 'play on']) {
    if (phase.startsWith('vote')) for (const hand of '112') await page.keyboard.press(hand);
    await see(page, `lesson, ${phase}`);
    await see(wall, `wall, ${phase}`);
    await page.keyboard.press('PageDown');
  }
  await page.goto('./#/teach');
  await page.getByRole('link', { name: /^Report/ }).click();
  await page.getByText('What the class showed').waitFor();
  await page
    .getByText(/^Every option/)
    .first()
    .click();
  await see(page, 'report');
}

journey.slow(); // axe takes its time on every screen

journey.describe('in the light', () => {
  journey.use({ ...still, colorScheme: 'light' });
  journey('axe finds nothing on any screen', ({ page }) => walk(page, look('all')));
  journey('axe finds nothing where somebody teaches', ({ page }) =>
    teachAndLook(page, look('all')),
  );
});

journey.describe('in the dark', () => {
  journey.use({ ...still, colorScheme: 'dark' });
  journey('axe finds no weak contrast on any screen', ({ page }) =>
    walk(page, look(['color-contrast'])),
  );
  journey('axe finds no weak contrast where somebody teaches', ({ page }) =>
    teachAndLook(page, look(['color-contrast'])),
  );
});

journey.describe('on a phone', () => {
  journey.use({ ...still, ...phone });
  journey('axe finds nothing', async ({ page }) => {
    const see = look('all');
    await page.goto(`./${hashOf(route)}`);
    const [stop] = road;
    if (!stop) throw new Error('The chapter is empty.');
    await choose(page, stop);
    await see(page, 'deciding');
    await commit(page);
    await see(page, 'judged');
  });
});
