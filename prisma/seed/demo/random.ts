/**
 * Numbers in [0, 1) that look random and are the same for the same text: the demo story reads alike on every
 * machine.
 */
export type Random = () => number

/** Mulberry32 (Tommy Ettinger, 2017), started from an FNV-1a hash (Fowler, Noll, Vo, 1991) of `text`. */
export function randomFor(text: string): Random {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** How many of `count` tries succeed, each with the given chance. */
export function successes(random: Random, count: number, chance: number): number {
  let hits = 0
  for (let i = 0; i < count; i++) if (random() < chance) hits++
  return hits
}

/** A whole number around `middle`, at most `share` (0..1) of it away, never below `least`. */
export function around(random: Random, middle: number, share: number, least = 0): number {
  return Math.max(least, Math.round(middle * (1 + share * (2 * random() - 1))))
}
