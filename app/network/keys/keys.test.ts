import { expect, test } from 'vitest'
import { keyPressed } from './keys.ts'

const press = (key: string, held: Partial<Parameters<typeof keyPressed>[0]> = {}) =>
  keyPressed({
    ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false },
    ...held,
  })

test('a single key counts by itself alone, and no key that belongs to the browser', () => {
  expect(['j', 'k', 'n', 'r', 'f', 'm', '?'].map((key) => press(key))).not.toContain(null)
  expect([press('Enter'), press('/'), press('J'), press('x'), press('Tab')]).toEqual(Array(5).fill(null))
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'] as const)
    expect(press('f', { [held]: true })).toBe(null)
})
