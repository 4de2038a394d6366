import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      environment: 'node',
      include: ['tests/**/*.test.ts'],
      benchmark: { include: ['tests/bench/**/*.bench.ts'] },
      coverage: {
        provider: 'v8',
        // the pure layers
        include: ['src/{domain,rules,course,content,review,quiz}/**/*.ts', 'machines/**/*.ts'],
        reporter: ['text', 'json-summary'],
        thresholds: { branches: 100 },
      },
    },
  }),
);
