import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface GoldenCase {
  readonly id: string
  readonly chart: string
  readonly tags: readonly string[]
  readonly source: { readonly tool: string; readonly data: string }
  readonly input: Record<string, unknown>
  readonly expected: Record<string, unknown>
}

/** Every case of the golden files in `folder`; files without cases (raw series) hold none. */
export function goldenCases(folder: string): GoldenCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.flatMap((name) => {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { cases?: GoldenCase[] }
    return file.cases ?? []
  })
}

/**
 * Where `actual` differs from `expected`, in words; empty when they agree. Numbers may differ by 1e-9 of
 * their size, everything else not at all, and neither side may have a field that the other lacks.
 */
export function differences(actual: unknown, expected: unknown, where = ''): string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const close = Math.abs(actual - expected) <= 1e-9 * Math.abs(expected)
    return close ? [] : [`${where}: ${actual} instead of ${expected}`]
  }
  if (isNode(actual) && isNode(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)])
    return [...keys].flatMap((key) => differences(actual[key], expected[key], `${where}.${key}`))
  }
  if (Object.is(actual, expected)) return []
  return [`${where}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`]
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
