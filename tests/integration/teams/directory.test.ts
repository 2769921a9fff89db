import { expect, test } from 'vitest'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { changeProfile } from '#app/people/profile/commands.server.ts'
import { readDirectory, readPerson } from '#app/people/queries.server.ts'
import { AUDIENCES, type Audience } from '#app/policy/action.ts'
import type { PersonActor, Standing, TeamRole } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

const everyPartFor = (audience: Audience) => ({
  listingFor: audience,
  emailFor: audience,
  titleFor: audience,
  organizationFor: audience,
  areasFor: audience,
  timeZoneFor: audience,
  aboutFor: audience,
})

const SAID = {
  title: 'Epidemiologist',
  organization: 'Agency of Births',
  areas: ['safe-sleep'],
  timeZone: 'America/New_York',
  about: 'Ask me about linked records.',
}

async function person(
  email: string,
  held: { team?: { id: string; slug: string; name: string; role: TeamRole }; standings?: Standing[] },
  profile: object = {},
): Promise<PersonActor> {
  const actor = await addPerson(database.db, { email, ...held })
  const whole = { name: email.split('@')[0], ...everyPartFor('everyone'), ...SAID, ...profile }
  valueOf(await changeProfile.ask(asking(database.db, actor), whole))
  return actor
}

async function coachOf(team: { id: string }): Promise<PersonActor> {
  const coach = await person('coach@agency.example', { standings: ['coach'] })
  await database.db.coachAssignment.create({ data: { personId: coach.id, teamId: team.id } })
  return { ...coach, coaches: [team.id] }
}

const peopleFor = async (actor: PersonActor, search: object = {}) =>
  valueOf(await readDirectory.ask(asking(database.db, actor), search)).people

test('the list and the page of a person show the same to everybody, whatever is chosen', async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  const maine = await addTeamOf(database.db, 'ME')
  const shown: PersonActor[] = []
  for (const audience of AUDIENCES) {
    shown.push(
      await person(
        `all-${audience}@agency.example`,
        { team: { ...ohio, role: 'member' } },
        everyPartFor(audience),
      ),
      await person(
        `mail-${audience}@agency.example`,
        { team: { ...ohio, role: 'viewer' } },
        { emailFor: audience },
      ),
      await person(
        `area-${audience}@agency.example`,
        { team: { ...ohio, role: 'lead' } },
        { areasFor: audience },
      ),
    )
  }
  const coach = await coachOf(ohio)
  const askers = [
    ...shown,
    coach,
    await person('maine@agency.example', { team: { ...maine, role: 'lead' } }),
    await person('staff@agency.example', { standings: ['staff'] }),
    await person('participant@agency.example', { standings: ['participant'] }),
  ]
  let hidden = 0
  for (const asker of askers) {
    const listed = new Map((await peopleFor(asker)).map((one) => [one.id, one]))
    for (const one of [...shown, coach]) {
      const page = await readPerson.ask(asking(database.db, asker), { person: one.id })
      if (page.kind === 'absent') hidden++
      expect(listed.get(one.id) ?? null).toEqual(page.kind === 'done' ? page.value.person : null)
    }
  }
  // Somebody for staff alone is hidden from eleven of them, somebody for those near from two.
  expect(hidden).toBe(13)
})

test('what is hidden is not in the answer, and does not answer a search', async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  await person(
    'ann@agency.example',
    { team: { ...ohio, role: 'member' } },
    { titleFor: 'near', areasFor: 'staff', emailFor: 'near' },
  )
  const outside = await person(
    'participant@agency.example',
    { standings: ['participant'] },
    { title: '', areas: [] },
  )
  const [ann] = await peopleFor(outside, { team: 'ohio' })
  expect(ann).toMatchObject({
    name: 'ann',
    email: null,
    title: null,
    areas: [],
    organization: 'Agency of Births',
  })
  expect(JSON.stringify(await peopleFor(outside, { team: 'ohio' }))).not.toContain('ann@agency.example')
  expect(await peopleFor(outside, { words: 'Epidem' })).toEqual([])
  expect(await peopleFor(outside, { area: 'safe-sleep' })).toEqual([])
  expect((await peopleFor(outside, { words: 'of Births' })).map(({ name }) => name)).toEqual([
    'ann',
    'participant',
  ])
  const near = await person('bob@agency.example', { team: { ...ohio, role: 'lead' } })
  expect((await peopleFor(near, { words: 'epidem', team: 'ohio' })).map(({ name }) => name)).toEqual([
    'ann',
    'bob',
  ])
})

