import { buildWhenStale } from './build.ts'
import { findChromium } from './chromium.ts'
import { generate } from './generate.ts'
import { sayOnStderr, type Say } from './project.ts'
import { runTool } from './tool.ts'

/**
 * One part of the checks: gives the exit code of the runner it calls. `held` takes the runner's lines, which
 * are shown as they come when there is none.
 */
export type Step = { name: string; run: (say: Say, held?: Say) => Promise<number> }

/** Steps that follow one another. */
export type Lane = readonly Step[]

/** Lanes that run at the same time: two, for two cores. */
export type Stage = readonly Lane[]

const run = async (path: string, args: readonly string[], env: Record<string, string>, held?: Say) => {
  const { code, output } = await runTool(path, args, { env, ...(held ? {} : { show: 'inherit' }) })
  held?.(output)
  return code
}

const tool = (name: string, path: string, args: readonly string[]): Step => ({
  name,
  run: (_say, held) => run(path, args, {}, held),
})

const vitest = (name: string, project: string): Step =>
  tool(name, 'vitest/vitest.mjs', ['run', '--project', project])

/**
 * Where a tool remembers which files it found in order; a file is looked at again once its content changes.
 */
const cache = 'node_modules/.cache'

const client: Step = { name: 'Database client', run: (say) => generate(say).then(() => 0) }
const types = tool('Types', 'typescript/bin/tsc', [
  ...['--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}/types.tsbuildinfo`],
  ...['--project', '.'],
])
const format = tool('Format', 'prettier/bin/prettier.cjs', [
  ...['--check', '--log-level', 'warn'],
  ...['--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/prettier`],
  '.',
])
const lint = tool('Lint', 'eslint/bin/eslint.js', ['.'])
const structure = tool('Structure', 'dependency-cruiser/bin/dependency-cruise.mjs', [
  ...['--config', '.dependency-cruiser.cjs'],
  ...['app', 'prisma', 'scripts', 'tests'],
])
const unused = tool('Unused code', 'knip/bin/knip.js', ['--no-progress'])
const build: Step = { name: 'Build', run: (say) => buildWhenStale(say).then(() => 0) }
const browser: Step = {
  name: 'Browser tests',
  run: async (say, held) =>
    run('@playwright/test/cli.js', ['test'], { COIIN_CHROMIUM: await findChromium(say) }, held),
}

/** What needs no database and no browser. */
export const fastStages: readonly Stage[] = [
  [[client]],
  [
    [types, structure, unused],
    [lint, format],
  ],
  [[vitest('Unit tests', 'unit*')]],
]

export const allStages: readonly Stage[] = [
  ...fastStages,
  [[vitest('Integration tests', 'integration')], [build]],
  [[browser]],
]

/**
 * Runs the stages in order up to the first in which a step fails. Gives the exit code of the step that failed
 * first. Says how long each step took before the last stage begins, so that the end is the last runner's own
 * lines.
 */
export async function runStages(stages: readonly Stage[], say: Say = sayOnStderr): Promise<number> {
  const times: string[] = []
  for (const [at, stage] of stages.entries()) {
    if (at > 0 && at === stages.length - 1) say(`\nSeconds so far: ${times.join(', ')}`)
    const code = await runStage(stage, say, times)
    if (code !== 0) return code
  }
  return 0
}

/**
 * Runs lanes at the same time. The first shows its lines as they come; those of the others follow once it is
 * done, so that no two are mixed. A lane ends with its first step that fails, and the others are let finish.
 */
async function runStage([shown = [], ...others]: Stage, say: Say, times: string[]): Promise<number> {
  const failures: number[] = []
  const lane = async (steps: Lane, output: Say, held?: Say): Promise<void> => {
    for (const { name, run } of steps) {
      output(`\n== ${name}`)
      const began = performance.now()
      const code = await run(output, held)
      times.push(`${name} ${Math.round((performance.now() - began) / 1000)}`)
      if (code === 0) continue
      failures.push(code)
      output(`\n${name} failed.`)
      return
    }
  }
  const buffered = others.map(() => [] as string[])
  const later = others.map((steps, at) => {
    const hold = (text: string) => void buffered[at]!.push(text)
    return lane(steps, hold, hold)
  })
  const ended = await Promise.allSettled([lane(shown, say), ...later])
  for (const text of buffered.flat()) if (text !== '') say(text.trimEnd())
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  return failures[0] ?? 0
}
