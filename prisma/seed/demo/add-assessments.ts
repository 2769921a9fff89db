import { addMonths, firstDay, monthAt, monthLabel } from '#app/kernel/time/month.ts'
import { uncapitalized } from '#app/kernel/text/text.ts'
import type { Giver } from '#app/review/assessment/score.ts'
import { DEMO_SCORES, type ScoreSpan, type TeamScores } from './assessments/scores.ts'
import { COACH, NATIONAL_STAFF, type DemoPerson } from './people.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/** Eighteen months of scores of a team, of its coach (or national staff, where it has none) and of its lead. */
export function addAssessments(seed: TeamSeed): void {
  const scores = DEMO_SCORES[seed.story.code]
  if (scores === undefined) return
  const coach = seed.story.coached ? COACH : NATIONAL_STAFF
  addSide(
    seed,
    { giver: 'coach', by: coach, spans: scores.coach ?? [], until: scores.coachUntil ?? 1 },
    scores,
  )
  addSide(seed, { giver: 'team', by: seed.crew.lead, spans: scores.team ?? [], until: scores.teamUntil ?? 1 })
}

type Side = {
  readonly giver: Giver
  readonly by: DemoPerson
  readonly spans: readonly ScoreSpan[]
  readonly until: number
}

function addSide(seed: TeamSeed, side: Side, { changed, comments }: TeamScores = {}): void {
  const { setting, rows, note, team, at, story } = seed
  const { giver, by, spans, until } = side
  const monthAgo = (ago: number) => addMonths(monthAt(setting.now), -ago)
  const first = spans[0]?.[0] ?? 0
  for (let ago = first; ago >= until; ago -= 1) {
    const span = spans.findLast(([from]) => from >= ago)
    if (span === undefined) continue
    const [from, score, why] = span
    const month = monthAgo(ago)
    const id = stableId('assessment', story.code, giver, String(ago))
    // Scored in the first days of the next month, when its figures are talked over.
    const given = at(ago - 1, giver === 'team' ? 4 : 8)
    const row = {
      ...{ team_id: team.id, month: firstDay(month), giver, collaborative_id: setting.collaborativeId },
      ...{ scale_number: 1, given_by: by.id },
    }
    const add = (own: {
      id: string
      score: number
      why: string
      given_at: Date
      supersedes_id: string | null
      superseded_at: Date | null
    }) => {
      const last = from === ago && span === spans.at(-1)
      rows.assessment.push({ ...row, comments: last ? (comments ?? null) : null, ...own })
      const action = giver === 'coach' ? 'team.assess' : 'team.assess.self'
      note(own.given_at, by, action, ['assessment', own.id], { month, score: own.score })
    }
    const earlier =
      changed?.ago === ago ? stableId('assessment', story.code, giver, String(ago), 'first') : null
    if (earlier !== null) {
      const before = at(ago - 1, 5)
      add({
        id: earlier,
        score: changed!.was,
        why: changed!.why,
        given_at: before,
        supersedes_id: null,
        superseded_at: given,
      })
    }
    const words = from === ago ? why : `As for ${monthLabel(monthAgo(from))}: ${uncapitalized(why)}`
    add({ id, score, why: words, given_at: given, supersedes_id: earlier, superseded_at: null })
  }
}
