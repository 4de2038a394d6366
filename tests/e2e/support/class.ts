import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { lanAddresses } from '../../../src/server/addresses.ts';
import { openHost } from '../../../src/server/host.ts';
import type { Host } from '../../../src/server/host.ts';
import { journey as base, listen } from './journey.ts';

/** Another address of this machine than localhost, where there is a network: a page of it is no secure context. */
const [address = '127.0.0.1'] = lanAddresses();

/** A journey with a class host of its own, which serves the build. */
export const journey = base.extend<{ host: Host }>({
  host: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'class-'));
    const roomFile = join(folder, 'room.json');
    const host = await openHost({
      port: 0,
      built: resolve('dist'),
      roomFile,
      addresses: () => [address], // the wall names it, whether there is a network or not
      now: Date.now,
    });
    await use(host);
    await host.close();
    rmSync(folder, { recursive: true });
  },
});

/** The link that the class host prints for its instructor. */
export const linkToLead = ({ port, room }: Host): string =>
  `http://localhost:${port}/app/#/teach/room?secret=${room.secret}`;

/** Where the phones of a class go. @param code none: it is typed */
export const linkToJoin = ({ port }: Host, code = ''): string =>
  `http://${address}:${port}/${code === '' ? '' : `#${code}`}`;

/** A phone that has scanned the code and come in. What its browser complains of is gathered. */
export async function comeIn(browser: Browser, host: Host) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const complaints = await listen(context);
  const page = await context.newPage();
  await page.goto(linkToJoin(host, host.room.code));
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText('connected', { exact: true })).toBeVisible();
  return { page, complaints };
}

/** Answers with an option, and waits until that is recorded. */
export async function answer(phone: Page, option: string, certainty = 'Certain'): Promise<void> {
  await phone.getByRole('radio', { name: option }).press('Space');
  await phone.getByRole('button', { name: certainty, exact: true }).click();
  await expect(phone.getByText('Recorded.')).toBeVisible();
}
