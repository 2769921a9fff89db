import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { period } from '#app/kernel/time/period.ts'
import type { OwedFigure } from '#app/measures/coverage/coverage.ts'
import { figuresOf, planNudges, type Enterer } from './nudge.ts'

const now = new Date('2026-03-18T09:00:00Z')
const today = calendarDay('2026-03-18')
const late = (name: string, at: string): OwedFigure => ({
  measure: { slug: name, name, areaSlug: 'safe-sleep', frequency: 'month', usualLagMonths: 0 },
  period: period(at),
  dueOn: calendarDay('2026-02-15'),
  lateAfter: calendarDay('2026-02-25'),
  presence: 'missing',
  expectedOn: null,
  onTime: false,
})
const team = (name: string, ...figures: OwedFigure[]) => ({
  ...{ id: name, slug: name.toLowerCase(), name, late: figures },
})
const person = (name: string, teams: readonly string[], facts: Partial<Enterer> = {}): Enterer => ({
  ...{ id: name, name, address: `${name}@agency.example`, demo: false, stopped: false, nudgedAt: null },
  teams: teams.map((of) => team(of)),
  ...facts,
})
const plan = (teams: Parameters<typeof planNudges>[0], people: readonly Enterer[]) =>
  planNudges(teams, people, { sender: 'Cara', now, today })

const OHIO = team('Ohio', late('Audit', '2026-01'), late('Teach-back', '2026-01'))
const UTAH = team('Utah', late('Audit', '2026-01'))

test('a person of two teams gets one message, which names only what is late there', () => {
  const { messages } = plan(
    [OHIO, UTAH, team('Iowa')],
    [person('ana', ['Ohio', 'Utah', 'Iowa']), person('ben', ['Iowa'])],
  )
  expect(messages).toHaveLength(1)
  expect(figuresOf(messages[0]!)).toBe(3)
  expect(messages[0]!.words.subject).toBe('3 figures are missing for Ohio and Utah')
  expect(messages[0]!.words.body[0]).toBe('Cara asks for what is missing.')
})

test('nobody is written to twice within seven days, whoever sent the first', () => {
  const nudged = (day: string) => plan([OHIO], [person('ana', ['Ohio'], { nudgedAt: new Date(day) })])
  expect(nudged('2026-03-11T09:00:01Z').messages).toEqual([])
  expect(nudged('2026-03-11T09:00:01Z').skipped).toMatchObject([
    { name: 'ana', teams: 'Ohio', why: 'was reminded on Mar 11, 2026' },
  ])
  expect(nudged('2026-03-11T09:00:00Z').messages).toHaveLength(1)
})

test('who stopped reminders, and whoever is invented, gets none, and it is said why', () => {
  const { messages, skipped } = plan(
    [OHIO],
    [person('ana', ['Ohio'], { stopped: true }), person('demo', ['Ohio'], { demo: true })],
  )
  expect(messages).toEqual([])
  expect(skipped.map(({ why }) => why)).toEqual(['stopped reminders', 'a demo person, who gets no mail'])
})
