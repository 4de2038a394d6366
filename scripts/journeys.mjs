import { run } from './run.mjs';
import { serve } from './serve.mjs';

/**
 * Walks the journeys of tests/e2e through the built app, which is served for them alone on a free port.
 *
 * @param {string} browser path of a Chromium
 * @param {string} [options] for `playwright test`
 * @returns {Promise<boolean>} whether all passed
 */
export async function walkJourneys(browser, options = '') {
  const server = await serve(0);
  const { ok } = await run(`playwright test ${options}`, {
    env: { CHROMIUM_PATH: browser, BASE_URL: server.url },
  });
  await server.close();
  return ok;
}
