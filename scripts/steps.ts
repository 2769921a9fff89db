import { buildWhenStale } from './build.ts'
import { findChromium } from './chromium.ts'
import { generate } from './generate.ts'
import { sayOnStderr, type Say } from './project.ts'
import { runTool } from './tool.ts'

/** One part of the checks: gives the exit code of the runner it calls, whose own lines are shown. */
export type Step = { name: string; run: (say: Say) => Promise<number> }

const tool = (name: string, path: string, args: string[], env: Record<string, string> = {}): Step => ({
  name,
  run: async () => (await runTool(path, args, { show: 'inherit', env })).code,
})

const vitest = (name: string, project: string): Step =>
  tool(name, 'vitest/vitest.mjs', ['run', '--project', project])

/** What needs no database and no browser. */
export const fastSteps: readonly Step[] = [
  { name: 'Database client', run: (say) => generate(say).then(() => 0) },
  tool('Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  tool('Lint', 'eslint/bin/eslint.js', ['.']),
  tool('Types', 'typescript/bin/tsc', ['--noEmit', '--project', '.']),
  tool('Structure', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    ...['app', 'prisma', 'scripts', 'tests'],
  ]),
  vitest('Unit tests', 'unit'),
]

export const allSteps: readonly Step[] = [
  ...fastSteps,
  vitest('Integration tests', 'integration'),
  { name: 'Build', run: (say) => buildWhenStale(say).then(() => 0) },
  {
    name: 'Browser tests',
    run: async (say) => {
      const env = { COIIN_CHROMIUM: await findChromium(say) }
      return (await runTool('@playwright/test/cli.js', ['test'], { show: 'inherit', env })).code
    },
  },
]

/** Runs the steps in order up to the first that fails, whose exit code it returns. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  for (const { name, run } of steps) {
    sayOnStderr(`\n== ${name}`)
    const code = await run(sayOnStderr)
    if (code === 0) continue
    sayOnStderr(`\n${name} failed.`)
    return code
  }
  return 0
}
