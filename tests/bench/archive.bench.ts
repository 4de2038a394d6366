import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser, NO_BROWSER } from '../../scripts/browser.mjs';
import type { Reading, SecondCopy } from './archive-page.ts';
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

await page.evaluate(`fill(${ATTEMPTS}, ${DECISIONS})`);
const before = await page.evaluate<Reading>('measureReading()');

const inspector = await page.context().newCDPSession(page);
let heap = 0;
const watching = setInterval(() => {
  void inspector
    .send('Runtime.getHeapUsage')
    .then(
      ({ usedSize, backingStorageSize }) => (heap = Math.max(heap, usedSize + backingStorageSize)),
    )
    .catch(() => undefined); // the page is closed
}, 100);
await inspector.send('HeapProfiler.collectGarbage');
const { backup, erase, inspect, restore, file } =
  await page.evaluate<SecondCopy>('measureSecondCopy()');
clearInterval(watching);

const after = await page.evaluate<Reading>('measureReading()');
await browser.close();
if (after.digest !== before.digest) throw new Error('what was restored is not what was backed up');
if (process.argv.includes('--all'))
  console.log({ before, backup, erase, inspect, restore, file, after });

const what = `${(ATTEMPTS * DECISIONS).toLocaleString('en-GB')} decisions`;
report(
  {
    what: `backup, verification and restore of ${what}`,
    value: (backup + inspect + restore) / 1000,
    unit: 's',
    budget: 10,
    good: 'less',
  },
  {
    what: 'memory of the page while that is done',
    value: heap / 2 ** 20,
    unit: 'MB',
    budget: 150,
    good: 'less',
  },
);
