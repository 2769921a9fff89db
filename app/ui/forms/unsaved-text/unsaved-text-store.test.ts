import { beforeEach, expect, test, vi } from 'vitest'
import { forgetUnsavedText, unsavedTextOf } from './unsaved-text-store.ts'
import type { UnsavedText } from './unsaved-text.ts'

const AT = '2026-03-05T10:00:00.000Z'
const KEPT: UnsavedText = { at: AT, typed: { reason: ['It works'] }, carried: {}, sent: false, earlier: null }
const SENT = { ...KEPT, sent: true }

beforeEach(() => {
  const storage: Record<string, string> = {}
  const methods = {
    getItem: (name: string) => storage[name] ?? null,
    setItem: (name: string, text: string) => void (storage[name] = text),
    removeItem: (name: string) => void delete storage[name],
  }
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(storage, name, { value })
  vi.stubGlobal('localStorage', storage)
})

test('what was typed is there on the next visit, for the same person only', () => {
  unsavedTextOf('ann').write('test 1 act', KEPT)
  expect(unsavedTextOf('ann').read('test 1 act')).toEqual(KEPT)
  expect(unsavedTextOf('bob').read('test 1 act')).toBeNull()
})

test('what was sent and saved is done with, other forms and what was typed since are not', () => {
  const kept = unsavedTextOf('ann')
  kept.write('test 1 act', SENT)
  kept.write('test 1 study', KEPT)
  kept.write('test 2 act', SENT)
  kept.settleAll('test 1 ')
  expect(kept.read('test 1 act')).toBeNull()
  expect(kept.read('test 1 study')).toEqual(KEPT)
  expect(kept.read('test 2 act')).toEqual(SENT)
})

test('what was sent into a session that had ended is text to keep', () => {
  const kept = unsavedTextOf('ann')
  kept.write('test 1 act', SENT)
  kept.settle('test 1 act', false)
  expect(kept.read('test 1 act')).toEqual(KEPT)
})

test('text that still waits to be put back outlives the saving of what was typed after it', () => {
  const kept = unsavedTextOf('ann')
  kept.write('log ohio ', { ...SENT, earlier: KEPT })
  kept.settle('log ohio ', true)
  expect(kept.read('log ohio ')).toEqual(KEPT)
})

test('what nobody came back to for a month is thrown away', () => {
  const kept = unsavedTextOf('ann')
  kept.write('test 1 act', KEPT)
  kept.tidy(Date.parse('2026-04-04T09:00:00.000Z'))
  expect(kept.read('test 1 act')).toEqual(KEPT)
  kept.tidy(Date.parse('2026-04-05T10:00:00.000Z'))
  expect(kept.read('test 1 act')).toBeNull()
})

test('signing out leaves nothing behind but what is not ours', () => {
  localStorage.setItem('other', 'stays')
  unsavedTextOf('ann').write('test 1 act', KEPT)
  unsavedTextOf('bob').write('test 1 act', KEPT)
  forgetUnsavedText()
  expect(Object.keys(localStorage)).toEqual(['other'])
})

test('a browser that keeps nothing does no harm', () => {
  vi.stubGlobal('localStorage', undefined)
  const kept = unsavedTextOf('ann')
  kept.write('test 1 act', KEPT)
  kept.settleAll('test ')
  kept.tidy(0)
  forgetUnsavedText()
  expect(kept.read('test 1 act')).toBeNull()
})
