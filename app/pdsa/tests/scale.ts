import { keysAt, plainField, type PlainValues } from '../plan/field-lists.ts'

/** How large a trial is, from one person or shift to the whole state. A ramp climbs it a step at a time. */
export const SCALES = [1, 2, 3, 4, 5, 6] as const
export type Scale = (typeof SCALES)[number]

export const SCALE_LABEL: Record<Scale, string> = {
  1: 'One person, one day or shift',
  2: 'A few people',
  3: 'One site',
  4: 'Several sites',
  5: 'A county or region',
  6: 'The whole state',
}

/** The next larger scale, for the next cycle; the state is the largest. */
export const scaleUp = (scale: Scale): Scale => Math.min(scale + 1, 6) as Scale

/** `5 people, 1 site, 2 days`, as far as it was said; null when nothing was. */
export function sizeWords(size: Partial<PlainValues>): string | null {
  const parts = keysAt('size').flatMap((key) => {
    const [field, count] = [plainField(key), size[key]]
    if (field.kind !== 'count' || typeof count !== 'number') return []
    return `${count.toLocaleString('en-US')} ${count === 1 ? field.unit.one : field.unit.many}`
  })
  return parts.length === 0 ? null : parts.join(', ')
}
