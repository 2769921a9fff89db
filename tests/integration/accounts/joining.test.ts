import { expect, test } from 'vitest'
import { acceptInvitation } from '#app/accounts/invitations/accept.server.ts'
import { askToJoin, confirmJoin } from '#app/accounts/joining/ask.server.ts'
import { decideJoin } from '#app/accounts/joining/decide.server.ts'
import { readJoin, readJoinConfirmation, readRequests } from '#app/accounts/joining/queries.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { readDeciders, readOwnProfile } from '#app/people/queries.server.ts'
import { writeProfile } from '#app/people/store.server.ts'
import { ANONYMOUS, type Actor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { mailsTo, tokenMailedTo } from '../../support/mail.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const visitor = () => asking(database.db, ANONYMOUS)
const as = (actor: Actor) => asking(database.db, actor)
const LEAD = 'lead@agency.example'
const ANA = 'ana@agency.example'
const WORDS = { team: 'ohio', sector: 'family', reason: 'I lost a child and speak for families.' }

async function ohioWithLead() {
  const team = await addTeamOf(database.db, 'OH')
  return { team, lead: await addPerson(database.db, { email: LEAD, team: { ...team, role: 'lead' } }) }
}

const askAsVisitor = (email = ANA) => askToJoin.ask(visitor(), { ...WORDS, name: 'Ana Lee', email })

async function confirmed() {
  valueOf(await askAsVisitor())
  valueOf(await confirmJoin.ask(visitor(), { token: await tokenMailedTo(database.db, ANA) }))
  return (await database.db.joinRequest.findFirstOrThrow()).id
}

test('a visitor confirms the address, the lead is notified and approves, and the visitor joins by invitation', async () => {
  const { team, lead } = await ohioWithLead()
  valueOf(await askAsVisitor())
  expect(await mailsTo(database.db, LEAD)).toEqual([])
  expect(valueOf(await readRequests.ask(as(lead), { team: 'ohio' })).waiting).toEqual([])
  const token = await tokenMailedTo(database.db, ANA)
  expect(valueOf(await readJoinConfirmation.ask(visitor(), { token })).state).toBe('open')
  valueOf(await confirmJoin.ask(visitor(), { token }))
  expect(await mailsTo(database.db, LEAD)).toEqual(['join-request'])
  const [request] = valueOf(await readRequests.ask(as(lead), { team: 'ohio' })).waiting
  await database.db.outboxMail.deleteMany()
  valueOf(
    await decideJoin.ask(as(lead), {
      team: 'ohio',
      request: request?.id,
      decision: 'approved',
      role: 'viewer',
    }),
  )
  const link = await tokenMailedTo(database.db, ANA)
  const input = { token: link, name: 'Ana Lee', password: 'a sentence nobody guesses', secure: false }
  valueOf(await acceptInvitation.ask(visitor(), input))
  const member = await database.db.membership.findFirstOrThrow({
    where: { teamId: team.id, person: { email: ANA } },
  })
  expect(member).toMatchObject({ role: 'viewer', sector: 'family' })
})

test('somebody signed in asks at once, and is a member as soon as the lead approves', async () => {
  const { team, lead } = await ohioWithLead()
  const ana = await addPerson(database.db, { email: ANA, standings: ['participant'] })
  valueOf(await askToJoin.ask(as(ana), WORDS))
  expect(valueOf(await readJoin.ask(as(ana), { team: 'ohio' })).askedAt).not.toBeNull()
  expect(problemsOf(await askToJoin.ask(as(ana), WORDS))[0]).toContain('already')
  const request = (await database.db.joinRequest.findFirstOrThrow()).id
  valueOf(await decideJoin.ask(as(lead), { team: 'ohio', request, decision: 'approved', word: 'Welcome.' }))
  expect(
    await database.db.membership.count({ where: { personId: ana.id, teamId: team.id, role: 'member' } }),
  ).toBe(1)
  expect(await mailsTo(database.db, ANA)).toEqual(['join-approved'])
})

test('declining takes a word, which the person reads', async () => {
  const { lead } = await ohioWithLead()
  const request = await confirmed()
  const decline = { team: 'ohio', request, decision: 'declined' }
  expect(problemsOf(await decideJoin.ask(as(lead), decline))[0]).toContain('Say why')
  valueOf(await decideJoin.ask(as(lead), { ...decline, word: 'Please ask the team of your own state.' }))
  const mail = await database.db.outboxMail.findFirstOrThrow({ where: { kind: 'join-declined' } })
  expect(JSON.stringify(mail.body)).toContain('the team of your own state')
  expect(await database.db.invitation.count()).toBe(0)
  expect(problemsOf(await decideJoin.ask(as(lead), { ...decline, word: 'Twice.' }))[0]).toContain(
    'Somebody else',
  )
})

test('the coach decides too, and can make nobody a lead; a member cannot decide', async () => {
  const { team } = await ohioWithLead()
  const request = await confirmed()
  const coach: Actor = {
    ...(await addPerson(database.db, { email: 'coach@agency.example', standings: ['coach'] })),
    coaches: [team.id],
  }
  const member = await addPerson(database.db, {
    email: 'm@agency.example',
    team: { ...team, role: 'member' },
  })
  const approve = { team: 'ohio', request, decision: 'approved' }
  expect((await decideJoin.ask(as(member), approve)).kind).toBe('refused')
  expect((await decideJoin.ask(as(coach), { ...approve, role: 'lead' })).kind).toBe('problems')
  valueOf(await decideJoin.ask(as(coach), approve))
})

test('the page says who decides: leads and coaches, or staff where there is neither; by name to those who may find them', async () => {
  const { lead } = await ohioWithLead()
  await addTeamOf(database.db, 'ME')
  await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  const newcomer = await addPerson(database.db)
  const decidersOf = async (team: string, actor: Actor = newcomer) =>
    valueOf(await readDeciders.ask(as(actor), { team })).deciders
  expect(await decidersOf('ohio')).toEqual([{ name: LEAD, as: 'lead' }])
  expect(await decidersOf('maine')).toEqual([{ name: 'staff@agency.example', as: 'staff' }])
  expect(await decidersOf('ohio', ANONYMOUS)).toEqual([{ name: null, as: 'lead' }])
  const own = valueOf(await readOwnProfile.ask(as(lead), {})).person!
  const { name, title, organization, areas, timeZone, about, shown } = own
  const said = { name, title, organization, areas, timeZone, about }
  await writeProfile(database.db, lead.id, { ...said, shown: { ...shown, listing: 'staff' } }, new Date())
  expect(await decidersOf('ohio')).toEqual([{ name: null, as: 'lead' }])
})

test('the page answers the same to every address; only the mailbox learns what is true', async () => {
  await ohioWithLead()
  const answers = [await askAsVisitor(), await askAsVisitor(LEAD)]
  expect(answers[1]).toEqual(answers[0])
  expect(await mailsTo(database.db, LEAD)).toEqual(['join-member'])
  valueOf(await confirmJoin.ask(visitor(), { token: await tokenMailedTo(database.db, ANA) }))
  expect(await askAsVisitor()).toEqual(answers[0])
  expect(await mailsTo(database.db, ANA)).toEqual(['join-confirmation', 'join-waiting'])
  expect(await database.db.joinRequest.count()).toBe(1)
})

test('a link to confirm works once, for three days, and only the newest', async () => {
  await ohioWithLead()
  valueOf(await askAsVisitor())
  const first = await tokenMailedTo(database.db, ANA)
  await database.db.outboxMail.deleteMany()
  valueOf(await askAsVisitor())
  const second = await tokenMailedTo(database.db, ANA)
  expect(valueOf(await readJoinConfirmation.ask(visitor(), { token: first })).state).toBe('unknown')
  const late = asking(database.db, ANONYMOUS, stoppedClock('2026-03-19T12:00:00Z'))
  expect(problemsOf(await confirmJoin.ask(late, { token: second }))[0]).toContain('no longer open')
  valueOf(await confirmJoin.ask(visitor(), { token: second }))
  expect(problemsOf(await confirmJoin.ask(visitor(), { token: second }))[0]).toContain('no longer open')
})

test('what is missing is named, and a member cannot ask', async () => {
  const { lead } = await ohioWithLead()
  expect(problemsOf(await askToJoin.ask(visitor(), WORDS))).toEqual([
    'Enter your name.',
    'Enter your e-mail address.',
  ])
  expect((await askToJoin.ask(as(lead), WORDS)).kind).toBe('refused')
  expect((await askToJoin.ask(visitor(), { ...WORDS, team: 'atlantis' })).kind).toBe('absent')
})

test('a request of one team is not answered through another', async () => {
  await ohioWithLead()
  await addTeamOf(database.db, 'ME')
  const request = await confirmed()
  const staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  expect((await decideJoin.ask(as(staff), { team: 'maine', request, decision: 'approved' })).kind).toBe(
    'absent',
  )
})
