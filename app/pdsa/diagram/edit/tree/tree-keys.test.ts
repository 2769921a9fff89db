import { expect, test } from 'vitest'
import type { Level } from '#app/toolkit/drivers/diagram.ts'
import { actOf, visible } from './tree-keys.ts'
import type { Tree } from '../../tree.ts'

const node = (id: string, level: Level, parentId: string | null) => ({
  ...{ id, level, parentId, label: level === 'measure' ? null : id },
  ...{ driverSlug: null, ideaSlug: null, measureId: level === 'measure' ? 'm' : null },
})
/** aim > first > (second > (idea, other), loose), last */
const tree: Tree = [
  node('aim', 'aim', null),
  node('first', 'primary', 'aim'),
  node('second', 'secondary', 'first'),
  node('idea', 'idea', 'second'),
  node('figure', 'measure', 'idea'),
  node('other', 'idea', 'second'),
  node('loose', 'idea', 'first'),
  node('last', 'primary', 'aim'),
]
const press = (id: string, key: string, held: { alt?: true; ctrl?: true; folded?: string[] } = {}) =>
  actOf(tree, new Set(held.folded), id, {
    ...{ key, altKey: held.alt ?? false, ctrlKey: held.ctrl ?? false, metaKey: false },
  })

test('arrow keys move through what is visible, and fold and unfold branches', () => {
  expect(press('second', 'ArrowDown')).toEqual({ does: 'focus', id: 'idea' })
  expect(press('second', 'ArrowDown', { folded: ['second'] })).toEqual({ does: 'focus', id: 'loose' })
  expect(press('aim', 'ArrowUp')).toBeNull()
  expect(press('aim', 'End', { folded: ['first'] })).toEqual({ does: 'focus', id: 'last' })
  expect(press('last', 'Home')).toEqual({ does: 'focus', id: 'aim' })
  expect(press('second', 'ArrowLeft')).toEqual({ does: 'fold', id: 'second' })
  expect(press('second', 'ArrowLeft', { folded: ['second'] })).toEqual({ does: 'focus', id: 'first' })
  expect(press('second', 'ArrowRight', { folded: ['second'] })).toEqual({ does: 'unfold', id: 'second' })
  expect(press('second', 'ArrowRight')).toEqual({ does: 'focus', id: 'idea' })
})

test('what is under a folded branch is hidden, however deep', () => {
  expect(visible(tree, new Set(['first'])).map(({ id }) => id)).toEqual(['aim', 'first', 'last'])
})

test('Enter renames what has words of its own, Delete removes all but the aim', () => {
  expect(press('idea', 'Enter')).toEqual({ does: 'rename', id: 'idea' })
  expect(press('figure', 'Enter')).toMatchObject({ does: 'say' })
  expect(press('idea', 'Delete')).toEqual({ does: 'remove', id: 'idea' })
  expect(press('aim', 'Delete')).toMatchObject({ does: 'say' })
  expect(press('idea', 'z', { ctrl: true })).toEqual({ does: 'undo' })
})

test('Alt with arrows moves within a branch, on into the next, and in and out', () => {
  expect(press('idea', 'ArrowDown', { alt: true })).toEqual({ does: 'order', id: 'idea', direction: 'down' })
  expect(press('second', 'ArrowUp', { alt: true })).toMatchObject({ does: 'say' })
  expect(press('loose', 'ArrowDown', { alt: true })).toEqual({ does: 'place', id: 'loose', parent: 'last' })
  expect(press('idea', 'ArrowLeft', { alt: true })).toEqual({ does: 'place', id: 'idea', parent: 'first' })
  expect(press('loose', 'ArrowRight', { alt: true })).toEqual({
    ...{ does: 'place', id: 'loose', parent: 'second' },
  })
  expect(press('first', 'ArrowLeft', { alt: true })).toMatchObject({ does: 'say' })
})

test('keys that are not ours are left to the browser', () => {
  expect(press('idea', 'a')).toBeNull()
  expect(press('idea', 'r', { ctrl: true })).toBeNull()
  expect(press('idea', 'd', { alt: true })).toBeNull()
})
