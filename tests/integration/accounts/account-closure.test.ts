import { expect, test } from 'vitest'
import { readAudit } from '#app/accounts/audit/queries.server.ts'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import { readTeamMarks } from '#app/charts/queries.server.ts'
import { EMPTY_CELL, NOTHING } from '#app/measures/entry/cell/cell-text.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { saveDrafts } from '#app/measures/entry/drafts/commands.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { readTeamMeasure } from '#app/measures/queries.server.ts'
import { closeAccount } from '#app/people/leaving/close-commands.server.ts'
import { changeProfile } from '#app/people/profile/commands.server.ts'
import { leaveTeam } from '#app/people/leaving/commands.server.ts'
import { readBriefing } from '#app/people/leaving/queries.server.ts'
import { readDirectory, readPerson } from '#app/people/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const PASSWORD = 'a quiet lake in spring'
const NAME = 'Ottilie Quandt'
const ADDRESS = 'ottilie@agency.example'
const AUDIT = 'safe-crib-audit'

async function withPassword(actor: PersonActor): Promise<PersonActor> {
  await database.db.person.update({
    where: { id: actor.id },
    data: { passwordHash: await hashPassword(PASSWORD) },
  })
  return actor
}

const close = (actor: PersonActor, currentPassword = PASSWORD) =>
  closeAccount.ask(asking(database.db, actor), { currentPassword })

/** Every row of every table that still holds a text, as `table: row`. */
async function rowsWith(text: string): Promise<string[]> {
  const tables = await database.db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`
  const results = []
  for (const { name } of tables) {
    const rows = await database.db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM ${name} t WHERE strpos(lower(t::text), lower($1)) > 0`,
      text,
    )
    results.push(...rows.map(({ row }) => `${name}: ${row}`))
  }
  return results
}

test('after closing, nothing identifies the person, and the record stays readable', async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...ohio, role: 'lead' } })
  const leaver = await withPassword(
    await addPerson(database.db, { email: ADDRESS, team: { ...ohio, role: 'data-manager' } }),
  )
  const context = asking(database.db, leaver)
  const everyone = ['listing', 'email', 'title', 'organization', 'areas', 'timeZone', 'about'].map((part) => [
    `${part}For`,
    'everyone',
  ])
  valueOf(await changeProfile.ask(context, { name: NAME, about: NAME, ...Object.fromEntries(everyone) }))
  valueOf(await chooseTeamMeasures.ask(context, { team: 'ohio', measures: [AUDIT], dueFrom: '2025-12' }))
  const cell = { ...EMPTY_CELL, measure: AUDIT, period: '2026-02', denominator: '40' }
  for (const [was, numerator] of [
    [NOTHING, '12'],
    ['value|12|40|', '13'],
  ])
    await enterValues.ask(context, { team: 'ohio', cells: [{ ...cell, was, numerator }] })
  const value = await database.db.measureValue.findFirstOrThrow()
  await database.db.measureValue.update({
    where: { id: value.id },
    data: { numerator: 14, recordedAt: new Date('2026-03-15T12:30:00Z'), recordedBy: lead.id },
  })
  await database.db.annotation.create({
    data: {
      teamId: ohio.id,
      kind: 'event',
      text: 'A new form came in',
      fromMonth: new Date('2026-01-01'),
      writtenAt: new Date('2026-01-20'),
      writtenBy: leaver.id,
    },
  })
  await database.db.outboxMail.createMany({
    data: [
      mail('somebody@agency.example', `${NAME} asks to join`, { sentAt: new Date('2026-03-02') }),
      mail(ADDRESS, 'To you', {}),
    ],
  })
  const joining = {
    name: NAME,
    sector: 'family',
    reason: `I am ${NAME}`,
    email: ADDRESS,
    personId: leaver.id,
  }
  const asked = { askedAt: new Date('2026-03-01'), confirmedAt: new Date('2026-03-01') }
  await database.db.joinRequest.create({
    data: { ...joining, ...asked, teamId: ohio.id, expiresAt: new Date('2026-03-03') },
  })
  await database.db.session.create({
    data: { ...(await sessionOf(leaver)), expiresAt: new Date('2027-01-01') },
  })
  valueOf(
    await saveDrafts.ask(context, {
      team: 'ohio',
      window: 'w',
      cells: [{ ...cell, was: NOTHING, numerator: '1' }],
    }),
  )

  valueOf(await close(leaver))

  expect(await rowsWith(NAME)).toEqual([])
  expect(await rowsWith(ADDRESS)).toEqual([])
  expect(await database.db.session.count({ where: { personId: leaver.id } })).toBe(0)
  const reader = asking(database.db, lead)
  const { former } = valueOf(await readTeamMeasure.ask(reader, { team: 'ohio', measure: AUDIT }))
  expect(former.map(({ recordedBy }) => recordedBy)).toContain('Former member')
  const { marks } = valueOf(await readTeamMarks.ask(reader, { team: 'ohio' }))
  expect(marks.everywhere.map(({ writtenBy }) => writtenBy)).toEqual(['Former member'])
  const { parts } = valueOf(await readBriefing.ask(reader, { team: 'ohio' }))
  expect(JSON.stringify(parts)).toContain('A new form came in (Former member)')
  const staff = asking(
    database.db,
    await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] }),
  )
  expect(JSON.stringify(valueOf(await readAudit.ask(staff, {})))).toContain('Former member')
  expect(JSON.stringify(valueOf(await readDirectory.ask(staff, {})))).not.toContain('Former member')
  expect((await readPerson.ask(staff, { person: leaver.id })).kind).toBe('absent')
})

