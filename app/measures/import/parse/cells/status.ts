import { key } from './words.ts'

const PROVISIONAL = new Set([
  'provisional',
  'prov',
  'p',
  'preliminary',
  'prelim',
  'estimated',
  'estimate',
  'draft',
])
const FINAL = new Set(['final', 'f', 'finalized', 'finalised', 'revised', 'confirmed', 'complete'])

/**
 * True for provisional, false for final, null when nothing is said, `undefined` when the word is none of the
 * known ones.
 */
export function readStatus(cell: string): boolean | null | undefined {
  if (cell === '') return null
  if (PROVISIONAL.has(key(cell))) return true
  return FINAL.has(key(cell)) ? false : undefined
}
