import { expect, test } from 'vitest'
import { auditCsv } from '#app/accounts/audit/csv.ts'
import { readAudit, readAuditToExport } from '#app/accounts/audit/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

async function aLog(length: number) {
  const { db } = database
  const staff = await addPerson(db, { email: 'staff_one@agency.example', standings: ['staff'] })
  const other = await addPerson(db, { email: 'other@agency.example' })
  const team = await addTeamOf(db, 'OH')
  await db.event.createMany({
    data: Array.from({ length }, (_, i) => ({
      at: new Date(Date.UTC(2026, 0, 1 + (i % 28), 12)),
      actorId: i % 2 === 0 ? staff.id : other.id,
      actorLabel: 'national staff',
      action: i % 3 === 0 ? 'team.create' : 'values.enter',
      teamId: i % 2 === 0 ? team.id : null,
      data: { reason: '=1+1' },
    })),
  })
  return asking(db, staff)
}

test('pages of the log follow one another and hold every entry once', async () => {
  const ask = await aLog(120)
  const seen: string[] = []
  let before: string | null = null
  do {
    const { entries, older }: { entries: { id: string }[]; older: string | null } = valueOf(
      await readAudit.ask(ask, { before }),
    )
    seen.push(...entries.map(({ id }) => id))
    before = older
  } while (before !== null)
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
  expect(seen).toEqual([...seen].sort((a, b) => Number(b) - Number(a)))
})

test('the log is searched by person, team, action and days, each alone and together', async () => {
  const ask = await aLog(40)
  const entriesFor = async (search: object) => valueOf(await readAudit.ask(ask, search)).entries
  expect(await entriesFor({ person: 'OTHER@' })).toHaveLength(20)
  expect(await entriesFor({ person: 'staff%one' })).toHaveLength(0)
  expect(await entriesFor({ team: 'ohio' })).toHaveLength(20)
  expect(await entriesFor({ action: 'team.create' })).toHaveLength(14)
  expect(
    (await entriesFor({ from: '2026-01-05', to: '2026-01-05' })).map(({ at }) => at.toISOString()),
  ).toEqual(['2026-01-05T12:00:00.000Z', '2026-01-05T12:00:00.000Z'])
  expect(await entriesFor({ team: 'ohio', action: 'team.create', person: 'other' })).toHaveLength(0)
  expect(await entriesFor({ person: '', team: '', action: '', from: '', to: '' })).toHaveLength(40)
  expect(problemsOf(await readAudit.ask(ask, { from: '2026-02-01', to: '2026-01-01' }))).toEqual([
    'The first day comes after the last; exchange them.',
  ])
})

test('an export holds what was searched for, and no text in it becomes a formula', async () => {
  const ask = await aLog(6)
  const { entries, more } = valueOf(await readAuditToExport.ask(ask, { action: 'team.create' }))
  expect([entries.length, more]).toEqual([2, false])
  const named = entries.map((entry) => ({ ...entry, person: '=HYPERLINK("x")' }))
  const lines = auditCsv(named, null).trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
  expect(auditCsv(named, 2)).toContain('Older entries were left out: a file holds 2.')
})

test('the log is for national staff', async () => {
  await aLog(1)
  const lead = await addPerson(database.db, { email: 'lead@agency.example' })
  expect((await readAudit.ask(asking(database.db, lead), {})).kind).toBe('refused')
})
