import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { loadReporting } from '#app/measures/api.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { coachReach } from '#app/policy/reach.ts'
import { listBoardTeams } from '../board/store.server.ts'
import { planNudges, type NudgePlan, type TeamLate } from './nudge.ts'
import { listEnterers } from './store.server.ts'

/** The teams of a coach's board with something late, and what would go to whom about those that are chosen. */
export async function loadNudges(
  db: Db,
  actor: PersonActor,
  { chosen, now }: { readonly chosen: readonly string[] | undefined; readonly now: Date },
): Promise<{ late: (TeamLate & { readonly demo: boolean })[]; plan: NudgePlan }> {
  const teams = await listBoardTeams(db, coachReach(actor))
  const ids = teams.map(({ id }) => id)
  const reporting = await loadReporting({ db }, ids, now)
  const late = teams
    .map(({ id, slug, name, demo }) => ({ id, slug, name, demo, late: reporting.get(id)?.late ?? [] }))
    .filter((team) => team.late.length > 0)
  const asked = chosen === undefined ? late : late.filter(({ slug }) => chosen.includes(slug))
  const people = await listEnterers(
    db,
    asked.map(({ id }) => id),
  )
  return {
    late,
    plan: planNudges(asked, people, { sender: actor.name, now, today: dayAt(now) }),
  }
}
