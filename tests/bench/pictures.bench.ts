import { chromium } from '@playwright/test';
import { ensureBrowser, NO_BROWSER } from '../../scripts/browser.mjs';
import { pictureNames } from '../../src/domain/case.ts';
import { picturesPage } from '../support/pictures-page/build.ts';
import type { Stage } from '../support/pictures-page/page.ts';
import { report } from './figure.ts';

/** Redraws of each picture in a real browser whose processor is slowed down four times. */
const words = { fact: 'after one fact has changed', state: 'for another state' } as const;

const executablePath = await ensureBrowser();
if (executablePath === undefined) throw new Error(NO_BROWSER);
const open = await picturesPage();
const browser = await chromium.launch({ executablePath });

for (const name of pictureNames) {
  for (const by of ['fact', 'state'] as const) {
    // a page of its own: what was worked out before would be at hand
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await open(page);
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const times = await page.evaluate(
      async ([picture, kind]) => {
        const { stage } = globalThis as unknown as { stage: Stage };
        await stage.show(picture, stage.states(picture)[0] as string, false);
        const first = stage.redraw(picture, false, kind);
        // once more, until the browser has optimised what it runs
        for (let i = 0; i < 3; i++) stage.redraw(picture, false, kind);
        return { first, later: stage.redraw(picture, false, kind) };
      },
      [name, by] as const,
    );
    for (const when of ['first', 'later'] as const)
      report({
        what: `redrawing "${name}" ${words[by]}, ${when}, 95 of 100, at a quarter of the speed`,
        value: p95(times[when]),
        unit: 'ms',
        budget: 4,
        good: 'less',
      });
    await page.close();
  }
}
await browser.close();

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] as number;
}
