import { expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { ofTeam } from '#tests/support/values-of.ts'

const database = testDatabase()

const crib = async () =>
  database.db.measureValue.findMany({
    where: await ofTeam(database.db, 'ohio', 'safe-crib-audit'),
    orderBy: { periodStart: 'asc' },
    select: { numerator: true, denominator: true, state: true },
  })

test.each(['2026-01-01T00:30:00Z', '2026-02-28T23:59:00Z', '2028-02-29T08:00:00Z'])(
  'the story written at %s has the same figures, only in other months, and nothing in the future',
  async (instant) => {
    const { db } = database
    expect(await loadDemo(db, stoppedClock(instant))).toBe(true)
    expect(await db.event.count({ where: { at: { gt: new Date(instant) } } })).toBe(0)
    const values = await crib()
    expect(values).toHaveLength(29)
    expect(values.slice(0, 2).map((v) => [v.state, Number(v.numerator), Number(v.denominator)])).toEqual([
      ['value', 76, 192],
      ['value', 89, 203],
    ])
  },
)
