import { z } from 'zod'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { dueStage, dueWords, type DueStage } from './due.ts'
import { listDueTests, type DueTest } from './store.server.ts'

/** A test that waits for somebody, as a line that leads to it. */
export type DueLine = {
  readonly id: string
  readonly change: string
  readonly team: { readonly slug: string; readonly name: string }
  readonly owner: string
  /** Owned by the reader. */
  readonly mine: boolean
  readonly due: DueStage
  readonly words: string
}

const MOST_OF_A_TEAM = 5
const MOST_AT_HOME = 6

/** The tests of a team that wait for somebody. */
export const readDueTests = defineQuery({
  action: 'team.read',
  form: z.object({ team: z.string() }),
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, actor, now }, { team }) =>
    linesOf(db, [team.id], { me: idOf(actor), now, most: MOST_OF_A_TEAM }),
})

/** The tests of the asker's own teams that wait for somebody, their own first. */
export const readOwnDueTests = defineQuery({
  action: 'home.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }) => {
    const teams = actor.kind === 'person' ? actor.memberships.map(({ teamId }) => teamId) : []
    return linesOf(db, teams, { me: idOf(actor), now, most: MOST_AT_HOME })
  },
})

const idOf = (actor: { kind: string; id?: string }): string | null => actor.id ?? null

async function linesOf(
  db: Parameters<typeof listDueTests>[0],
  teams: readonly string[],
  { me, now, most }: { me: string | null; now: Date; most: number },
): Promise<{ lines: DueLine[]; total: number }> {
  if (teams.length === 0) return { lines: [], total: 0 }
  const today = dayAt(now)
  const { tests, total } = await listDueTests(db, teams, { today, first: me, most })
  const lines = tests.flatMap((test: DueTest): DueLine[] => {
    const due = dueStage(test, today)
    if (due === null) return []
    const { id, change, owner, ownerId, teamSlug: slug, teamName: name } = test
    return [{ id, change, owner, due, words: dueWords(due), team: { slug, name }, mine: ownerId === me }]
  })
  return { lines, total }
}
