import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser, NO_BROWSER } from '../../scripts/browser.mjs';
import type { Measured } from './archive-page.ts';
import { report } from './figure.ts';

/** Backup and restore of 100,000 decisions, in a real browser: what stands for one in the tests is no measure. */
const ATTEMPTS = 4_000;
const DECISIONS = 25;

const executablePath = await ensureBrowser();
if (executablePath === undefined) throw new Error(NO_BROWSER);

const built = await build({
  configFile: false,
  logLevel: 'warn',
  build: { write: false, lib: { entry: 'tests/bench/archive-page.ts', formats: ['es'] } },
});
const [output] = [built].flat();
if (!output || !('output' in output)) throw new Error('nothing was built');
const body = output.output[0].code;

const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
await page.route('http://localhost/**', (route) =>
  route.request().url().endsWith('.js')
    ? route.fulfill({ contentType: 'text/javascript', body })
    : route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><script type="module" src="/measure.js"></script>',
      }),
);
await page.goto('http://localhost/');

const inspector = await page.context().newCDPSession(page);
let heap = 0;
const watching = setInterval(() => {
  void inspector
    .send('Runtime.getHeapUsage')
    .then(({ usedSize }) => (heap = Math.max(heap, usedSize)))
    .catch(() => undefined); // the page is closed
}, 100);
const measured = await page.evaluate<Measured>(`measure(${ATTEMPTS}, ${DECISIONS})`);
clearInterval(watching);
await browser.close();
if (!measured.isIdentical) throw new Error('what was restored is not what was backed up');

const { backup, inspect, restore } = measured;
const what = `${(ATTEMPTS * DECISIONS).toLocaleString('en-GB')} decisions`;
if (process.argv.includes('--all')) console.log(measured);
report(
  {
    what: `backup, verification and restore of ${what}`,
    value: (backup + inspect + restore) / 1000,
    unit: 's',
    budget: 10,
    good: 'less',
  },
  {
    what: `memory of the page while that is done`,
    value: heap / 2 ** 20,
    unit: 'MB',
    budget: 150,
    good: 'less',
  },
);
