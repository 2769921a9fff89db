import { createHash } from 'node:crypto'

/**
 * A UUID that is always the same for the same words (RFC 9562, version 8), so that links into the demo story
 * last.
 */
export function stableId(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
