import { counted } from '#app/kernel/text/plural.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'

/** So many days back counts as lately; an area without a post for `QUIET_DAYS` has gone quiet. */
export const LATELY_DAYS = 90
export const QUIET_DAYS = 30
/** So many months back are counted. */
export const MONTHS = 12

/** The questions of a month in one space, and how long their first answers took. */
export type MonthOfAnswers = {
  /** Null: the commons. */
  readonly area: AreaSlug | null
  readonly month: string
  readonly questions: number
  readonly answered: number
  /** Null when none was answered. */
  readonly medianHours: number | null
}

export type Unanswered = {
  readonly id: string
  readonly title: string
  readonly area: AreaSlug | null
  readonly team: string | null
  readonly startedAt: Date
}

/** What a team wrote lately. */
export type ActiveTeam = {
  readonly team: string
  readonly topics: number
  readonly replies: number
  readonly answers: number
  readonly lastAt: Date | null
}

/** How often people of one state answered questions of another. */
export type Answers = { readonly by: string; readonly of: string; readonly count: number }

export type AreaLife = {
  readonly area: AreaSlug | null
  readonly lastAt: Date | null
  readonly posts: number
}

export const areaLabel = (area: AreaSlug | null): string =>
  area === null ? 'Commons' : AREA_NAMES[area].name

/** `5 hours`, `3 days`: how long a first answer took. */
export function hoursWords(hours: number): string {
  if (hours < 48) return counted(Math.round(hours), { one: 'hour', other: 'hours' })
  return counted(Math.round(hours / 24), { one: 'day', other: 'days' })
}

/** The states that answered or were answered, by name, and how often each answered each. */
export function answerMatrix(answers: readonly Answers[]) {
  const sorted = (names: readonly string[]) => [...new Set(names)].sort((a, b) => a.localeCompare(b))
  const most = Math.max(1, ...answers.map(({ count }) => count))
  const counts = new Map(answers.map(({ by, of, count }) => [`${by}\n${of}`, count]))
  return {
    answering: sorted(answers.map(({ by }) => by)),
    asking: sorted(answers.map(({ of }) => of)),
    /** How often, and how strong that is beside the most frequent: 0 to 3. */
    cell: (by: string, of: string): { readonly count: number; readonly step: 0 | 1 | 2 | 3 } => {
      const count = counts.get(`${by}\n${of}`) ?? 0
      return { count, step: count === 0 ? 0 : (Math.ceil((count / most) * 3) as 1 | 2 | 3) }
    },
  }
}

export const isQuiet = ({ lastAt }: Pick<AreaLife, 'lastAt'>, now: Date): boolean =>
  lastAt === null || now.getTime() - lastAt.getTime() > QUIET_DAYS * 86_400_000
