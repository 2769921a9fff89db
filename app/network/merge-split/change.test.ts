import { expect, test } from 'vitest'
import { changeWords, topicIn } from './change.ts'

const ID = '0a1b2c3d-0000-4000-8000-00000000000a'

test('a topic is named by its address, with or without the rest of it', () => {
  expect(topicIn(`https://coiin.example/network/topics/${ID}?from=41#post-44`)).toBe(ID)
  expect(topicIn(ID.toUpperCase())).toBe(ID)
  expect(topicIn('/network/commons')).toBe(null)
})

test('a line of the stream says what was done, by whom and when', () => {
  const change = {
    ...{ id: ID, otherId: null, otherTitle: 'A', afterNumber: 3, at: new Date('2026-03-05T12:00:00Z') },
    ...{ by: 'national staff', posts: 2, kind: 'merged' as const },
  }
  const { before, after } = changeWords(change)
  expect(`${before}A${after}`).toBe('2 posts moved here from “A” · national staff, Mar 5, 2026')
  expect(changeWords({ ...change, kind: 'split-off', posts: 1 }).before).toBe('1 post moved from here to “')
})
