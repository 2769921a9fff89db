import { expect, test } from 'vitest'
import { roleLines } from './role-lines.ts'

const nobody = {
  id: 'p',
  name: 'Ann',
  email: null,
  title: null,
  organization: null,
  areas: [],
  timeZone: null,
  about: null,
  teams: [],
  coaches: [],
  standings: [],
}

test('a member is named with team, role and sector, as far as it is known', () => {
  const teams = [
    { slug: 'ohio', name: 'Ohio', role: 'data-manager', sector: 'medicaid' },
    { slug: 'maine', name: 'Maine', role: 'viewer', sector: null },
  ] as const
  expect(roleLines({ ...nobody, teams })).toEqual([
    'Ohio: data manager, Medicaid agency',
    'Maine: team viewer',
  ])
})

test('a coach is named with their teams, and many of them are counted', () => {
  const coach = { ...nobody, standings: ['coach'] as const }
  expect(roleLines(coach)).toEqual(['Coach'])
  expect(roleLines({ ...coach, coaches: ['Ohio'] })).toEqual(['Coach of Ohio'])
  expect(roleLines({ ...coach, coaches: ['Iowa', 'Ohio'] })).toEqual(['Coach of Iowa and Ohio'])
  expect(roleLines({ ...coach, coaches: ['A', 'B', 'C', 'D', 'E'] })).toEqual(['Coach of A, B, C and 2 more'])
})
