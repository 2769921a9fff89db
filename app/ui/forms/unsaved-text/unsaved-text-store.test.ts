import { beforeEach, expect, test, vi } from 'vitest'
import { forgetUnsavedText, unsavedTextOf } from './unsaved-text-store.ts'
import type { UnsavedText } from './unsaved-text.ts'

const AT = '2026-03-05T10:00:00.000Z'
const TEXT: UnsavedText = { at: AT, typed: { reason: ['It works'] }, carried: {}, sent: false, earlier: null }
const SENT = { ...TEXT, sent: true }

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
  unsavedTextOf('ann').write('test 1 act', TEXT)
  expect(unsavedTextOf('ann').read('test 1 act')).toEqual(TEXT)
  expect(unsavedTextOf('bob').read('test 1 act')).toBeNull()
})

test('what was sent and saved is done with, other forms and what was typed since are not', () => {
  const unsaved = unsavedTextOf('ann')
  unsaved.write('test 1 act', SENT)
  unsaved.write('test 1 study', TEXT)
  unsaved.write('test 2 act', SENT)
  unsaved.settleAll('test 1 ')
  expect(unsaved.read('test 1 act')).toBeNull()
  expect(unsaved.read('test 1 study')).toEqual(TEXT)
  expect(unsaved.read('test 2 act')).toEqual(SENT)
})

test('what was sent into a session that had ended is text to keep', () => {
  const unsaved = unsavedTextOf('ann')
  unsaved.write('test 1 act', SENT)
  unsaved.settle('test 1 act', false)
  expect(unsaved.read('test 1 act')).toEqual(TEXT)
})

test('text that still waits to be put back outlives the saving of what was typed after it', () => {
  const unsaved = unsavedTextOf('ann')
  unsaved.write('log ohio ', { ...SENT, earlier: TEXT })
  unsaved.settle('log ohio ', true)
  expect(unsaved.read('log ohio ')).toEqual(TEXT)
})

test('what nobody came back to for a month is thrown away', () => {
  const unsaved = unsavedTextOf('ann')
  unsaved.write('test 1 act', TEXT)
  unsaved.tidy(Date.parse('2026-04-04T09:00:00.000Z'))
  expect(unsaved.read('test 1 act')).toEqual(TEXT)
  unsaved.tidy(Date.parse('2026-04-05T10:00:00.000Z'))
  expect(unsaved.read('test 1 act')).toBeNull()
})

test('signing out leaves nothing behind but what is not ours', () => {
  localStorage.setItem('other', 'stays')
  unsavedTextOf('ann').write('test 1 act', TEXT)
  unsavedTextOf('bob').write('test 1 act', TEXT)
  forgetUnsavedText()
  expect(Object.keys(localStorage)).toEqual(['other'])
})

test('a browser that keeps nothing does no harm', () => {
  vi.stubGlobal('localStorage', undefined)
  const unsaved = unsavedTextOf('ann')
  unsaved.write('test 1 act', TEXT)
  unsaved.settleAll('test ')
  unsaved.tidy(0)
  forgetUnsavedText()
  expect(unsaved.read('test 1 act')).toBeNull()
})
