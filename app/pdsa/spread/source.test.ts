import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { logFrom } from '../plan/field-lists.ts'
import { alsoCopied, filledFromTest, type Source } from './source.ts'

const source: Source = {
  ...{ id: 'source', team: { id: 'oh', slug: 'ohio', name: 'Ohio' }, change: 'Crib card at the bedside' },
  ...{
    objective: 'Is it read?',
    prediction: 'Four of five read it.',
    areaSlug: 'safe-sleep',
    ideaSlug: 'ten-cribs-a-week',
  },
  ...{ scale: 3, people: 40, sites: 1, days: 5, measures: ['own-of-ohio', 'safe-crib-audit', 'falls'] },
  ...{ learned: null, decision: null, reason: null, theory: null, dataPlan: null, questions: 0, tasks: 0 },
}
const here = {
  measures: [{ slug: 'falls' }, { slug: 'safe-crib-audit' }],
  me: 'ann',
  people: [{ id: 'ann' }],
  today: calendarDay('2026-03-15'),
}

test('the plan is taken over; place, days of the calendar and the owner are the new team’s', () => {
  expect(filledFromTest(source, here)).toMatchObject({
    ...{ change: 'Crib card at the bedside', objective: 'Is it read?', prediction: 'Four of five read it.' },
    ...{ idea: 'ten-cribs-a-week', scale: 3, people: 40, sites: 1, days: 5, measure: 'safe-crib-audit' },
    ...{ place: null, plannedStart: '2026-03-15', plannedEnd: null, owner: 'ann', others: ['falls'] },
  })
})

test('whom to ask at the site goes on to the next cycle, and not to another team', () => {
  const asked = { ...source, siteContact: 'Charge nurse, Ward 4' }
  expect(filledFromTest(asked, here).siteContact).toBeNull()
  expect(logFrom(asked, 'cycle').siteContact).toBe('Charge nurse, Ward 4')
})

test('what was tried at several sites begins small again, and a measure the team lacks becomes none yet', () => {
  expect(
    filledFromTest({ ...source, scale: 5, sites: 12 }, { ...here, measures: [], me: 'bob' }),
  ).toMatchObject({
    ...{ scale: 1, people: null, sites: null, days: 1, measure: 'area:safe-sleep', owner: '' },
  })
})

test('what comes along beside the form is named', () => {
  expect(alsoCopied(source)).toBeNull()
  expect(alsoCopied({ ...source, theory: 'Because', questions: 2, tasks: 1 })).toBe(
    'why it should work, 2 questions and 1 task',
  )
})
