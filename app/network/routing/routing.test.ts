import { expect, test } from 'vitest'
import { reasonWords, waitsLong } from './routing.ts'

const tested = { change: 'Cribs at night', decision: 'adopt', stage: 'done', sites: 3 } as const

test('the reason says what a state did with the idea, and names the change where the question names none', () => {
  const words = (more: object, named = true, chart: string | null = null) =>
    reasonWords('Tennessee', { ...tested, ...more }, { named, chart })
  expect(words({})).toBe('Tennessee adopted this at 3 sites.')
  expect(words({ sites: 1, decision: 'abandon' })).toBe('Tennessee abandoned this at 1 site.')
  expect(words({ sites: null, decision: null, stage: 'do' })).toBe('Tennessee is testing this.')
  expect(words({ sites: null, decision: null, stage: 'stopped' })).toBe('Tennessee stopped testing this.')
  expect(words({}, false, 'No shift.')).toBe('Tennessee adopted "Cribs at night" at 3 sites. No shift.')
})

test('a question stands out after three days without a reply', () => {
  const startedAt = new Date('2026-03-10T12:00:00Z')
  const line = { kind: 'question', solved: false, replies: 0, startedAt } as const
  expect(waitsLong(line, new Date('2026-03-13T11:59:00Z'))).toBe(false)
  const later = new Date('2026-03-13T12:00:00Z')
  expect(waitsLong(line, later)).toBe(true)
  expect(waitsLong({ ...line, replies: 1 }, later)).toBe(false)
  expect(waitsLong({ ...line, kind: 'tip' }, later)).toBe(false)
})
