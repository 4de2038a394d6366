import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';
import { ensureBrowser, NO_BROWSER } from '../../scripts/browser.mjs';
import { cellsOf } from '../../src/course/cells.ts';
import { groundOf } from '../../src/review/ground.ts';
import { playedByChance } from './by-chance.ts';
import { cases, judge } from './content.ts';
import { report } from './figure.ts';

/** The start page of somebody who has played a lot, in a real browser. `HOME_BUILD` names a build that is there already. */
const ATTEMPTS = 2_000;
const PLAYED = 60;
const TIMES = 9;

const executablePath = await ensureBrowser();
if (executablePath === undefined) throw new Error(NO_BROWSER);

const given = process.env['HOME_BUILD'];
const outDir = given ?? mkdtempSync(join(tmpdir(), 'clear-margins-bench-'));
if (!given) await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
const filling = await build({
  configFile: false,
  logLevel: 'warn',
  build: { write: false, lib: { entry: 'tests/bench/home-page.ts', formats: ['es'] } },
});
const [output] = [filling].flat();
if (!output || !('output' in output)) throw new Error('nothing was built');
const body = output.output[0].code;

const grounds = cases.map((kase) => groundOf(judge, cellsOf(judge.book, kase), kase));
const originals = Array.from({ length: PLAYED }, (_, i) =>
  playedByChance(grounds[i % grounds.length] as (typeof grounds)[0], i + 1),
);

const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 0 } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('nothing is served');
const browser = await chromium.launch({ executablePath });
const context = await browser.newContext({ serviceWorkers: 'block' });

await context.addInitScript(
  (attempt) => {
    const preferences = {
      theme: 'auto',
      motion: 'auto',
      keys: true,
      profile: 'me',
      device: 'here',
    };
    localStorage.setItem('clear-margins.preferences', JSON.stringify({ ...preferences, name: '' }));
    const told = { chapter: '', title: '', question: '', patient: '', number: 1, of: 1 };
    const bookmark = { ...told, attempt, finished: true };
    localStorage.setItem('clear-margins.bookmark.me', JSON.stringify(bookmark));
  },
  `attempt-${ATTEMPTS - 1}`,
);
await context.route('**/fill.html', (route) =>
  route.fulfill({
    contentType: 'text/html',
    body: '<!doctype html><script type="module" src="./fill.js"></script>',
  }),
);
await context.route('**/fill.js', (route) =>
  route.fulfill({ contentType: 'text/javascript', body }),
);
const filler = await context.newPage();
await filler.goto(`${address}fill.html`);
await filler.evaluate(`fillWith(${JSON.stringify(originals)}, ${ATTEMPTS})`);
await filler.close();

/** From opening the start page to its list of attempts, in milliseconds. */
const listTime = (opened: Page): Promise<number> =>
  opened.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const from = performance.now();
        setTimeout(() => reject(new Error(document.body.innerText)), 30_000);
        new MutationObserver((_, observer) => {
          for (const { textContent } of document.querySelectorAll('h2')) {
            if (textContent !== 'Your attempts') continue;
            observer.disconnect();
            resolve(performance.now() - from);
          }
        }).observe(document.body, { childList: true, subtree: true });
        location.hash = '#/';
      }),
  );

const opened = await context.newPage();
const times: number[] = [];
await opened.goto(`${address}#/settings`);
for (let i = 0; i <= TIMES; i++) {
  await opened.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await opened.waitForLoadState('networkidle');
  const time = await listTime(opened);
  // the first opening brings the scripts, and then folds the whole log for the review
  if (i > 0) times.push(time);
  await opened.getByRole('link', { name: /^Review: / }).waitFor({ timeout: 300_000 });
  await opened.evaluate(() => void (location.hash = '#/settings'));
}
await browser.close();
await server.close();
if (!given) rmSync(outDir, { recursive: true });
if (process.argv.includes('--all')) console.log({ times });

report({
  what: `from opening the start page to its list, with ${ATTEMPTS.toLocaleString('en-GB')} attempts`,
  value: times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] as number,
  unit: 'ms',
  budget: 150,
  good: 'less',
});
