import { expect, test } from 'vitest'
import { spreadOf, type FamilyTest, type SpreadNode } from './family.ts'
import { spreadWords } from '../words.ts'

let minute = 0
const made = (
  team: string,
  { from, ramp = team, ...rest }: Partial<FamilyTest> & { from?: string; ramp?: string } = {},
): FamilyTest => ({
  ...{
    id: `${team} ${minute}`,
    rampId: ramp,
    cycle: 1,
    shared: true,
    change: 'Crib card',
    stage: 'do',
    decision: null,
  },
  ...{ reason: null, scale: 1, startedOn: '2026-03-01' as FamilyTest['startedOn'] },
  team: {
    id: team,
    slug: team,
    name: team,
    code: team.slice(0, 2).toUpperCase(),
    demo: false,
    state: team !== 'guam',
  },
  createdAt: new Date(Date.UTC(2026, 0, 1, 0, (minute += 1))),
  copiedFrom: from === undefined ? null : { id: `${from} test`, rampId: from },
  ...rest,
})

/**
 * The tree as an outline: `ohio[vermont[?+1]]`; `?` is not shared by its team, `+1` one more without a place.
 */
const outline = (nodes: readonly SpreadNode[]): string =>
  nodes
    .map(({ test, children, unshared }) => {
      const below = outline(children) + (unshared > 0 ? `+${unshared}` : '')
      return `${test?.team.name ?? '?'}${below && `[${below}]`}`
    })
    .join(' ')

const everything = () => true
const shared = (one: FamilyTest) => one.shared

test('copies stand under what they were copied from, at any remove', () => {
  const family = [
    made('ohio'),
    made('vermont', { from: 'ohio' }),
    made('texas', { from: 'vermont' }),
    made('guam', { from: 'ohio' }),
  ]
  const spread = spreadOf(family, everything, '')
  expect(outline(spread.roots)).toBe('ohio[vermont[texas] guam]')
  expect(spreadWords(spread)).toBe('tried in four states and territories')
})

test('what a team does not share is counted and never named, and holds its place where something shared is under it', () => {
  const family = [
    made('ohio'),
    made('vermont', { from: 'ohio', shared: false }),
    made('texas', { from: 'vermont' }),
    made('guam', { from: 'ohio', shared: false }),
    made('maine', { from: 'guam', shared: false }),
  ]
  const spread = spreadOf(family, shared, '')
  expect(outline(spread.roots)).toBe('ohio[?[texas]+2]')
  expect(JSON.stringify(spread)).not.toMatch(/vermont|guam|maine/)
  expect(spreadWords(spread)).toBe('tried in two states; three more, kept by their teams')
})

test('the cycles of one team are one place, shown as the newest that was begun', () => {
  const family = [
    made('ohio', { decision: 'adapt', stage: 'done' }),
    made('ohio', { cycle: 2, decision: 'abandon', stage: 'done', reason: 'No time' }),
    made('ohio', { cycle: 3, stage: 'plan', startedOn: null }),
  ]
  const [root] = spreadOf(family, everything, '').roots
  expect(root?.test).toMatchObject({ outcome: 'abandon', cycle: 2, cycles: 3 })
})

test('a plan that was not begun is not tried', () => {
  const family = [made('ohio'), made('vermont', { from: 'ohio', stage: 'plan', startedOn: null })]
  expect(spreadWords(spreadOf(family, everything, ''))).toBe('tried in one state, planned in one more')
})

test('two ramps that were copied from each other are under the older one', () => {
  const family = [
    made('ohio'),
    made('vermont', { from: 'ohio' }),
    made('ohio', { cycle: 2, from: 'vermont' }),
  ]
  expect(outline(spreadOf(family, everything, '').roots)).toBe('ohio[vermont]')
})
