import { expect, test } from 'vitest'
import { discloseLink } from '#app/notices/outbox/commands.server.ts'
import { readMail, readOutbox } from '#app/notices/outbox/queries.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { LINK_LOST, sealStoredLinks } from '#app/platform/mail/secret-link.server.ts'
import { addPerson, asking, MID_MARCH, problemsOf, SERVER_SECRET, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const staffMember = () => addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
const queue = () =>
  sendMail(
    { db: database.db, now: MID_MARCH(), serverSecret: SERVER_SECRET },
    {
      kind: 'invitation',
      to: { address: 'ana@agency.example' },
      subject: 'You are invited',
      body: ['Welcome.', { say: 'Accept', path: '/invitations/sesame', secret: true }],
      sendUntil: new Date('2026-03-29T12:00:00Z'),
    },
  )

test('staff read a mail in its words, without where its secret link leads', async () => {
  const { id } = await queue()
  const context = asking(database.db, await staffMember())
  const { mail, disclosesLink } = valueOf(await readMail.ask(context, { mail: id }))
  expect(disclosesLink).toBe(true)
  expect(JSON.stringify(mail)).not.toContain('sesame')
  expect(JSON.stringify(valueOf(await readOutbox.ask(context, {})))).not.toContain('sesame')
})

test('handing a link over is written down with who and for whom', async () => {
  const { id } = await queue()
  const staff = await staffMember()
  expect(valueOf(await discloseLink.ask(asking(database.db, staff), { mail: id })).path).toBe(
    '/invitations/sesame',
  )
  const event = await database.db.event.findFirstOrThrow({ where: { action: 'mail.disclose' } })
  expect(event).toMatchObject({ actorId: staff.id, data: { to: 'ana@agency.example' } })
  expect(JSON.stringify(event.data)).not.toContain('sesame')
})

test('the link of a mail that was sent, or was too late, cannot be seen', async () => {
  const { id } = await queue()
  const staff = await staffMember()
  const late = asking(database.db, staff, stoppedClock('2026-04-15T12:00:00Z'))
  expect(problemsOf(await discloseLink.ask(late, { mail: id }))[0]).toContain('expired')
  expect(valueOf(await readMail.ask(late, { mail: id }))).toMatchObject({
    state: 'too-late',
    disclosesLink: false,
  })
  await database.db.outboxMail.update({ where: { id }, data: { sentAt: MID_MARCH(), secretPath: null } })
  expect(problemsOf(await discloseLink.ask(asking(database.db, staff), { mail: id }))[0]).toContain(
    'was sent',
  )
})

test('a sent mail with its secret cannot be stored', async () => {
  const { id } = await queue()
  await expect(
    database.db.outboxMail.update({ where: { id }, data: { sentAt: MID_MARCH() } }),
  ).rejects.toThrow('outbox_mail_secret_goes_with_it')
})

test('no table reveals where the link of a waiting mail leads, and on another row it cannot be decrypted', async () => {
  const { id } = await queue()
  const other = await queue()
  const tables = JSON.stringify(await database.db.outboxMail.findMany())
  expect(tables).not.toContain('sesame')
  expect(tables).not.toContain('/invitations')
  const staff = asking(database.db, await staffMember())
  expect(valueOf(await discloseLink.ask(staff, { mail: id })).path).toBe('/invitations/sesame')
  const { secretPath } = await database.db.outboxMail.findUniqueOrThrow({ where: { id } })
  await database.db.outboxMail.update({ where: { id: other.id }, data: { secretPath } })
  expect(problemsOf(await discloseLink.ask(staff, { mail: other.id }))).toEqual([LINK_LOST])
})

test('a link encrypted with another secret of the server is reported as lost', async () => {
  const { id } = await queue()
  const staff = await staffMember()
  for (const serverSecret of ['quite another secret of this very server', null]) {
    const context = { ...asking(database.db, staff), serverSecret }
    expect(problemsOf(await discloseLink.ask(context, { mail: id }))).toEqual([LINK_LOST])
  }
})

test('links stored before the server had a secret are encrypted when it has one', async () => {
  const { id } = await queue()
  await database.db.outboxMail.update({ where: { id }, data: { secretPath: '/invitations/before' } })
  expect(await sealStoredLinks(database.db, SERVER_SECRET)).toBe(1)
  expect(await sealStoredLinks(database.db, SERVER_SECRET)).toBe(0)
  expect(JSON.stringify(await database.db.outboxMail.findMany())).not.toContain('before')
  const staff = asking(database.db, await staffMember())
  expect(valueOf(await discloseLink.ask(staff, { mail: id })).path).toBe('/invitations/before')
})

test('nobody but staff reads the outbox', async () => {
  const { id } = await queue()
  const coach = await addPerson(database.db, { email: 'coach@agency.example', standings: ['coach'] })
  expect((await readOutbox.ask(asking(database.db, coach), {})).kind).toBe('refused')
  expect((await discloseLink.ask(asking(database.db, coach), { mail: id })).kind).toBe('refused')
})
