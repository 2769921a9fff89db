import { defineConfig } from '@playwright/test'

const root = process.getuid?.() === 0

/**
 * Tests of the served application: in a browser (tests/browser) and over HTTP without one (tests/http). They
 * start their own servers, on databases of their own (tests/browser/support).
 */
export default defineConfig({
  testDir: 'tests',
  testMatch: '{browser,http}/**/*.spec.ts',
  globalSetup: './tests/browser/support/global-setup.ts',
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  // One slow answer of a busy machine stops nothing; what passed only at the second try is listed as flaky,
  // to be mended.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  fullyParallel: true,
  // Generous, for machines that do other things at the same time; nothing here waits for time to pass.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // A test that looks in the middle of a change of color sees neither of the two, so nothing moves.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording every test costs time in all of them: one that failed is run again with `--trace on` to look
    // at it.
    trace: { mode: 'on-first-retry', screenshots: false },
    launchOptions: {
      executablePath: process.env.COIIN_CHROMIUM,
      // Chromium's sandbox does not work for root.
      chromiumSandbox: !root,
      args: ['--disable-background-networking'],
    },
  },
})
