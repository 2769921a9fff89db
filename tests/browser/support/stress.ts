import type { APIRequestContext } from '@playwright/test'
import { ANNOTATION_KINDS } from '#app/measures/notes/notes.ts'
import { addMonths, month } from '#app/kernel/time/month.ts'
import { BUSY_START, TWELVE_NOTES } from '#tests/support/busy-chart.ts'
import { reportSafeSleep } from './stage.ts'
import { send, type OpenTeam } from './teams.ts'

const MONTHS = 60

/**
 * Gives a team's safe crib audit as much as a chart may carry: 60 months, 12 notes, 3 phases, points marked,
 * a gap. Answers its page.
 */
export async function stressChartOf(staff: APIRequestContext, team: OpenTeam): Promise<string> {
  const at = (place: number) => addMonths(month(BUSY_START), place)
  const page = `/teams/${team.slug}/measures/safe-crib-audit`
  await reportSafeSleep(staff, team, BUSY_START)
  for (let from = 0; from < MONTHS; from += 12) {
    const cells = Array.from({ length: 12 }, (_, i) => i + from).flatMap((place) => {
      const level = 80 + (place >= 18 ? 16 : 0) + (place >= 40 ? 16 : 0)
      const figure = { numerator: level + ((place * 37) % 23) + place, denominator: 200 + (place % 9) }
      const given = place === 7 ? { state: 'withheld' } : { ...figure, state: 'value' }
      const cell = { measure: 'safe-crib-audit', period: at(place), ...given }
      return Object.entries(cell).map(
        ([name, value]) => [`cells[${place - from}].${name}`, `${value}`] as const,
      )
    })
    await send(staff, `/teams/${team.slug}/entry`, Object.fromEntries(cells))
  }
  for (const [i, [from, length]] of TWELVE_NOTES.entries()) {
    const note = { kind: ANNOTATION_KINDS[i % 6]!, text: `What happened as number ${i + 1}`, from: at(from) }
    await send(staff, `${page}/annotations`, length === 0 ? note : { ...note, to: at(from + length) })
  }
  for (const place of [18, 40]) {
    await send(staff, `${page}/phases`, { starts: at(place), reason: 'The way it is done changed here' })
  }
  for (const [place, kind] of [
    [5, 'excluded'],
    [15, 'astronomical'],
    [48, 'excluded'],
  ] as const) {
    await send(staff, `${page}/point-marks`, { period: at(place), kind, reason: 'Seen by those who know' })
  }
  await send(staff, `${page}/settings`, { goal: '85', chartType: 'p' })
  return page
}
