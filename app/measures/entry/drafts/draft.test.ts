import { beforeEach, expect, test, vi } from 'vitest'
import { EMPTY_CELL, NOTHING } from '../cell/cell-text.ts'
import { draftOf } from './draft.ts'

const UNSAID = { ...EMPTY_CELL, comment: '', onChart: false }
const typed = { ...UNSAID, numerator: '12', denominator: '40' }

beforeEach(() => {
  const storage = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, text: string) => storage.set(name, text),
    removeItem: (name: string) => storage.delete(name),
  })
})

test('what was typed is there on the next visit, for the same team only', () => {
  draftOf('ohio').note('audit.2026-03', NOTHING, typed)
  expect(draftOf('ohio').recall('audit.2026-03', NOTHING, false)).toMatchObject(typed)
  expect(draftOf('vermont').recall('audit.2026-03', NOTHING, false)).toBeNull()
})

test('a cell that shows something else by now is left alone', () => {
  draftOf('ohio').note('audit.2026-03', NOTHING, typed)
  expect(draftOf('ohio').recall('audit.2026-03', 'value|9|40|final', false)).toBeNull()
})

test('a cell typed back to what it showed leaves nothing behind', () => {
  const draft = draftOf('ohio')
  draft.note('audit.2026-03', NOTHING, typed)
  draft.note('audit.2026-03', NOTHING, UNSAID)
  expect(sessionStorage.getItem('ohio')).toBeNull()
})

test('a comment alone is saved as well, and whether it is to be shown on the chart', () => {
  const draft = draftOf('ohio')
  const said = { ...UNSAID, comment: 'night staff', onChart: true }
  draft.note('audit.2026-03', NOTHING, said)
  expect(draft.recall('audit.2026-03', NOTHING, false)).toMatchObject(said)
  draft.note('audit.2026-03', NOTHING, { ...said, comment: ' ' })
  expect(draft.recall('audit.2026-03', NOTHING, false)).toBeNull()
})

test('what was sent and answered is done with; what was sent into a session that had ended comes back', () => {
  const draft = draftOf('ohio')
  draft.note('audit.2026-03', NOTHING, typed)
  draft.note('audit.2026-04', NOTHING, typed)
  draft.markSent(['audit.2026-03'])
  expect(draft.recall('audit.2026-03', NOTHING, true)).toBeNull()
  expect(draft.recall('audit.2026-03', NOTHING, false)).toMatchObject(typed)
  draft.settle(false)
  expect(draft.recall('audit.2026-03', NOTHING, true)).toMatchObject(typed)
  draft.markSent(['audit.2026-03'])
  draft.settle(true)
  expect(draft.recall('audit.2026-03', NOTHING, false)).toBeNull()
  expect(draft.recall('audit.2026-04', NOTHING, false)).toMatchObject(typed)
})

test('a browser that stores nothing, or stored nonsense, does no harm', () => {
  sessionStorage.setItem('ohio', 'not JSON')
  expect(draftOf('ohio').recall('audit.2026-03', NOTHING, false)).toBeNull()
  vi.stubGlobal('sessionStorage', undefined)
  expect(() => draftOf('ohio').note('audit.2026-03', NOTHING, typed)).not.toThrow()
})
