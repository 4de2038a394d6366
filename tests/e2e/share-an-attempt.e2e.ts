import { expect } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { choose, commit, goOn, heading } from './support/decide.ts';
import { journey, still } from './support/journey.ts';
import { bestRoad } from './support/road.ts';

const route = playRoute('saphenous-vein-mass', { chapter: 'from-lump-to-diagnosis' });
const [first, second, third] = bestRoad(route);
if (!first || !second || !third) throw new Error('The chapter has fewer than three decisions.');

journey.use(still);

journey('of two tabs one leads, and the other can take over', async ({ page: one, context }) => {
  await one.goto(`./${hashOf(route)}`);
  await choose(one, first);
  await commit(one);
  await expect(one).toHaveURL(/#\/attempt\//);

  const other = await context.newPage();
  await other.goto(one.url());
  await expect(other.getByText('This attempt is open in another tab')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Continue' })).toBeDisabled();

  await goOn(one);
  await choose(one, second);
  await commit(one);
  await other.getByRole('button', { name: 'Take over here' }).click();
  await expect(heading(other, second)).toBeVisible();
  await expect(other.getByText('This attempt is open in another tab')).toBeHidden();
  await expect(one.getByText('This attempt is open in another tab')).toBeVisible();
  await expect(one.getByRole('button', { name: 'Continue' })).toBeDisabled();

  await goOn(other);
  await choose(other, third);
  await commit(other);
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
});
