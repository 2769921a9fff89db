import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { findIdentifying } from '#app/kernel/identifying/find.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { testDatabase } from '#tests/support/test-database.ts'

const NOW = '2026-04-15T12:00:00Z'
const database = testDatabase()

beforeEach(async () => {
  expect(await loadDemo(database.db, stoppedClock(NOW))).toBe(true)
})

const assessments = () =>
  database.db.assessment.findMany({
    orderBy: [{ month: 'asc' }, { givenAt: 'asc' }],
    include: { team: true, supersededBy: true },
  })

test('the main teams have scores of eighteen months by coach and team, none given in the future', async () => {
  const all = await assessments()
  const months = (slug: string, giver: string) =>
    all.filter((one) => one.team.slug === slug && one.giver === giver && one.supersededAt === null).length
  expect(
    ['ohio', 'tennessee', 'alabama', 'delaware'].map((slug) => [months(slug, 'coach'), months(slug, 'team')]),
  ).toEqual([
    [18, 18],
    [18, 18],
    [18, 18],
    [18, 18],
  ])
  expect(all.every(({ givenAt, team }) => givenAt <= new Date(NOW) && team.demo)).toBe(true)
})

test('a score of Ohio fell, with its reason, and a changed one stands beside what it was', async () => {
  const ofCoach = (await assessments()).filter(({ team, giver }) => team.slug === 'ohio' && giver === 'coach')
  const standing = ofCoach.filter(({ supersededAt }) => supersededAt === null)
  const fell = standing.filter(({ score }, at) => at > 0 && score.lessThan(standing[at - 1]!.score))
  expect(
    fell.map(({ score, why, comments }) => [Number(score), /Quitting/.test(why), comments !== null]),
  ).toEqual([[3.5, true, true]])
  const changed = ofCoach.filter(({ supersededBy }) => supersededBy !== null)
  expect(changed.map(({ score, supersededBy }) => [Number(score), Number(supersededBy!.score)])).toEqual([
    [3.5, 4],
  ])
})

test('no team is scored for testing before it had begun a test, or for improving before one was closed', async () => {
  const tests = await database.db.pdsaTest.findMany({
    select: { teamId: true, startedOn: true, endedOn: true },
  })
  const early = (await assessments()).filter(({ teamId, month, score }) => {
    const end = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1))
    const begun = tests.some((one) => one.teamId === teamId && one.startedOn !== null && one.startedOn < end)
    const closed = tests.some((one) => one.teamId === teamId && one.endedOn !== null && one.endedOn < end)
    return (Number(score) >= 2.5 && !begun) || (Number(score) >= 3 && !closed)
  })
  expect(
    early.map(
      ({ team, month, giver, score }) => `${team.slug} ${month.toISOString()} ${giver} ${String(score)}`,
    ),
  ).toEqual([])
})

test('the sentences name nobody', async () => {
  const texts = (await assessments()).flatMap(({ why, comments }) => [why, comments ?? ''])
  expect(texts.filter((text) => findIdentifying(text).length > 0)).toEqual([])
})
