import { randomUUID } from 'node:crypto'
import { addDiagram, addVersion } from '#app/pdsa/diagram/store.server.ts'
import { inTransaction, type Db } from '#app/platform/database/db.server.ts'

/** When the work of the drawn world was written down. */
export const AT = Date.parse('2026-03-15T12:00:00Z')
export const DAY = 86_400_000

/** An aim of a team; gives its id. */
export async function addAim(db: Db, teamId: string): Promise<string> {
  const [at, month] = [new Date(AT), new Date('2026-12-01')]
  const { id } = await db.aim.create({ data: { teamId, areaSlug: 'safe-sleep', createdAt: at } })
  const words = { what: 'deaths in sleep', forWhom: 'babies', change: 'reduce', writtenAt: at }
  const target = { targetKind: 'absolute', targetValue: 2, dueMonth: month }
  await db.aimVersion.create({ data: { aimId: id, number: 1, ...words, ...target } })
  return id
}

/** A diagram of an aim and one driver; gives the driver. */
export async function addDriver(db: Db, teamId: string): Promise<string> {
  const [aim, driver] = [randomUUID(), randomUUID()]
  const signature = { at: new Date(AT), by: null }
  const own = { driverSlug: null, ideaSlug: null, measureId: null }
  await inTransaction(db, async (tx) => {
    const id = await addDiagram(tx, { teamId, areaSlug: 'safe-sleep' }, signature)
    const tree = [
      { ...own, id: aim, level: 'aim', parentId: null, label: 'Sleep' },
      { ...own, id: driver, level: 'primary', parentId: aim, label: 'Nights' },
    ] as const
    await addVersion(tx, id, { number: 1, change: 'Begun', tree }, signature)
  })
  return driver
}

/** A test of change of a team; gives its id. */
export async function addTest(db: Db, teamId: string, ownerId: string, shared: boolean): Promise<string> {
  const [id, at, day] = [randomUUID(), new Date(AT - 200 * DAY), new Date('2025-08-01')]
  await inTransaction(db, async (tx) => {
    await tx.pdsaTest.create({
      data: {
        ...{
          id,
          teamId,
          ownerId,
          areaSlug: 'safe-sleep',
          change: 'Ask at discharge',
          prediction: 'Nine of ten',
        },
        ...{ scale: 1, plannedStart: day, plannedEnd: day, stage: 'plan', rampId: id, stageAt: at },
        ...{ createdAt: at, changedAt: at, sharing: shared ? 'network' : 'team' },
      },
    })
    await tx.pdsaStep.create({ data: { testId: id, step: 'planned', toStage: 'plan', at } })
  })
  return id
}
