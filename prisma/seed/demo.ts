import { CATALOG } from '#app/measures/catalog/index.ts'
import type { Clock } from '#app/kernel/time/clock.ts'
import { inTransaction, type Db } from '#app/platform/database/db.server.ts'
import { COLLABORATIVE } from './collaborative.ts'
import { COACH, NATIONAL_STAFF, PARTICIPANT } from './demo/people.ts'
import { PERIOD_TABLES, DEMO_TABLES, noRows, type DemoRows, type Setting } from './demo/rows.ts'
import { DEMO_STORIES } from './demo/stories/index.ts'
import { addNetwork } from './demo/add-network.ts'
import { addTeam } from './demo/add-team.ts'
import { insertRows } from './insert-rows.ts'

/**
 * Loads the demo story into a database that has its reference data and no team yet: invented people, teams
 * and values, all marked as such, with the newest due period the one that is due at `clock()`. Gives false,
 * and changes nothing, when there is a team already.
 */
export async function loadDemo(db: Db, clock: Clock): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    if ((await tx.team.count()) > 0) return false
    const setting = await settingOf(tx, clock())
    const rows = addStories(setting)
    for (const table of DEMO_TABLES) await insertRows(tx, table, rows[table])
    await applyCorrections(tx, rows)
    for (const table of PERIOD_TABLES) await insertRows(tx, table, rows[table])
    await addNetwork(tx, setting)
    return true
  })
}

async function settingOf(db: Db, now: Date): Promise<Setting> {
  const { id } = await db.collaborative.findUniqueOrThrow({
    where: { slug: COLLABORATIVE.slug },
    select: { id: true },
  })
  const jurisdictions = new Map(
    (await db.jurisdiction.findMany({ select: { code: true, name: true } })).map(({ code, name }) => [
      code,
      name,
    ]),
  )
  const ids = new Map(
    (await db.measure.findMany({ select: { slug: true, id: true } })).map((m) => [m.slug, m.id]),
  )
  const definitions = new Map(CATALOG.map((measure) => [measure.slug, measure]))
  return {
    now,
    collaborativeId: id,
    jurisdictionName: (code) => known(jurisdictions.get(code), code),
    measure: (slug) => ({ id: known(ids.get(slug), slug), definition: known(definitions.get(slug), slug) }),
  }
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined)
    throw new RangeError(`The demo story speaks of ${name}, which is not in the reference data`)
  return value
}

function addStories(setting: Setting): DemoRows {
  const rows = noRows()
  for (const { id, email, name, persona, standing } of [NATIONAL_STAFF, COACH, PARTICIPANT]) {
    rows.person.push({ id, email, name, demo_persona: persona })
    rows.standing.push({ person_id: id, role: standing })
  }
  for (const story of DEMO_STORIES) addTeam(setting, story, rows)
  rows.event.sort((a, b) => Number(a.at) - Number(b.at))
  return rows
}

async function applyCorrections(db: Db, { corrections }: DemoRows): Promise<void> {
  await db.$executeRaw`
    UPDATE measure_value AS v
    SET state = c.state, numerator = c.numerator, denominator = c.denominator, provisional = c.provisional,
      comment = c.comment, recorded_at = c.recorded_at, recorded_by = c.recorded_by
    FROM jsonb_populate_recordset(NULL::measure_value, ${JSON.stringify(corrections)}::jsonb) AS c
    WHERE (v.team_id, v.measure_id, v.period_start) = (c.team_id, c.measure_id, c.period_start)`
}
