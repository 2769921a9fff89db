import { firstMonthOf, lastMonthOf } from '#app/kernel/time/period.ts'
import { done } from '#app/kernel/result.ts'
import { enterCells } from './enter-cells.server.ts'
import { entryForm } from './forms.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import type { EventNote } from '#app/platform/database/events.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { addAnnotation } from '../notes/store.server.ts'

/**
 * Saves the cells that can be saved and gives the others back with the reason. A comment that was ticked
 * becomes a note on its chart in the same transaction, so that neither is saved without the other.
 */
export const enterValues = defineCommand({
  action: 'values.enter',
  form: entryForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async (granted, loaded, input) => {
    const { notes, events, ...output } = await enterCells(granted, loaded, input)
    const { db, signature, may } = granted
    const written: EventNote[] = []
    for (const { measure, period, text } of may('chart.annotate', loaded.subject) ? notes : []) {
      const [from, last] = [firstMonthOf(period), lastMonthOf(period)]
      const note = { kind: 'event' as const, text, from, to: last === from ? null : last }
      const target = { teamId: loaded.team.id, measureId: measure.id }
      const id = await addAnnotation(db, target, note, signature)
      written.push({
        action: 'chart.annotate',
        teamId: loaded.team.id,
        subject: { kind: 'annotation', id },
        data: { measure: measure.slug, ...note, everywhere: false },
      })
    }
    return done({ output, events: [...events, ...written] })
  },
})
