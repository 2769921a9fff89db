import { expect, test } from 'vitest'
import { attentionFor, loadWords, type TeamAtWork } from './attention.ts'

const team = (name: string, said: Partial<TeamAtWork> = {}): TeamAtWork => ({
  id: name,
  slug: name.toLowerCase(),
  code: 'OH',
  name,
  demo: false,
  phase: null,
  closed: false,
  areas: 1,
  measures: 3,
  members: 4,
  leads: 1,
  coaches: ['Coach'],
  coachIds: ['coach'],
  ...said,
})

test('what a team lacks is named once with every team that lacks it', () => {
  const teams = [team('Ohio'), team('Maine', { leads: 0 }), team('Guam', { leads: 0, areas: 0, measures: 0 })]
  expect(
    attentionFor(teams).map(({ what, teams: waiting }) => [what[0], waiting.map(({ name }) => name)]),
  ).toEqual([
    ['has no team lead', ['Maine', 'Guam']],
    ['has chosen no strategy area', ['Guam']],
  ])
})

test('a closed team wants nothing', () => {
  expect(attentionFor([team('Ohio', { closed: true, leads: 0, areas: 0, coaches: [] })])).toEqual([])
})

test('a coach with 8 to 15 teams has a usual load', () => {
  expect([7, 8, 15, 16].map(loadWords)).toEqual(['Room for 1 more', null, null, 'More than the usual 15'])
})
