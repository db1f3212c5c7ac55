import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const endToEnd = ['src/**/*.e2e.test.ts', 'scripts/**/*.e2e.test.ts'];

/**
 * `unit` needs nothing but the checkout and takes seconds (`npx vitest run --project unit`).
 * `e2e` looks at the built site, which its global setup builds once and serves.
 */
export default defineConfig({
  test: {
    // Two at least: a browser test mostly waits, and Vitest would leave one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,seeds}/**/*.test.ts'],
          exclude: endToEnd,
          // No test measures time; a busy machine only makes them slower.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: endToEnd,
          globalSetup: ['src/testing/site.setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
