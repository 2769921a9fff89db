import { listMembers } from '#app/accounts/api.server.ts'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { FileRefusal } from '#app/measures/import/parse/codes.ts'
import { loadTeamMeasures } from '#app/measures/api.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { assess, type Assessed } from '../table/assess.ts'
import type { Known } from '../table/imported-test.ts'
import { readTestTable, type TestTable } from '../table/read-table.ts'
import { listPresent } from './store.server.ts'

async function knownTo({ db, actor, now }: Granted, teamId: string): Promise<Known> {
  const [members, reported] = await Promise.all([listMembers(db, teamId), loadTeamMeasures({ db }, teamId)])
  const people = members.map(({ personId, name, email }) => ({ id: personId, name, email }))
  const me = actor.kind === 'person' && people.some(({ id }) => id === actor.id) ? actor.id : null
  return {
    people,
    me,
    measures: reported.map(({ measure: { id, slug, name, areaSlug, unit } }) => ({
      id,
      slug,
      name,
      areaSlug,
      unit,
    })),
    ideas: IDEAS.map(({ slug }) => slug),
    today: dayAt(now),
  }
}

export type Look =
  | ({ readonly ok: true } & Pick<TestTable, 'passedOver'> & Assessed)
  | { readonly ok: false; readonly message: string }

/** Compares a table with what the team has now. Writes nothing. */
export async function lookThrough(
  granted: Granted,
  teamId: string,
  name: string,
  text: string,
): Promise<Look> {
  try {
    const { rows, passedOver } = readTestTable(name, text)
    const [known, present] = await Promise.all([knownTo(granted, teamId), listPresent(granted.db, teamId)])
    return { ok: true, passedOver, ...assess(rows, known, present) }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return { ok: false, message: error.message }
  }
}
