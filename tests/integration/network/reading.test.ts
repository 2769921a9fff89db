import { beforeEach, expect, test } from 'vitest'
import { findActor } from '#app/accounts/api.server.ts'
import { readFrame } from '#app/accounts/sign-in/queries.server.ts'
import { chooseKeys } from '#app/network/keys/commands.server.ts'
import { readShortcuts } from '#app/network/keys/queries.server.ts'
import { readNextUnread } from '#app/network/new-for-you/queries.server.ts'
import { reply } from '#app/network/posts/commands.server.ts'
import { chooseLevel, markTopicRead, moderateTopic, startTopic } from '#app/network/topics/commands.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ana: PersonActor
let ben: PersonActor

beforeEach(async () => {
  const [ohio, texas] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'TX')]
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
})

const at = (actor: PersonActor, minute: number) =>
  asking(database.db, actor, stoppedClock(`2026-03-15T12:${String(minute).padStart(2, '0')}:00Z`))
const ask = async (minute: number, title: string, space = 'commons') => {
  const asked = { space, kind: 'question', title, tried: 'Nothing yet', body: 'We wonder.' }
  return valueOf(await startTopic.ask(at(ana, minute), asked)).topic
}
const nextFor = async (actor: PersonActor, after?: string) =>
  valueOf(await readNextUnread.ask(at(actor, 50), { after })).href

test('the next unread topic follows the one that somebody comes from, goes round, and ends when all is read', async () => {
  const [old, mid, last] = [
    await ask(1, 'Who looks at night?'),
    await ask(2, 'Who looks by day?'),
    await ask(3, 'Who looks on Sunday?'),
  ]
  expect(await nextFor(ben)).toBe(`/network/topics/${last}`)
  expect(await nextFor(ben, last)).toBe(`/network/topics/${mid}`)
  expect(await nextFor(ben, mid)).toBe(`/network/topics/${old}`)
  expect(await nextFor(ben, old)).toBe(`/network/topics/${last}`)
  // One's own words are not news.
  expect(await nextFor(ana)).toBe(null)

  for (const topic of [old, last]) valueOf(await markTopicRead.ask(at(ben, 10), { topic, number: 1 }))
  expect(await nextFor(ben, last)).toBe(`/network/topics/${mid}`)
  expect(await nextFor(ben, mid)).toBe(null)
  valueOf(await reply.ask(at(ana, 20), { topic: old, body: 'Anybody?' }))
  expect(await nextFor(ben, mid)).toBe(`/network/topics/${old}#post-2`)
  valueOf(await chooseLevel.ask(at(ben, 21), { topic: old, level: 'mute' }))
  expect(await nextFor(ben, mid)).toBe(null)
})

test('what is in the space of another team, and what was archived, is nobody else’s next topic', async () => {
  await ask(1, 'Who of us has time?', 'team-ohio')
  expect(await nextFor(ben)).toBe(null)
  const topic = await ask(2, 'Who looks by day?')
  const staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  valueOf(await moderateTopic.ask(at(staff, 3), { topic, step: 'archive' }))
  expect(await nextFor(ben)).toBe(null)
})

test('single keys are on until a person turns them off, for that person alone', async () => {
  const keys = async ({ id }: PersonActor) => {
    const actor = (await findActor(database.db, id))!
    const frame = valueOf(await readFrame.ask(at(actor, 1), {}))
    const { on } = valueOf(await readShortcuts.ask(at(actor, 1), {}))
    expect(frame.person!.shortcutsOff).toBe(!on)
    return on
  }
  expect(await keys(ana)).toBe(true)
  valueOf(await chooseKeys.ask(at(ana, 1), { singleKeys: 'off' }))
  expect([await keys(ana), await keys(ben)]).toEqual([false, true])
  valueOf(await chooseKeys.ask(at(ana, 2), { singleKeys: 'on' }))
  expect(await keys(ana)).toBe(true)
  expect((await chooseKeys.ask(at(ana, 2), { singleKeys: 'maybe' })).kind).toBe('problems')
})

test('whoever is not in the network has the shortcut of every page alone, and may turn it off', async () => {
  const funder = await addPerson(database.db, { email: 'funder@fund.example', standings: ['funder'] })
  const read = valueOf(await readShortcuts.ask(at(funder, 1), {}))
  expect(read).toEqual({ on: true, keys: [['/', 'Search']] })
  valueOf(await chooseKeys.ask(at(funder, 1), { singleKeys: 'off' }))
  expect((await findActor(database.db, funder.id))?.shortcutsOff).toBe(true)
})
