import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { scenarios } from './plugins/scenarios.ts';

export default defineConfig({
  plugins: [svelte(), scenarios()],
  test: {
    environment: 'node',
    pool: 'threads',
    isolate: false, // tests share nothing that one of them changes; loading each module once saves most of the time
    maxWorkers: '100%',
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000, // no test is timed: a busy machine must not fail one
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    coverage: {
      provider: 'v8',
      // the pure layers
      include: [
        'src/{domain,rules,course,guidance,content,review,quiz,room}/**/*.ts',
        'machines/**/*.ts',
      ],
      reporter: [['text', { skipFull: true }], 'json-summary'],
      thresholds: { branches: 100 },
    },
  },
});