const mail = (toAddress: string, subject: string, rest: object) => ({
  kind: 'join-request',
  toAddress,
  toName: null,
  subject,
  body: [`${NAME} asks`, ADDRESS],
  queuedAt: new Date('2026-03-01'),
  sendUntil: new Date('2026-04-01'),
  ...rest,
})

const sessionOf = async ({ id }: PersonActor) => ({ id: 'hash', personId: id })

test('the wrong password closes nothing', async () => {
  const ann = await withPassword(await addPerson(database.db, { email: ADDRESS }))
  expect(problemsOf(await close(ann, 'not my password'))).toEqual(['That is not your current password.'])
  expect(await database.db.person.count({ where: { closedAt: null } })).toBe(1)
})

test('the only lead hands over first, and then may close', async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  const lead = await withPassword(
    await addPerson(database.db, { email: ADDRESS, team: { ...ohio, role: 'lead' } }),
  )
  await addPerson(database.db, { email: 'next@agency.example', team: { ...ohio, role: 'member' } })
  expect(problemsOf(await close(lead))[0]).toContain('only lead of Ohio')
  const idOf = async (email: string) =>
    (await database.db.membership.findFirstOrThrow({ where: { endedAt: null, person: { email } } })).id
  const successor = await idOf('next@agency.example')
  valueOf(
    await leaveTeam.ask(asking(database.db, lead), { team: 'ohio', member: await idOf(ADDRESS), successor }),
  )
  valueOf(await close(lead))
  // The mail that named the last lead waits still: it is sent as it was written.
  expect((await rowsWith(ADDRESS)).map((row) => row.split(':')[0])).toEqual(['public.outbox_mail'])
})

test('the last of national staff stays; of two, one may close', async () => {
  const one = await withPassword(await addPerson(database.db, { email: ADDRESS, standings: ['staff'] }))
  expect(problemsOf(await close(one))[0]).toContain('only one of national staff')
  expect(await database.db.standing.count({ where: { revokedAt: null } })).toBe(1)
  await addPerson(database.db, { email: 'two@agency.example', standings: ['staff'] })
  valueOf(await close(one))
})

test('the database keeps no closed account that still holds something, and no staff-less collaboratory', async () => {
  const one = await addPerson(database.db, { email: ADDRESS, standings: ['staff'] })
  const nobody = {
    name: 'Former member',
    email: `closed-${one.id}@closed.invalid`,
    passwordHash: null,
    closedAt: new Date(),
  }
  await expect(database.db.person.update({ where: { id: one.id }, data: nobody })).rejects.toThrow(
    'person_closed_holds_nothing',
  )
  await expect(
    database.db.person.update({ where: { id: one.id }, data: { ...nobody, name: NAME } }),
  ).rejects.toThrow('person_closed_is_nobody')
  await expect(database.db.standing.updateMany({ data: { revokedAt: new Date() } })).rejects.toThrow(
    'collaborative_keeps_staff',
  )
})
