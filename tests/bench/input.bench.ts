import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';
import { ensureBrowser, NO_BROWSER } from '../../scripts/browser.mjs';
import { hashOf, play } from '../../src/session/routes.ts';
import { report } from './figure.ts';

/**
 * From a key to the next picture on the screen, in the built app, in a real browser whose processor is slowed down four times: a
 * number is moved step by step, options are chosen and taken back. `INPUT_BUILD` names a build that is there already.
 */
const KEYS = 60;

const executablePath = await ensureBrowser();
if (executablePath === undefined) throw new Error(NO_BROWSER);
const given = process.env['INPUT_BUILD'];
const outDir = given ?? mkdtempSync(join(tmpdir(), 'clear-margins-bench-'));
if (!given) await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 0 } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('nothing is served');
const browser = await chromium.launch({ executablePath });

/** A step, what has to be chosen before, and the keys. */
interface Deed {
  readonly what: string;
  readonly case: string;
  readonly from: string;
  readonly option?: string;
  readonly keys: readonly string[];
}
const deeds: readonly Deed[] = [
  {
    what: 'placing the needle on the leg',
    case: 'saphenous-vein-mass',
    from: 'biopsy-of-the-lump',
    option: 'Core needle',
    keys: ['ArrowRight', 'ArrowRight', 'ArrowLeft'],
  },
  {
    what: 'setting the cut on the ring of the cava',
    case: 'infrarenal-ivc-tumour',
    from: 'how-much-of-the-ring',
    option: 'A share of the ring',
    keys: ['ArrowRight', 'ArrowRight', 'ArrowLeft'],
  },
  {
    what: 'choosing what is held at the cava',
    case: 'infrarenal-ivc-tumour',
    from: 'what-is-held',
    keys: ['1', '2', '3', '4', '5'],
  },
  {
    what: 'choosing what comes out of the pelvis',
    case: 'premenopausal-uterine-lms',
    from: 'what-comes-out',
    keys: ['1', '2', '3', '4', '5'],
  },
];

/**
 * Milliseconds from each key to the end of the frame that follows it. The page tells of each by itself: to ask it again and again
 * would keep it from its work.
 */
async function timesOf(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  let tell: (time: number) => void = () => undefined;
  await page.exposeFunction('tell', (time: number) => tell(time));
  await page.evaluate(() => {
    const { tell } = globalThis as unknown as { tell: (time: number) => void };
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => tell(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  const times: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    const told = new Promise<number>((resolve) => (tell = resolve));
    await page.keyboard.press(keys[i % keys.length] as string);
    times.push(await told);
    await page.evaluate(rest);
  }
  return times;
}

/** What a key set off ends before the next one. */
const rest = (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));

/** What this machine takes for a page with nothing but a slider and a number: no app can be faster. */
async function openBare(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.setContent('<input type="range" oninput="after.textContent = value"><p id="after">');
  await page.getByRole('slider').focus();
  return page;
}

async function openStep(deed: Deed): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${address}${hashOf(play(deed.case, { from: deed.from }))}`);
  await page.locator('svg.low').waitFor();
  if (deed.option) {
    await page.getByRole('radio', { name: deed.option }).first().check();
    await page.getByRole('slider').focus();
  }
  return page;
}

async function measure(what: string, page: Page, keys: readonly string[]): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = await timesOf(page, keys);
  if (process.argv.includes('--all')) console.log({ what, times });
  const sorted = times.toSorted((a, b) => a - b);
  for (const of100 of [50, 95])
    report({
      what: `${what}, from a key to the next picture, ${of100} of 100, at a quarter of the speed`,
      value: sorted[Math.floor((times.length * of100) / 100)] as number,
      unit: 'ms',
      budget: 50,
      good: 'less',
    });
  await page.close();
}

await measure('moving a slider on a bare page', await openBare(), ['ArrowRight', 'ArrowLeft']);
for (const deed of deeds) await measure(deed.what, await openStep(deed), deed.keys);
await browser.close();
await server.close();
if (!given) rmSync(outDir, { recursive: true });
