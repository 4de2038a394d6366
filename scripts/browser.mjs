import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Whether the browser is there and starts: a downloaded one may lack libraries of the system.
 *
 * @param {string} path
 */
function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // there, `--version` opens a window
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function onThisMachine() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...ELSEWHERE].find(works);
}

/**
 * The path of a Chromium that starts. Order: CHROMIUM_PATH, Playwright's own, the system's, Playwright's download,
 * Debian's package.
 *
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser() {
  const wished = process.env.CHROMIUM_PATH;
  if (wished && works(wished)) return wished;
  if (wished) console.log(`CHROMIUM_PATH is ${wished}, which does not start; looking elsewhere.`);

  const present = onThisMachine();
  if (present) return present;

  console.log('No browser found. Downloading one (playwright install chromium) …');
  await run('playwright install chromium', {
    quiet: true,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  const downloaded = onThisMachine();
  if (downloaded) return downloaded;

  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No download possible. Installing one (apt-get install chromium) …');
  await run('apt-get update -qq; apt-get install -y -qq --no-install-recommends chromium', {
    quiet: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  return onThisMachine();
}

/** What to say when `ensureBrowser` finds none. */
export const NO_BROWSER =
  'No Chromium found, and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.';
