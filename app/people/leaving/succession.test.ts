import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TEAM_ROLES } from '#app/policy/actor.ts'
import { roleAfter, succession } from './succession.ts'

const role = fc.constantFrom(...TEAM_ROLES)

test('whoever goes, a team that had a lead has one afterwards, or nobody to be it', () => {
  fc.assert(
    fc.property(fc.array(role, { minLength: 1, maxLength: 6 }), fc.boolean(), (roles, givenOn) => {
      const members = roles.map((one, i) => ({ id: String(i), role: one }))
      const leaver = members[0]!
      const { candidates, lastLead, needed } = succession(members, leaver, 0)
      const successor = candidates[0]
      if (lastLead) expect(needed).toBe(true)
      if (!roles.includes('lead') || successor === undefined) return
      const after = members
        .slice(1)
        .map((one) =>
          one === successor ? roleAfter(one.role, leaver.role, { lastLead, givenOn }) : one.role,
        )
      expect(after).toContain('lead')
    }),
  )
})

test('nobody is less than they were for having taken over', () => {
  fc.assert(
    fc.property(role, role, fc.boolean(), fc.boolean(), (successor, leaver, lastLead, givenOn) => {
      const after = roleAfter(successor, leaver, { lastLead, givenOn })
      expect(TEAM_ROLES.indexOf(after)).toBeLessThanOrEqual(TEAM_ROLES.indexOf(successor))
    }),
  )
})

test('a viewer without drafts leaves nothing behind, so nobody has to be named', () => {
  const lead = { id: 'l', role: 'lead' } as const
  const viewer = { id: 'v', role: 'viewer' } as const
  expect(succession([lead, viewer], viewer, 0).needed).toBe(false)
  expect(succession([lead, viewer], viewer, 2).needed).toBe(true)
  expect(succession([lead, viewer], lead, 0)).toEqual({ candidates: [], needed: true, lastLead: true })
})
