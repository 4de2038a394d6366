// `npm test`: set up, then every test there is. The last line is always `N passed, N failed`.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { run } from './run.mjs';
import { setUp } from './set-up.mjs';

let passed = 0;
let failed = 0;
/** @type {string[]} What failed: what the stages printed of it may stand far above. */
const failures = [];
process.on('exit', (code) => {
  if (code !== 0 && failed === 0) failed = 1;
  if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
});

/**
 * Runs a stage and adds what it counted. A stage that fails without a failed test counts as one failed.
 *
 * @typedef {{ passed: number, failed: number, names?: string[] }} Count `names` of those that failed
 * @param {string} title
 * @param {() => Promise<boolean>} work
 * @param {(ok: boolean) => Count} count
 */
async function stage(title, work, count) {
  console.log(`\n── ${title}`);
  const ok = await work();
  const counted = count(ok);
  passed += counted.passed;
  if (!ok) failures.push(title, ...(counted.names ?? []).map((name) => `  ${name}`));
  failed += ok ? counted.failed : Math.max(1, counted.failed);
  return ok;
}

/** @param {boolean} ok @returns {Count} */
const asOneTest = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
const asNoTest = () => ({ passed: 0, failed: 0 });

/** @param {string} path */
const report = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

const UNIT_REPORT = 'test-results/unit.json';
function unitTests() {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = report(UNIT_REPORT);
  const names = testResults
    .flatMap((/** @type {any} */ { assertionResults }) => assertionResults)
    .filter((/** @type {any} */ { status }) => status === 'failed')
    .map((/** @type {any} */ { fullName }) => fullName);
  return { passed: numPassedTests, failed: numFailedTests, names };
}

const JOURNEY_REPORT = 'test-results/journeys.json'; // named in playwright.config.ts
function journeys() {
  const { expected = 0, unexpected = 0 } = report(JOURNEY_REPORT).stats ?? {};
  return { passed: expected, failed: unexpected };
}

await setUp();
const { ensureBrowser, NO_BROWSER } = await import('./browser.mjs');
const { walkJourneys } = await import('./journeys.mjs');
const browser = await ensureBrowser();
rmSync('test-results', { recursive: true, force: true });

await stage(
  'Unit tests, with every branch of the pure layers',
  async () => {
    const reporters = `--reporter=default --reporter=json --outputFile.json=${UNIT_REPORT}`;
    return (await run(`npm run -s coverage -- ${reporters}`)).ok;
  },
  unitTests,
);

await stage('Proof', async () => (await run('npm run -s prove')).ok, asOneTest);

const built = await stage('Build', async () => (await run('npm run -s build')).ok, asNoTest);

await stage(
  'Journeys',
  async () => {
    if (!browser) console.log(NO_BROWSER);
    if (!built) console.log('There is no built app to walk through.');
    return browser !== undefined && built && walkJourneys(browser);
  },
  journeys,
);

process.exitCode = failed > 0 ? 1 : 0;
