import { expect, test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

/** Listens to every page of a context, and tells what the browser complains of: script errors, console errors, policy violations. */
export async function listen(context: BrowserContext): Promise<readonly string[]> {
  const complaints: string[] = [];
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  const attach = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text());
    });
    // Choosers of files are caught from the first to the last: caught one by one, every thirtieth gets lost.
    page.on('filechooser', () => undefined);
  };
  context.pages().forEach(attach);
  context.on('page', attach);
  return complaints;
}

/** A journey: at its end the browser must have had nothing to complain of. */
export const journey = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context }, use) => {
      const complaints = await listen(context);
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** As on a phone held upright. */
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
} as const;

/** Nothing moves on its own: a journey need not wait for it. */
export const still = { contextOptions: { reducedMotion: 'reduce' } } as const;
