import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '#scripts/import.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const DATA = join(import.meta.dirname, '..', '..', 'data')
const NHS = join(DATA, 'public', 'nhs-england-ae-type1-monthly-2016-2019.csv')

beforeEach(async () => {
  vi.stubEnv('DATABASE_URL', database.url)
  const { id: collaborativeId } = await database.db.collaborative.findFirstOrThrow()
  const joinedOn = new Date('2015-01-01')
  await database.db.team.create({
    data: { collaborativeId, jurisdictionCode: 'OH', slug: 'ohio', name: 'Ohio', joinedOn },
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** Runs the command and gives its exit code and what it wrote. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += String(text)), true))
  try {
    return { code: await main(args), ...written }
  } finally {
    vi.restoreAllMocks()
  }
}

const REAL = [
  '--team',
  'OH',
  '--file',
  NHS,
  '--measure',
  'early-elective-delivery',
  '--map',
  'numerator=breaches,denominator=attendances,period=period',
  '--where',
  'org_code=RAL',
]

test('everything in: exit code 0, and the JSON is the whole of stdout', async () => {
  const { code, out } = await run(...REAL, '--json')
  expect([code, JSON.parse(out)]).toEqual([0, { created: 36, changed: 0, unchanged: 0, rejected: [] }])
  const again = await run(...REAL, '--json')
  expect([again.code, JSON.parse(again.out)]).toEqual([
    0,
    { created: 0, changed: 0, unchanged: 36, rejected: [] },
  ])
})

test('without --json a person reads what happened, and stderr says that the measure was picked', async () => {
  const { code, out, err } = await run(...REAL)
  expect(code).toBe(0)
  expect(out).toContain('Imported: 36 new, 0 changed, 0 the same, 0 refused.')
  expect(err).toContain('now reports the measure early-elective-delivery')
})

test('some refused: exit code 1, each with row, column, code and message', async () => {
  const { code, out } = await run(
    '--team',
    'OH',
    '--file',
    join(DATA, 'parse', '14-bad-figures.csv'),
    '--measure',
    'early-elective-delivery',
    '--json',
  )
  const report = JSON.parse(out) as { created: number; rejected: Record<string, unknown>[] }
  expect([code, report.created, report.rejected.length]).toEqual([1, 1, 6])
  expect(report.rejected[0]).toEqual({
    row: 2,
    column: 'numerator',
    code: 'numerator_above_denominator',
    message: 'The numerator 47 is larger than the denominator 20. Check whether the two are swapped.',
  })
})

test('a dry run writes nothing', async () => {
  const { code, out } = await run(...REAL, '--dry-run', '--json')
  expect([code, JSON.parse(out)]).toEqual([0, { created: 36, changed: 0, unchanged: 0, rejected: [] }])
  expect(await database.db.measureValue.count()).toBe(0)
})

test.each([
  ['a team that is not there', ['--team', 'Oho', '--file', NHS], 'unknown_team', 'Did you mean "Ohio"?'],
  [
    'a file that is not there',
    ['--team', 'OH', '--file', 'nowhere.csv'],
    'no_file',
    'nowhere.csv is not there',
  ],
  ['no file at all', ['--team', 'OH'], 'usage', 'Say which file'],
  ['an unknown option', ['--team', 'OH', '--file', NHS, '--fast'], 'usage', "Unknown option '--fast'"],
  ['an unknown role', ['--team', 'OH', '--file', NHS, '--map', 'top=x'], 'usage', '"top" cannot be mapped'],
  [
    'an unknown measure',
    ['--team', 'OH', '--file', NHS, '--measure', 'early-elective-delivry'],
    'unknown_measure',
    'Did you mean "early-elective-delivery"?',
  ],
  ['an unknown column', [...REAL, '--where', 'org=RAL'], 'unknown_column', 'org'],
  [
    'a workbook named .csv',
    ['--team', 'OH', '--file', join(DATA, 'parse', '26-workbook-named.csv')],
    'not_text',
    'an Excel workbook',
  ],
  [
    'a file about persons',
    ['--team', 'OH', '--file', join(DATA, 'parse', '24-person-level.csv')],
    'person_level',
    'single persons',
  ],
])('nothing read: exit code 2 for %s', async (_, args, expected, words) => {
  const { code, out, err } = await run(...args, '--json')
  const report = JSON.parse(out) as {
    rejected: { row: number; column: string; code: string; message: string }[]
  }
  expect(code).toBe(2)
  expect(report).toMatchObject({
    created: 0,
    changed: 0,
    unchanged: 0,
    rejected: [{ row: 0, code: expected }],
  })
  expect(report.rejected[0]?.message).toContain(words)
  expect(err).toContain(words)
  expect(await database.db.valueImport.count()).toBe(0)
})

test('a file of 100 MB is refused by its size, and the database is not even asked', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'coiin-import-')), 'large.csv')
  writeFileSync(file, '')
  truncateSync(file, 100 * 1024 * 1024)
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  const { code, err } = await run('--team', 'OH', '--file', file)
  expect([code, err]).toEqual([
    2,
    expect.stringContaining('large.csv has 100 MB; a file may have at most 20 MB. Nothing was read.'),
  ])
})
