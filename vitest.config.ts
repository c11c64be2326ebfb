import { defineConfig } from 'vitest/config'

/** Everything without a window. Stories through real windows are Playwright's (playwright.config.ts). */
export default defineConfig({
  test: {
    include: ['test/{unit,property,contract,architecture}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false
  }
})
