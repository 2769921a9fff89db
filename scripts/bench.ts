import { parseArgs } from 'node:util'
import { benchCharts } from './bench/charts.ts'
import { benchCoaching } from './bench/coaching.ts'
import { benchImport } from './bench/import.ts'
import { benchLive } from './bench/live.ts'
import { measure, type Choices } from './bench/load.ts'
import { benchNetwork } from './bench/network.ts'
import { startOneRouteApp } from './bench/one-route.ts'
import { listsOfTests, mostOpened, weigh, type Weight } from './bench/pages.ts'
import { signIn } from './bench/sign-in.ts'
import { describeMachine, tableOf } from './bench/table.ts'
import { addBenchTests } from './bench/ten-thousand-tests.ts'
import { sayOnStderr } from './project.ts'
import { Refusal } from './refusal.ts'
import { startThrowaway } from './throwaway-server.ts'

/**
 * Measures the pages people open most against a Remix app of one route, which is built and served in the same
 * run, on a database of its own. With --json stdout holds one JSON object. `--profile FOLDER` writes a CPU
 * profile of each page there. `tests` measures lists of 10,000 tests of change in the same way; `charts`
 * times the chart statistics instead, `import` an import, `live` holds 500 open streams; `network` measures
 * the learning network with 100,000 topics and with 1,000, `coaching` the boards of 15 and of 59 teams.
 */
export async function main(args: string[]): Promise<void> {
  if (args[0] === 'charts') return benchCharts(print)
  if (args[0] === 'import') return benchImport(print, args.slice(1))
  if (args[0] === 'live') return benchLive(print)
  const overTests = args[0] === 'tests'
  const overNetwork = args[0] === 'network'
  const overCoaching = args[0] === 'coaching'
  const named = overTests || overNetwork || overCoaching
  const { json, topics, ...choices } = readArguments(named ? args.slice(1) : args)
  if (overNetwork) return benchNetwork(print, { topics, ...choices })
  if (overCoaching) return benchCoaching(print, choices)
  sayOnStderr('Building and starting the app of one route ...')
  const oneRoute = await startOneRouteApp()
  try {
    sayOnStderr('Starting the collaboratory on a database of its own, with the demo story ...')
    const server = await startThrowaway({ demo: true, script: 'scripts/bench/serve.mjs' })
    try {
      if (overTests) await addBenchTests(server.dataFolder, sayOnStderr)
      const headers = await signIn(server.address, 'state-lead')
      const moreRoutes = /^With more routes: (\S+)$/m.exec(server.printed())?.[1] ?? ''
      const addresses = { oneRoute: oneRoute.address, collaboratory: server.address, moreRoutes }
      const pages = overTests ? listsOfTests(addresses) : mostOpened(addresses)
      const weights: Weight[] = []
      for (const page of pages) weights.push(await weigh(page, headers))
      const lines = await measure(pages, headers, choices, sayOnStderr)
      const measured = lines.map((line, at) => ({ ...line, ...weights[at]! }))
      const machine = describeMachine()
      print(
        json ? JSON.stringify({ machine, ...choices, lines: measured }) : tableOf(measured, choices, machine),
      )
    } finally {
      await server.stop()
    }
  } finally {
    await oneRoute.stop()
  }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)

function readArguments(args: string[]): Choices & { json: boolean; topics: number } {
  const number = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: 'boolean' },
        profile: { type: 'string' },
        connections: number,
        seconds: number,
        rounds: number,
        topics: number,
      },
    })
    const whole = (text: string | undefined, usual: number): number => {
      const given = text === undefined ? usual : Number(text)
      if (!Number.isInteger(given) || given < 1) throw new Error(`${text} is not a whole number above zero.`)
      return given
    }
    return {
      json: values.json ?? false,
      profile: values.profile,
      connections: whole(values.connections, 10),
      seconds: whole(values.seconds, 3),
      rounds: whole(values.rounds, 5),
      topics: whole(values.topics, 100_000),
    }
  } catch (error) {
    throw new Refusal(
      `${(error as Error).message} Use: npm run bench -- charts, npm run bench -- import, npm run bench -- tests ` +
        '[the same], npm run bench -- coaching [the same], npm run bench -- network [--topics 100000] [the same], or npm run bench -- [--connections 10] [--seconds 3] [--rounds 5] [--json] [--profile FOLDER]',
    )
  }
}
