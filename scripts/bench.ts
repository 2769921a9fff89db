import autocannon from 'autocannon'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { BARE_PATH } from './bench/bare-page.ts'
import { benchCharts } from './bench/charts.ts'
import { benchImport } from './bench/import.ts'
import { addBenchTests } from './bench/ten-thousand-tests.ts'
import { summarise, type Line, type Round } from './bench/summary.ts'
import { sayOnStderr } from './project.ts'
import { Refusal } from './refusal.ts'
import { startThrowaway } from './throwaway-server.ts'

type Page = { readonly name: string; readonly path: string; readonly holds: RegExp; readonly times: number }

const BARE = 'bare page'
/** What is measured, signed in as Ohio's lead, and what each must hold for the figure to be about the right thing. */
const PAGES: readonly Page[] = [
  { name: BARE, path: BARE_PATH, holds: /<h1>A bare page<\/h1>/g, times: 1 },
  { name: 'team page, six charts', path: '/teams/ohio', holds: /<svg[^>]*role="img"/g, times: 6 },
  { name: 'measure page', path: '/teams/ohio/measures/safe-crib-audit', holds: /id="values"/g, times: 1 },
  { name: 'home', path: '/home', holds: /Due now in/g, times: 1 },
]

/** Ten thousand generated tests, listed and narrowed. */
const TEST_PAGES: readonly Page[] = [
  { name: BARE, path: BARE_PATH, holds: /<h1>A bare page<\/h1>/g, times: 1 },
  ...[
    ['tests, all', '/tests'],
    ['tests, what did not work', '/tests?decision=abandon'],
    ['tests, area and scale', '/tests?area=safe-sleep&scale=1'],
    ['tests, words', '/tests?words=crib+card'],
  ].map(([name = '', path = '']) => ({ name, path, holds: /<li class="space-y-1 py-3">/g, times: 20 })),
]

type Choices = { connections: number; seconds: number; rounds: number }

/**
 * Measures the pages people open most against a bare Remix page of the same build, on a database of its own. With --json stdout
 * holds one JSON object. `--profile FOLDER` writes a CPU profile of the server there. `tests` measures lists of 10,000 tests of change in the same way; `charts` times the chart statistics instead, `import` an import.
 */
export async function main(args: string[]): Promise<void> {
  if (args[0] === 'charts') return benchCharts(print)
  if (args[0] === 'import') return benchImport(print, args.slice(1))
  const overTests = args[0] === 'tests'
  const pages = overTests ? TEST_PAGES : PAGES
  const { json, profile, ...choices } = readArguments(overTests ? args.slice(1) : args)
  sayOnStderr('Starting the collaboratory on a database of its own, with the demo story ...')
  const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const server = await startThrowaway({ demo: true, script: 'scripts/bench/serve.mjs', flags })
  try {
    if (overTests) await addBenchTests(server.dataFolder, sayOnStderr)
    const headers = { Cookie: await signIn(server.address), 'Accept-Encoding': 'gzip, deflate, br' }
    const bytes = await Promise.all(pages.map((page) => sizeOf(server.address, page, headers)))
    const lines = await measure(server.address, pages, headers, choices)
    const machine = describeMachine()
    if (json)
      print(
        JSON.stringify({
          machine,
          ...choices,
          lines: lines.map((line, at) => ({ ...line, bytes: bytes[at] })),
        }),
      )
    else print(table(lines, bytes, choices, machine))
  } finally {
    await server.stop()
  }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)

function readArguments(args: string[]): Choices & { json: boolean; profile: string | undefined } {
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
    }
  } catch (error) {
    throw new Refusal(
      `${(error as Error).message} Use: npm run bench -- charts, npm run bench -- import, npm run bench -- tests [the same], or npm run bench -- [--connections 10] [--seconds 3] [--rounds 5] [--json] [--profile FOLDER]`,
    )
  }
}

async function signIn(address: string): Promise<string> {
  const body = new URLSearchParams({ persona: 'state-lead' })
  const response = await fetch(`${address}/demo-session`, { method: 'POST', body, redirect: 'manual' })
  const cookie = response.headers.get('Set-Cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`Signing in gave status ${response.status}`)
  return cookie
}

/** Bytes of a page before compression. Throws when it is not the page that is meant. */
async function sizeOf(
  address: string,
  { path, holds, times }: Page,
  headers: Record<string, string>,
): Promise<number> {
  const response = await fetch(address + path, { headers })
  const html = await response.text()
  const found = html.match(holds)?.length ?? 0
  if (response.status !== 200 || found !== times) {
    throw new Error(
      `${path} answered ${response.status} and holds ${holds} ${found} times instead of ${times}`,
    )
  }
  return Buffer.byteLength(html)
}

async function measure(
  address: string,
  pages: readonly Page[],
  headers: Record<string, string>,
  { connections, seconds, rounds }: Choices,
): Promise<Line[]> {
  const measured: Record<string, Round[]> = Object.fromEntries(pages.map(({ name }) => [name, []]))
  const fire = async ({ name, path }: Page): Promise<Round> => {
    const result = await autocannon({ url: address + path, connections, duration: seconds, headers })
    const failed = result.errors + result.timeouts + result.non2xx
    if (failed > 0) throw new Error(`${failed} requests for the ${name} failed`)
    return { perSecond: result.requests.total / result.duration, p99: result.latency.p99 }
  }
  for (const page of pages) {
    sayOnStderr(`Warming up: ${page.name}`)
    await fire(page)
  }
  for (let round = 1; round <= rounds; round++) {
    sayOnStderr(`Round ${round} of ${rounds}`)
    for (const page of pages) measured[page.name]?.push(await fire(page))
  }
  return summarise(measured, BARE)
}

const describeMachine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`

function table(
  lines: readonly Line[],
  bytes: readonly number[],
  { connections, seconds, rounds }: Choices,
  machine: string,
): string {
  const rows = lines.map(({ page, perSecond, p99, ofBare }, at) => [
    page,
    perSecond.toFixed(0),
    p99.toFixed(0),
    `${(ofBare * 100).toFixed(0)} %`,
    `${Math.round((bytes[at] ?? 0) / 1024)} KB`,
  ])
  const all = [['', 'requests/s', 'p99 ms', 'of bare', 'HTML'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  const text = all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
  return [
    ...text,
    '',
    `Medians of ${rounds} rounds of ${seconds} s, ${connections} connections, signed in; server, database and load on one machine:`,
    machine,
  ].join('\n')
}
