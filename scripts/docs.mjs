// Writes the pages of docs/ that are made from the code: what each role may do, and the data dictionary.
import { spawnSync } from 'node:child_process'

const pages = ['tests/policy/permissions-page.test.ts', 'tests/docs']
const { status } = spawnSync('npx', ['vitest', 'run', ...pages], {
  stdio: 'inherit',
  env: { ...process.env, UPDATE_DOCS: '1' },
})
process.exit(status ?? 1)
