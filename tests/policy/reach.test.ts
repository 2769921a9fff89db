import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STANDINGS, TEAM_ROLES, type Actor } from '#app/policy/actor.ts'
import { can } from '#app/policy/can.ts'
import { coachReach, teamReach } from '#app/policy/reach.ts'

const teamIds = ['a', 'b', 'c', 'd'] as const
const team = fc.constantFrom(...teamIds)
const membership = fc
  .record({ teamId: team, role: fc.constantFrom(...TEAM_ROLES) })
  .map(({ teamId, role }) => ({
    teamId,
    role,
    teamSlug: teamId,
    teamName: `Team ${teamId}`,
  }))
const person = fc.record({
  kind: fc.constant('person' as const),
  id: fc.constant('p'),
  name: fc.constant('P'),
  standings: fc.subarray([...STANDINGS]),
  memberships: fc.array(membership, { maxLength: 3 }),
  coaches: fc.array(team, { maxLength: 3 }),
})
const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ kind: 'anonymous' }),
  fc.constant<Actor>({ kind: 'system', name: 'import' }),
  person,
)

test('the reach of a list and the answer about one team never disagree', () => {
  fc.assert(
    fc.property(actor, team, (asker, teamId) => {
      const reach = teamReach(asker)
      const inReach = reach === 'all' || reach.includes(teamId)
      expect(inReach).toBe(can(asker, 'values.read', { teamId, teamName: `Team ${teamId}` }).allowed)
    }),
  )
})

test('the board of a coach and the answer about the review of one team never disagree', () => {
  fc.assert(
    fc.property(actor, team, (asker, teamId) => {
      const reach = coachReach(asker)
      const onBoard = reach === 'all' || reach.includes(teamId)
      expect(onBoard).toBe(can(asker, 'team.review', { teamId, teamName: `Team ${teamId}` }).allowed)
      const reads = teamReach(asker)
      expect(onBoard && reads !== 'all' && !reads.includes(teamId)).toBe(false)
    }),
  )
})

test('charts of teams are set beside each other for those whose reach holds a team', () => {
  fc.assert(
    fc.property(actor, (asker) => {
      expect(can(asker, 'measure.compare', null).allowed).toBe(teamReach(asker).length > 0)
    }),
  )
})

test('nobody may change the figures of a team they may not read', () => {
  fc.assert(
    fc.property(actor, team, (asker, teamId) => {
      const subject = { teamId, teamName: `Team ${teamId}` }
      const reads = can(asker, 'values.read', subject).allowed
      for (const action of ['values.enter', 'values.import', 'team.measures.pick'] as const) {
        expect(can(asker, action, subject).allowed && !reads).toBe(false)
      }
    }),
  )
})

test('a reach names no team twice', () => {
  fc.assert(
    fc.property(person, (asker) => {
      const reach = teamReach(asker)
      if (reach !== 'all') expect(new Set(reach).size).toBe(reach.length)
    }),
  )
})
