/** A team as staff manage it. */
export type TeamAtWork = {
  readonly id: string
  readonly slug: string
  readonly code: string
  readonly name: string
  readonly demo: boolean
  readonly phase: string | null
  readonly closed: boolean
  readonly areas: number
  readonly measures: number
  readonly members: number
  readonly leads: number
  readonly coaches: readonly string[]
  readonly coachIds: readonly string[]
}

export type CoachLoad = { readonly id: string; readonly name: string; readonly teams: number }

/** How many teams one coach can coach well (Breakthrough Series practice of the collaborative). */
export const USUAL_LOAD = { least: 8, most: 15 } as const

/** Something that waits for staff: what it is, whom it concerns, and where it is settled. */
export type Attention = {
  readonly what: readonly [ofOne: string, ofMany: string]
  readonly teams: readonly { readonly slug: string; readonly name: string }[]
  /** Page of a team on which it is settled: `/teams/ohio` and this. */
  readonly page: string
}

/** What waits for staff, the most pressing first; closed teams want nothing. */
export function attentionFor(teams: readonly TeamAtWork[]): Attention[] {
  const open = teams.filter(({ closed }) => !closed)
  const wants = (what: Attention['what'], page: string, lacks: (team: TeamAtWork) => boolean): Attention => ({
    what,
    page,
    teams: open.filter(lacks).map(({ slug, name }) => ({ slug, name })),
  })
  return [
    wants(['has no team lead', 'have no team lead'], '', ({ leads }) => leads === 0),
    wants(['has no coach', 'have no coach'], '/administration/coach', ({ coaches }) => coaches.length === 0),
    wants(
      ['has chosen no strategy area', 'have chosen no strategy area'],
      '/areas',
      ({ areas }) => areas === 0,
    ),
    wants(
      ['works on an area and reports nothing', 'work on an area and report nothing'],
      '/measures',
      ({ areas, measures }) => areas > 0 && measures === 0,
    ),
  ].filter(({ teams: waiting }) => waiting.length > 0)
}

/** What a load says in words; null while it is usual. */
export function loadWords(teams: number): string | null {
  if (teams > USUAL_LOAD.most) return `More than the usual ${USUAL_LOAD.most}`
  return teams < USUAL_LOAD.least ? `Room for ${USUAL_LOAD.least - teams} more` : null
}
