import { dayAt } from '#app/kernel/calendar-day.ts'
import { done, failed } from '#app/kernel/result.ts'
import { loadTeamMeasures } from '#app/measures/team-series.server.ts'
import { violatedConstraint } from '#app/platform/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/team-subject.server.ts'
import { ideaOf } from '#app/toolkit/core/ideas/index.ts'
import { lastDay, numberProblem, subjectOf } from '../core/log.ts'
import { findDefaultSharing } from '../store.server.ts'
import { addTest } from '../writing/store.server.ts'
import { logTestForm } from './forms.ts'
import { startIfBegun } from './start.server.ts'

/** Logs a new test. One whose first day has come runs from that day on; any other waits in its plan. */
export const logTest = defineCommand({
  action: 'test.write',
  form: logTestForm,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, actor, now }, { team }, input) => {
    const picks = (await loadTeamMeasures({ db }, team.id)).map(({ measure }) => measure)
    const about = subjectOf(input.measure, picks)
    if (about === null) return failed({ field: 'measure', message: 'Choose a measure from the list.' })
    if (input.idea !== null && ideaOf(input.idea) === null)
      return failed({ field: 'idea', message: 'Choose a change idea from the list.' })
    const problem = numberProblem('predictedValue', input.predictedValue, about.measure)
    if (problem) return failed(problem)
    const { change, prediction, objective, place, people, sites, days, scale, plannedStart } = input
    const signature = { at: now, by: actor.kind === 'person' ? actor.id : null }
    try {
      const planned = {
        ...{ change, prediction, objective, place, people, sites, days, scale, plannedStart },
        teamId: team.id,
        areaSlug: about.area,
        ideaSlug: input.idea,
        ownerId: input.owner,
        plannedEnd: lastDay(plannedStart, input),
        sharing: (await findDefaultSharing(db, team.id)) ?? 'team',
        measures: about.measure
          ? [{ measureId: about.measure.id, predictedValue: input.predictedValue }]
          : [],
      }
      const id = await addTest(db, planned, signature)
      await startIfBegun(db, team.id, id, dayAt(now), signature)
      const event = {
        teamId: team.id,
        subject: { kind: 'test', id },
        data: { change, area: about.area, measure: about.measure?.slug ?? null, idea: input.idea },
      }
      return done({ output: { team: team.slug, test: id }, events: [event] })
    } catch (error) {
      if (violatedConstraint(error) !== 'pdsa_owner_in_team') throw error
      return failed({ field: 'owner', message: 'Choose somebody who is in the team.' })
    }
  },
})
