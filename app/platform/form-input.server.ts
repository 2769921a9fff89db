import { parseSubmission } from '@conform-to/react/future'

/** What came with a request, named as forms name it (`cells[0].period`), or the sentence why it cannot be read. */
export type FormInput =
  | { readonly ok: true; readonly payload: Record<string, unknown> }
  | { readonly ok: false; readonly reason: string }

/** No form here is larger; a number in brackets beyond this would make the reader build a list of that length. */
const MOST_FIELDS = 10_000
const LARGEST_INDEX = 9_999
const NAME = /^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*|\[\d{1,4}\])*(?:\[\])?$/
const RESERVED = /(?:^|\.)(?:__proto__|constructor|prototype)(?:$|[.[])/

/** The fields of a form that was sent. Anything else than a form, or one that is cut off, is not read. */
export async function readForm(request: Request): Promise<FormInput> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    return { ok: false, reason: 'This address takes a form, and what was sent is none.' }
  }
  const entries = await request
    .clone()
    .formData()
    .catch(() => null)
  if (entries === null) return { ok: false, reason: 'The form arrived incomplete. Please send it again.' }
  return readEntries(entries)
}

/** The fields of a query string. */
export const readQuery = (url: string): FormInput => readEntries(new URL(url).searchParams)

/** Fields as they were sent, or read in another way, under the names that forms give. */
export function readEntries(entries: FormData | URLSearchParams): FormInput {
  const clean = new FormData()
  let count = 0
  for (const [name, value] of entries) {
    count += 1
    if (count > MOST_FIELDS)
      return { ok: false, reason: `A form has at most ${MOST_FIELDS} fields; this one has more.` }
    if (!isFieldName(name)) return { ok: false, reason: 'A field has a name that no form here gives.' }
    clean.append(name, typeof value === 'string' ? withoutNul(value) : value)
  }
  return { ok: true, payload: withoutHoles(parseSubmission(clean).payload) as Record<string, unknown> }
}

/** A form whose numbers skip some leaves holes in its lists; nobody should have to reckon with them. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== undefined).map(withoutHoles)
  if (value === null || typeof value !== 'object' || value instanceof File) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutHoles(one)]))
}

export function isFieldName(name: string): boolean {
  if (!NAME.test(name) || RESERVED.test(name)) return false
  return [...name.matchAll(/\[(\d+)\]/g)].every((match) => Number(match[1]) <= LARGEST_INDEX)
}

/** Nobody types U+0000, and PostgreSQL keeps no text that holds it. */
export const withoutNul = (text: string): string => text.replaceAll('\u0000', '')
