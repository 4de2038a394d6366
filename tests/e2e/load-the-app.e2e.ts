import { expect, test } from '@playwright/test';

test('the page loads from its own origin and breaks no rule of its policy', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
  });

  const response = await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

test('a file that is not there is not found, rather than the start page', async ({ request }) => {
  expect((await request.get('assets/index-gone.js')).status()).toBe(404);
});
