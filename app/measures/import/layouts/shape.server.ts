import { createHash } from 'node:crypto'
import { key } from '../parse/cells/words.ts'
import type { ParsedFile } from '../parse/read.ts'
import { wideShape } from '../parse/wide/columns.ts'

/**
 * What distinguishes files of one layout from others: the names of their columns, without the periods. Null
 * when no columns were found.
 */
export function shapeOf({ headers, wide }: Pick<ParsedFile, 'headers' | 'wide'>): string | null {
  const names = wide ? `wide ${wideShape(wide.columns)}` : headers.map(key).sort().join('|')
  return names === '' ? null : createHash('sha256').update(names).digest('hex')
}
