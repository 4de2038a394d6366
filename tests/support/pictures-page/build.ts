import type { Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const HOME = 'http://pictures.test/';

/** Builds the page of one picture, as small and as fast as the app is built. @returns a function that opens it. */
export async function picturesPage(): Promise<(page: Page) => Promise<void>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte()],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: 'tests/support/pictures-page/page.ts' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  const files = new Map(
    output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
  const names = [...files.keys()];
  const entry = output.output.find((file) => file.type === 'chunk' && file.isEntry)?.fileName;
  const sheets = names.filter((name) => name.endsWith('.css'));
  const html = `<!doctype html><meta name="viewport" content="width=device-width">${sheets
    .map((name) => `<link rel="stylesheet" href="${HOME}${name}">`)
    .join('')}<body><script type="module" src="${HOME}${entry}"></script>`;
  return async (page) => {
    await page.route(`${HOME}**`, (route) => {
      const name = route.request().url().slice(HOME.length);
      const body = name === '' ? html : files.get(name);
      const contentType = name.endsWith('.css')
        ? 'text/css'
        : name === ''
          ? 'text/html'
          : 'text/javascript';
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType, body: typeof body === 'string' ? body : Buffer.from(body) });
    });
    await page.goto(HOME);
    await page.waitForFunction('"stage" in globalThis');
  };
}
