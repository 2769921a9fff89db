import { parseSubmission } from '@conform-to/react/future'

/**
 * What came with a request, named as forms name it (`cells[0].period`), or the sentence why it cannot be read
 * and the status of an answer that says so.
 */
export type FormInput =
  | { readonly ok: true; readonly payload: Record<string, unknown> }
  | { readonly ok: false; readonly reason: string; readonly status: 400 | 413 }

/** Fields of a form, unless its route allows more. */
export const MOST_FIELDS = 1_000
/** Names within names, as `cells[0].period` has three; no form here has more than four. */
const DEEPEST = 8
const NAME = /^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*|\[\d{1,4}\])*(?:\[\])?$/
const LONGEST_NAME = 200
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

/** The answer to a form that is refused before it is read. */
export const refusedForm = (reason: string, status: 400 | 413 = 400): FormInput => ({
  ok: false,
  reason,
  status,
})

/** The answer to a form with more fields than its route takes. */
export const tooManyFields = (most: number): FormInput =>
  refusedForm(
    `This form takes at most ${most.toLocaleString('en-US')} fields, and more were sent. Nothing was kept.`,
    413,
  )

/** The fields of a query string. */
export const readQuery = (url: string): FormInput => readEntries(new URL(url).searchParams)

/**
 * Fields as they were sent, under the names that forms give. Names are looked at before anything is built of
 * them: a number in brackets must be below the count of fields, since the list it stands in would be that
 * long.
 */
export function readEntries(entries: FormData | URLSearchParams, mostFields = MOST_FIELDS): FormInput {
  const names = [...entries.keys()]
  if (names.length > mostFields) return tooManyFields(mostFields)
  if (!names.every((name) => isFieldName(name, names.length)))
    return refusedForm('A field has a name that no form here gives.')
  const nameOf = withoutGaps(names)
  const clean = new FormData()
  for (const [name, value] of entries)
    clean.append(nameOf(name), typeof value === 'string' ? withoutNul(value) : value)
  return { ok: true, payload: parseSubmission(clean).payload }
}

/**
 * The names with the numbers of each list from zero on and none skipped. A form whose numbers skip some,
 * because what is not ticked is not sent, would leave holes in its lists, and many such lists would be long
 * for nothing.
 */
function withoutGaps(names: readonly string[]): (name: string) => string {
  const lists = new Map<string, Map<number, number>>()
  for (const name of names)
    for (const { 1: number, index } of name.matchAll(INDEX)) {
      const list = name.slice(0, index)
      if (!lists.has(list)) lists.set(list, new Map())
      lists.get(list)!.set(Number(number), 0)
    }
  for (const places of lists.values())
    [...places.keys()].sort((a, b) => a - b).forEach((number, place) => places.set(number, place))
  return (name) =>
    name.replace(INDEX, (_, number: string, at: number) => {
      const place = lists.get(name.slice(0, at))!.get(Number(number))!
      return `[${place}]`
    })
}

const INDEX = /\[(\d+)\]/g

/** Whether a form with `count` fields may have one of this name. */
function isFieldName(name: string, count: number): boolean {
  if (name.length > LONGEST_NAME || !NAME.test(name)) return false
  const parts = name.split(/[.[]/)
  return parts.length <= DEEPEST && parts.every((part) => !RESERVED.has(part) && isIndexBelow(part, count))
}

const isIndexBelow = (part: string, count: number): boolean =>
  !/^\d+\]$/.test(part) || parseInt(part, 10) < count

/** Nobody types U+0000, and PostgreSQL keeps no text that holds it. */
export const withoutNul = (text: string): string => text.replaceAll('\u0000', '')
