/** The steps of the assessment scale: half points from 0.5 to 5.0. */
export const SCORES = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] as const
export type Score = (typeof SCORES)[number]

export const isScore = (value: number): value is Score => (SCORES as readonly number[]).includes(value)

/** `3.0`: a score always shows its half step. */
export const scoreLabel = (score: number): string => score.toFixed(1)

/** Who gives a score: a coach of the team, or the team itself by its lead. */
export const GIVERS = ['coach', 'team'] as const
export type Giver = (typeof GIVERS)[number]

export const GIVER_LABEL: Record<Giver, string> = { coach: 'Coach', team: 'Team' }

/** `half a point`, `one point`, `1.5 points`: how far two scores lie apart, whichever is higher. */
export function distanceWords(a: number, b: number): string {
  const distance = Math.abs(a - b)
  if (distance === 0.5) return 'half a point'
  if (distance === 1) return 'one point'
  return `${Number.isInteger(distance) ? distance : distance.toFixed(1)} points`
}
