import { defineConfig } from '@playwright/test'

/** Stories through the real windows: two applications at a time, one for each core; no second chances. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Bounds for a machine that is busy with other things; a story takes 10 to 20 s on a quiet one.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./test/e2e/target-reporter.ts'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' }
})
