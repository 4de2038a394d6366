// `npm run icons`: draws the icons that an installed app needs as PNG from the SVG in public/.
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { ensureBrowser, NO_BROWSER } from './browser.mjs';
import { giveUp } from './run.mjs';

const executablePath = (await ensureBrowser()) ?? giveUp(NO_BROWSER);
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
for (const [name, size] of [
  ['icon', 192],
  ['icon', 512],
  ['icon-maskable', 192],
  ['icon-maskable', 512],
]) {
  const svg = await readFile(`public/${name}.svg`, 'utf8');
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setViewportSize({ width: Number(size), height: Number(size) });
  await page.setContent(
    `<style>body { margin: 0 } img { display: block; width: 100vw }</style><img src="${address}">`,
  );
  await page.screenshot({ path: `public/${name}-${size}.png`, omitBackground: true });
}
await browser.close();
