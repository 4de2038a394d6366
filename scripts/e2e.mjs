// `npm run e2e`: the browser journeys alone. `npm run e2e -- load` walks those whose file name holds "load".
import { giveUp, run } from './run.mjs';
import { setUp } from './set-up.mjs';

await setUp();
const { ensureBrowser, NO_BROWSER } = await import('./browser.mjs');
const { walkJourneys } = await import('./journeys.mjs');

const browser = (await ensureBrowser()) ?? giveUp(NO_BROWSER);
const build = await run('npm run -s build -- --logLevel warn');
if (!build.ok) giveUp('The app could not be built; the reason is above.');
if (!(await walkJourneys(browser, process.argv.slice(2).join(' ')))) process.exitCode = 1;
