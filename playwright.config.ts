import { defineConfig, devices } from '@playwright/test';

// `npm run e2e` builds, serves on a free port, finds a browser and says both here.
const { BASE_URL, CHROMIUM_PATH } = process.env;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/journeys',
  snapshotPathTemplate: '{testDir}/golden/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    ...(BASE_URL && { baseURL: BASE_URL }),
    trace: 'off', // it doubles the time; `npm run e2e -- play --trace on` looks closer
    launchOptions: CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {},
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
});
