import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { hashOf, play as playRoute } from '../../src/session/routes.ts';
import { journey, phone, still } from './support/journey.ts';

journey.use(still);

/** The middle of something drawn. */
async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const begin = (page: Page, kase: string, from: string): Promise<unknown> =>
  page.goto(`./${hashOf(playRoute(kase, { from }))}`);

journey(
  'the needle is pulled to its place on the leg, and the slider follows',
  async ({ page }) => {
    await begin(page, 'saphenous-vein-mass', 'biopsy-of-the-lump');
    await expect(page.locator('path.pull')).toHaveCount(0);
    await page.getByRole('radio', { name: 'Core needle' }).check();
    const slider = page.getByRole('slider', { name: /planned cut/ });
    const { x, y } = await middleOf(page.locator('path.pull'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y, { steps: 4 });
    await page.mouse.up();
    await expect(slider).toHaveAttribute('aria-valuetext', /^\d+ mm lateral$/);
    const pulled = Number(await slider.inputValue());
    await slider.press('ArrowLeft');
    expect(Number(await slider.inputValue())).toBeLessThan(pulled);
    await page.mouse.move(x - 60, y);
    expect(Number(await slider.inputValue()), 'nothing is pulled any more').toBeLessThan(pulled);
  },
);

journey('the cut is set on the ring, and the number follows', async ({ page }) => {
  await begin(page, 'infrarenal-ivc-tumour', 'how-much-of-the-ring');
  await page.getByRole('radio').first().check();
  await page.getByRole('radio', { name: /A share of the ring/ }).check();
  const box = await page.locator('path.pull').boundingBox();
  if (!box) throw new Error('There is nothing to pull.');
  const share = page.getByRole('slider');
  /** Presses on the dial: degrees clockwise from the patient's left. The tumour has its middle at 32 of them. */
  const press = (degrees: number): Promise<void> => {
    const [angle, by] = [(degrees * Math.PI) / 180, (box.width / 2) * 0.85];
    return page.mouse.click(
      box.x + box.width / 2 + by * Math.cos(angle),
      box.y + box.height / 2 + by * Math.sin(angle),
    );
  };
  await press(32 + 90);
  await expect(share).toHaveValue('50');
  await press(32 - 36);
  await expect(share).toHaveValue('20');
  await press(32 + 180);
  await expect(share).toHaveValue('100');
});

journey.describe('on a phone', () => {
  journey.use(phone);

  journey('what comes out of the pelvis is pressed on the picture', async ({ page }) => {
    await begin(page, 'premenopausal-uterine-lms', 'what-comes-out');
    const ovary = page.getByRole('checkbox', { name: /Left ovary/i });
    await expect(ovary).not.toBeChecked();
    const handles = page.locator('svg path[role="presentation"]');
    // the uterus lies lowest, then the tumour and the nodes; the left ovary lies on top
    await handles.last().tap();
    await expect(ovary).toBeChecked();
    await handles.last().tap();
    await expect(ovary).not.toBeChecked();
  });

  journey('a sling is laid where it is pressed at the cava', async ({ page }) => {
    await begin(page, 'infrarenal-ivc-tumour', 'what-is-held');
    const aorta = page.getByRole('checkbox', { name: /The aorta/ });
    await page.locator('svg path[role="presentation"]').last().tap();
    await expect(aorta).toBeChecked();
  });
});
