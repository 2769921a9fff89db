import { defineConfig } from 'vitest/config'

const ISOLATED = ['app/**/*.isolated.test.{ts,tsx}']

/** `unit`: beside the source, no I/O. `integration`: a real PostgreSQL, one database a worker. */
export default defineConfig({
  test: {
    // Every core: most of the time of a test that uses the database is the test's own.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'tests/{golden,architecture,docs,policy}/**/*.test.ts'],
          exclude: ISOLATED,
          // They are pure, so that one need not start where no other has been: modules are loaded once for
          // all files.
          isolate: false,
          pool: 'threads',
          testTimeout: 20_000,
          setupFiles: ['tests/support/unit-setup.ts'],
          // Style sheets are left empty in tests, except those that are read as text.
          css: { include: /\?raw$/ },
        },
      },
      {
        test: {
          // Replaces a module, which files that share their modules would take from one another.
          name: 'unit-isolated',
          include: ISOLATED,
          setupFiles: ['tests/support/unit-setup.ts'],
          css: { include: /\?raw$/ },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/{integration,scripts}/**/*.test.{ts,tsx}'],
          isolate: false,
          globalSetup: ['tests/support/database-template.ts'],
          setupFiles: ['tests/support/unit-setup.ts'],
          testTimeout: 20_000,
          css: { include: /\?raw$/ },
        },
      },
    ],
  },
})
