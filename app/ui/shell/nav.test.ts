import { expect, test } from 'vitest'
import { currentChildren, splitForBar, type NavItem } from './nav.tsx'

const item = (label: string, more: Partial<NavItem> = {}): NavItem => ({
  label,
  href: `/${label}`,
  icon: 'home',
  current: false,
  ...more,
})
const labels = (items: readonly { label: string }[]) => items.map(({ label }) => label).join(' ')

test('five places all stand in the bar', () => {
  const { bar, more } = splitForBar(['a', 'b', 'c', 'd', 'e'].map((label) => item(label)))
  expect(labels(bar)).toBe('a b c d e')
  expect(more).toEqual([])
})

test('a sixth place folds the last two behind More, so that the bar keeps five', () => {
  const { bar, more } = splitForBar(['a', 'b', 'c', 'd', 'e', 'f'].map((label) => item(label)))
  expect(labels(bar)).toBe('a b c d')
  expect(labels(more)).toBe('e f')
})

test('the strip shows the children of the place one is in', () => {
  const children = [{ label: 'measures', href: '/team/measures', current: true }]
  expect(labels(currentChildren([item('home'), item('team', { children })]))).toBe('measures')
})

test('there is no strip where the current place has no children', () => {
  expect(currentChildren([item('home', { current: true }), item('team', { children: [] })])).toEqual([])
})
