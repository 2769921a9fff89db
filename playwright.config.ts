import { defineConfig } from '@playwright/test'

const root = process.getuid?.() === 0

/** The browser tests start their own server, on a database of their own (tests/browser/support). */
export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/support/global-setup.ts',
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  // One slow answer of a busy machine stops nothing; what passed only at the second try is listed as flaky, to be mended.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  fullyParallel: true,
  // Generous, for machines that do other things at the same time; nothing here waits for time to pass.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // A colour half-way between light and dark is nobody's; what moves is off for those who ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env.COIIN_CHROMIUM,
      // Chromium's sandbox does not work for root.
      chromiumSandbox: !root,
      args: ['--disable-background-networking'],
    },
  },
})
