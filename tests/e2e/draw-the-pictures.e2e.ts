import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pictureNames } from '../../src/domain/case.ts';
import type { PictureName } from '../../src/domain/case.ts';
import { journey, still } from './support/journey.ts';
import { picturesPage } from '../support/pictures-page/build.ts';
import type { Stage } from '../support/pictures-page/page.ts';

/** The state of each picture that is kept: the one with the most in it. */
const golden: Readonly<Record<PictureName, string>> = {
  leg: 'a tract outside the operation',
  cava: 'clamped, collaterals divided',
  ring: 'round the aorta',
  pelvis: '11.6 cm, grown into the left ovary',
  radiotherapy: 'days being set',
  visits: 'every 4, then every 6',
};
const phone = { width: 390, height: 844 };
const desk = { width: 600, height: 800 };

let open: (page: Page) => Promise<void>;

journey.use(still);
journey.beforeAll(async () => {
  open = await picturesPage();
});

const show = (page: Page, name: PictureName, state: string, tall: boolean): Promise<void> =>
  page.evaluate(
    ([picture, wanted, isTall]) =>
      (globalThis as unknown as { stage: Stage }).stage.show(picture, wanted, isTall),
    [name, state, tall] as const,
  );
const statesOf = (page: Page, name: PictureName): Promise<readonly string[]> =>
  page.evaluate(
    (picture) => (globalThis as unknown as { stage: Stage }).stage.states(picture),
    name,
  );

for (const name of pictureNames) {
  journey(`the picture "${name}" looks as it was approved`, async ({ page }) => {
    await page.setViewportSize(phone);
    await open(page);
    await show(page, name, golden[name], false);
    // letters differ from machine to machine: their places are looked at below
    await page.addStyleTag({ content: 'text { visibility: hidden }' });
    await expect(page.locator('svg').first()).toHaveScreenshot(`${name}.png`, {
      maxDiffPixelRatio: 0.005,
    });
  });

  journey(`the words on the picture "${name}" can be read in every state`, async ({ page }) => {
    await open(page);
    for (const [size, tall] of [
      [phone, false],
      [desk, true],
    ] as const) {
      await page.setViewportSize(size);
      for (const state of await statesOf(page, name)) {
        await show(page, name, state, tall);
        expect(await page.evaluate(faultsOfWords), `${state}, ${tall ? 'tall' : 'low'}`).toEqual(
          [],
        );
      }
    }
  });
}

/** Words that are too small, that leave their picture or that lie on each other. Runs in the page. */
function faultsOfWords(): readonly string[] {
  const least = 9;
  return [...document.querySelectorAll('svg')].flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text')].map((text) => ({
      says: text.textContent,
      at: text.getBoundingClientRect(),
      px: parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1),
    }));
    const small = words.filter(({ px }) => px < least).map(({ says, px }) => `${says}: ${px} px`);
    const outside = words
      .filter(
        ({ at }) =>
          at.left < frame.left - 1 ||
          at.right > frame.right + 1 ||
          at.top < frame.top - 3 ||
          at.bottom > frame.bottom + 3,
      )
      .map(({ says }) => `${says}: outside`);
    const overlapping = words.flatMap((one, i) =>
      words
        .slice(i + 1)
        .filter(
          (other) =>
            Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left) > 2 &&
            Math.min(one.at.bottom, other.at.bottom) - Math.max(one.at.top, other.at.top) > 4,
        )
        .map((other) => `${one.says} on ${other.says}`),
    );
    return [...small, ...outside, ...overlapping];
  });
}
