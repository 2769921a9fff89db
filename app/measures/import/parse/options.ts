import { isRole, type Mapping, type Role } from './columns/roles.ts'
import type { Where } from './rows/filter.ts'
import type { WideChoices } from './wide/choices.ts'
import { done, failed, type Result } from '#app/kernel/result.ts'

/** What a person may say about a file beside handing it in. */
export type ParseOptions = {
  /** Code of the team the figures are for; null when the file has to say. */
  readonly team: string | null
  /** Slug of the measure every row is for; null when the file has to say. */
  readonly measure: string | null
  readonly mapping: Mapping
  readonly where: readonly Where[]
  /** Null to find out. */
  readonly layout?: Layout | null
  readonly wide?: WideChoices | null
}

/** Whether each period has its row or its column. */
export const LAYOUTS = ['long', 'wide'] as const
export type Layout = (typeof LAYOUTS)[number]

/**
 * Reads `numerator=Births,period=Year Code`. A comma inside a column's name belongs to it, as long as no
 * `role=` follows it.
 */
export function parseMapping(text: string): Result<Mapping> {
  const mapping: Partial<Record<Role, string>> = {}
  const parts = text.split(/,(?=\s*[a-z_]+\s*=)/i)
  for (const part of parts.filter((p) => p.trim() !== '')) {
    const at = part.indexOf('=')
    const role = part.slice(0, at).trim().toLowerCase().replace('-', '_')
    const column = unquoted(part.slice(at + 1))
    if (at < 1 || column === '') {
      return failed({
        field: 'map',
        message: `"${part.trim()}" is no mapping. Write it as numerator=Column name.`,
      })
    }
    if (!isRole(role)) {
      return failed({
        field: 'map',
        message: `"${role}" cannot be mapped. Use numerator, denominator, value, period, state or the like.`,
      })
    }
    mapping[role] = column
  }
  return done(mapping)
}

/** Reads `org_code=RAL` as a condition on the rows. */
export function parseWhere(text: string): Result<Where> {
  const at = text.indexOf('=')
  const column = unquoted(text.slice(0, at))
  if (at < 1 || column === '') {
    return failed({ field: 'where', message: `"${text}" is no filter. Write it as Column name=value.` })
  }
  return done({ column, value: unquoted(text.slice(at + 1)) })
}

const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2')
