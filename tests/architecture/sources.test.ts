import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#scripts/project.ts'

type Source = { path: string; text: string; lines: number }

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sourcesIn(path)
    if (!/\.(tsx?|mjs)$/.test(entry.name)) return []
    const text = readFileSync(join(projectFolder, path), 'utf8')
    return [{ path, text, lines: text.split('\n').length - 1 }]
  })
}

const sources = ['app', 'prisma', 'scripts', 'tests'].flatMap(sourcesIn)
const paths = (sources: Source[]): string[] => sources.map(({ path }) => path)

test('no source is longer than a person reads in one go', () => {
  // Tests, the site map, the table of commands and the demo's stories are lists: they are looked up, not read
  // through.
  const lists =
    /\.test\.tsx?$|^app\/routes\.ts$|^tests\/architecture\/commands\.ts$|^prisma\/seed\/demo\/stories\//
  const long = sources.filter(({ path, lines }) => lines > 250 && !lists.test(path))
  expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
})

test('no folder or file is named after what it is not', () => {
  const names = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'lib'])
  const vague = sources.filter(({ path }) =>
    [...dirname(path).split('/'), basename(path).replace(/\..*$/, '')].some((name) => names.has(name)),
  )
  expect(paths(vague)).toEqual([])
})

test('imports of our own files carry their extension', () => {
  const bare = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/from '((?:#|\.\.?\/)[^']*)'/g)]
      .map((match) => match[1] as string)
      .filter((specifier) => !/\.[a-z]+(\?\w+)?$/.test(specifier))
      .map((specifier) => `${path}: ${specifier}`),
  )
  expect(bare).toEqual([])
})

test('only routes and what Remix, Vitest or Playwright call for have a default export', () => {
  const called =
    /^app\/(routes\/|routes\.ts|root\.tsx|entry\.)|^tests\/(support|browser\/support)\/|^scripts\/bench\/one-route-app\/|\.d\.ts$/
  const others = sources.filter(({ path, text }) => !called.test(path) && /^export default /m.test(text))
  expect(paths(others)).toEqual([])
})

test('one writer makes every CSV file, so that no cell goes round its guard against formulas', () => {
  const writer = 'app/platform/files/csv.ts'
  const written = sources.filter(
    ({ path }) => /^app\/.*\.tsx?$/.test(path) && !/\.test\./.test(path) && path !== writer,
  )
  const lines = /join\((?:'\\r\\n'|"\\r\\n")\)|\\r\\n`|['"]text\/csv; ?charset|\.csv"?['`].*Response/
  expect(paths(written.filter(({ text }) => lines.test(text)))).toEqual([])
})

test('nothing here needs a file outside the project', () => {
  const own = relative(projectFolder, join(import.meta.dirname, 'sources.test.ts'))
  const leaning = sources.filter(
    ({ path, text }) => path !== own && /\.\.\/shared\/|projectFolder, '\.\.'/.test(text),
  )
  expect(paths(leaning)).toEqual([])
})
