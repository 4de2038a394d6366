import { expect } from '@playwright/test';
import { openMqttLink } from '../../src/link/mqtt-link.ts';
import { Lectern } from '../../src/session/lectern.ts';
import { memoryTeach } from '../support/memory-teach.ts';
import { aQuestion, aState } from '../support/rooms.ts';
import { journey, linkToJoin } from './support/class.ts';

/** The phones of a class, in a page that is served over plain HTTP by another name than localhost where there is a network. */

let lectern: Lectern;
let changed = (): void => undefined;

journey.beforeEach(async ({ host }) => {
  const origin = `http://127.0.0.1:${host.port}`;
  const answer = await fetch(`${origin}/instructor`, {
    method: 'POST',
    headers: { Origin: origin, Authorization: `Bearer ${host.room.secret}` },
  });
  const connected = new Promise<void>((done) => (changed = done));
  lectern = new Lectern(
    {
      open: openMqttLink,
      address: `${origin.replace('http', 'ws')}/live`,
      store: memoryTeach(),
      meet: () => Promise.resolve(true),
      every: () => () => undefined,
      now: () => '2026-11-22T08:00:00.000Z',
      changed: () => changed(),
    },
    (await answer.json()) as { room: string; id: string; token: string },
    { answers: [], participants: [] },
  );
  await connected;
});

journey.afterEach(() => lectern.close());

journey(
  'three phones join, answer, reload and see the answer, without a secure context',
  async ({ browser, host }) => {
    const refused: string[] = [];
    const phones = await Promise.all(
      [0, 1, 2].map(async () => {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
        const page = await context.newPage();
        page.on('console', (message) => {
          if (/Content Security Policy|TrustedHTML/.test(message.text()))
            refused.push(message.text());
        });
        await page.goto(linkToJoin(host, host.room.code));
        await page.getByRole('button', { name: 'Join' }).click();
        await expect(page.getByText('Waiting for the instructor')).toBeVisible();
        return page;
      }),
    );
    lectern.show(aState({ asked: aQuestion('q1', { asks: 'What do you do next?' }) }));
    for (const page of phones) {
      await expect(page.getByRole('heading', { name: 'What do you do next?' })).toBeVisible();
      await page.getByRole('radio', { name: 'Do mri' }).press('Space');
      await page.getByRole('button', { name: 'Certain', exact: true }).press('Enter');
      await expect(page.getByText('Recorded.')).toBeVisible();
      await page.reload();
      await expect(page.getByText('Recorded.')).toBeVisible();
    }
    expect(lectern.answers).toHaveLength(3);
    const revealed = {
      best: ['The best of all'],
      options: [{ act: 'mri', verdict: 'correct' as const, why: 'Because it is' }],
    };
    lectern.show(aState({ asked: aQuestion(), phase: 'reveal', revealed }));
    for (const page of phones) await expect(page.getByText('The best of all')).toBeVisible();
    lectern.show(aState({ asked: null, phase: 'over' }));
    for (const page of phones) await expect(page.getByText('The lesson is over')).toBeVisible();
    expect(refused).toEqual([]);
  },
);

journey(
  'a phone is told that its code is wrong, and that the class is open in another tab',
  async ({ browser, host }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(linkToJoin(host));
    await page.getByLabel('Code').fill('ZZZZ ZZZZ');
    await page.getByRole('button', { name: 'Join' }).click();
    await expect(page.getByRole('alert')).toContainText('No room here has that code');
    await page.getByLabel('Code').fill(host.room.code.toLowerCase());
    await page.keyboard.press('Enter');
    await expect(page.getByText('Waiting for the instructor')).toBeVisible();
    const other = await context.newPage();
    await other.goto(linkToJoin(host));
    await expect(other.getByText('Waiting for the instructor')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Open in another tab' })).toBeVisible();
    await page.getByRole('button', { name: 'Go on here' }).click();
    await expect(other.getByRole('heading', { name: 'Open in another tab' })).toBeVisible();
  },
);