test('the address is not shown to all of those who never chose', async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  await addPerson(database.db, { email: 'ann@agency.example', team: { ...ohio, role: 'member' } })
  const outside = await addPerson(database.db, { email: 'p@agency.example', standings: ['participant'] })
  const mate = await addPerson(database.db, {
    email: 'mate@agency.example',
    team: { ...ohio, role: 'viewer' },
  })
  const emailFor = async (asker: PersonActor) =>
    (await peopleFor(asker, { team: 'ohio' })).find(({ name }) => name === 'ann@agency.example')?.email
  expect(await emailFor(outside)).toBeNull()
  expect(await emailFor(mate)).toBe('ann@agency.example')
})

test('people are found by state, sector, role and area together, coaches with their teams', async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  const maine = await addTeamOf(database.db, 'ME')
  const ann = await person('ann@agency.example', { team: { ...ohio, role: 'data-manager' } }, { areas: [] })
  await database.db.membership.updateMany({ where: { personId: ann.id }, data: { sector: 'medicaid' } })
  await database.db.membership.create({
    data: { personId: ann.id, teamId: maine.id, role: 'viewer', sector: 'university' },
  })
  await coachOf(ohio)
  const asker = await person('staff@agency.example', { standings: ['staff'] }, { areas: [] })
  const names = async (search: object) => (await peopleFor(asker, search)).map(({ name }) => name)
  expect(await names({ team: 'ohio' })).toEqual(['ann', 'coach'])
  expect(await names({ team: 'ohio', sector: 'medicaid', role: 'data-manager' })).toEqual(['ann'])
  // In Ohio she is from Medicaid, in Maine from a university: the conditions hold of one and the same
  // membership.
  expect(await names({ team: 'ohio', sector: 'university' })).toEqual([])
  expect(await names({ role: 'coach' })).toEqual(['coach'])
  expect(await names({ role: 'coach', team: 'maine' })).toEqual([])
  expect(await names({ area: 'safe-sleep' })).toEqual(['coach'])
  await database.db.teamArea.create({
    data: { teamId: ohio.id, areaSlug: 'safe-sleep', startedAt: new Date('2025-01-01') },
  })
  expect(await names({ area: 'safe-sleep' })).toEqual(['ann', 'coach'])
  expect(await names({ words: '100%' })).toEqual([])
})

test('those who left are not listed, and the list continues where a page ended', async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  const gone = await person('gone@agency.example', { team: { ...ohio, role: 'member' } })
  await database.db.membership.updateMany({ where: { personId: gone.id }, data: { endedAt: new Date() } })
  for (let i = 0; i < 60; i++)
    await addPerson(database.db, { email: `p${i}@agency.example`, standings: ['participant'] })
  const asker = await person('staff@agency.example', { standings: ['staff'] })
  const first = valueOf(await readDirectory.ask(asking(database.db, asker), {}))
  const second = valueOf(await readDirectory.ask(asking(database.db, asker), { after: first.next }))
  const all = [...first.people, ...second.people].map(({ id }) => id)
  expect([first.people.length, second.people.length, second.next, new Set(all).size]).toEqual([
    50,
    11,
    null,
    61,
  ])
  expect(all).not.toContain(gone.id)
})

test('a profile that does not fit is refused at its field, and nothing is stored', async () => {
  const ann = await addPerson(database.db, { email: 'ann@agency.example' })
  const context = asking(database.db, ann)
  const input = { name: ' ', ...everyPartFor('everyone'), ...SAID, about: 'x'.repeat(301) }
  expect(problemsOf(await changeProfile.ask(context, input))).toEqual([
    'Enter your name.',
    'Keep the line about yourself under 300 characters.',
  ])
  expect(await database.db.profile.count()).toBe(0)
})

test('people are found by the idea that their team tested, as far as the test is shared, and by region', async () => {
  const [ohio, maine] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'ME')]
  const asker = await person('asker@agency.example', { team: { ...maine, role: 'member' } })
  const tester = await person('tester@agency.example', { team: { ...ohio, role: 'lead' } })
  const plan = {
    team: 'ohio',
    owner: tester.id,
    change: 'Cribs',
    prediction: 'Four of five.',
    scale: 1,
    days: 3,
  }
  const log = { ...plan, measure: 'area:safe-sleep', plannedStart: '2026-03-10' }
  const { test: id } = valueOf(await logTest.ask(asking(database.db, tester), log))
  const idea = 'ten-cribs-a-week'
  const set = (data: object) => database.db.pdsaTest.update({ where: { id }, data })
  const found = async (actor: PersonActor, search: object) =>
    (await peopleFor(actor, search)).map(({ name }) => name)
  await set({ ideaSlug: idea, sharing: 'team' })
  expect([await found(asker, { idea }), await found(tester, { idea })]).toEqual([[], ['tester']])
  await set({ sharing: 'network' })
  expect(await found(asker, { idea })).toEqual(['tester'])
  expect(await found(asker, { idea: 'crib-with-a-visit' })).toEqual([])
  expect(await found(asker, { region: '5' })).toEqual(['tester'])
  expect(await found(asker, { region: '1' })).toEqual(['asker'])
})
