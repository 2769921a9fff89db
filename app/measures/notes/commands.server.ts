import { frequencyOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import { done, failed, type Problem } from '#app/kernel/result.ts'
import { loadTeamMeasure } from '../load-series.server.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import { annotateForm, markPointForm, startPhaseForm, withdrawForm } from './forms.ts'
import {
  addAnnotation,
  addPhase,
  addPointMark,
  withdrawAnnotation,
  withdrawPhase,
  withdrawPointMark,
} from './store.server.ts'

/** Where to go on: the chart that was written on. */
type Place = { readonly team: string; readonly measure: string }

/** Writes a note on a month or a span of months, for this chart or for all charts of the team. */
export const annotate = defineCommand({
  action: 'chart.annotate',
  form: annotateForm,
  once: true,
  load: loadTeamMeasure,
  run: async (granted, { team, series }, input) => {
    const { kind, text, from, to = null, everywhere = false } = input
    const { measure } = series
    const asked = await checkTexts(granted, { text }, input)
    if (asked.length > 0) return failed(...asked)
    const target = { teamId: team.id, measureId: everywhere ? null : measure.id }
    const id = await addAnnotation(granted.db, target, { kind, text, from, to }, granted.signature)
    const event = {
      teamId: team.id,
      subject: { kind: 'annotation', id },
      data: { measure: measure.slug, kind, text, from, to, everywhere },
    }
    return done({ output: placeOf(team, measure), events: [event] })
  },
})

/** Starts a new phase of the chart, with the reason. */
export const startPhase = defineCommand({
  action: 'chart.phase',
  form: startPhaseForm,
  once: true,
  load: loadTeamMeasure,
  run: async (granted, { team, series }, input) => {
    const { starts, reason } = input
    const { measure, values } = series
    const asked = await checkTexts(granted, { reason }, input)
    if (asked.length > 0) return failed(...asked)
    const problem =
      frequencyProblem('starts', starts, measure.frequency) ??
      (values[0] === undefined || starts <= values[0].period
        ? { field: 'starts', message: 'A new phase begins after the first figure of the chart.' }
        : null)
    if (problem) return failed(problem)
    try {
      const chart = { teamId: team.id, measureId: measure.id }
      const id = await addPhase(granted.db, chart, { starts, reason }, granted.signature)
      const event = {
        teamId: team.id,
        subject: { kind: 'phase', id },
        data: { measure: measure.slug, starts, reason },
      }
      return done({ output: placeOf(team, measure), events: [event] })
    } catch (error) {
      if (violatedConstraint(error) !== 'chart_phase_once') throw error
      return failed({ field: 'starts', message: 'A phase begins there already.' })
    }
  },
})

/** Says of one point that it is excluded from the calculations, or that it is astronomical. */
export const markPoint = defineCommand({
  action: 'chart.mark',
  form: markPointForm,
  once: true,
  load: loadTeamMeasure,
  run: async (granted, { team, series }, input) => {
    const { period, kind, reason } = input
    const { measure, values } = series
    const asked = await checkTexts(granted, { reason }, input)
    if (asked.length > 0) return failed(...asked)
    const recorded = values.some((value) => value.period === period && value.reported.state === 'value')
    const problem =
      frequencyProblem('period', period, measure.frequency) ??
      (recorded ? null : { field: 'period', message: 'There is no figure in that period to mark.' })
    if (problem) return failed(problem)
    try {
      const chart = { teamId: team.id, measureId: measure.id }
      const id = await addPointMark(granted.db, chart, { period, kind, reason }, granted.signature)
      const event = {
        teamId: team.id,
        subject: { kind: 'point-mark', id },
        data: { measure: measure.slug, period, kind, reason },
      }
      return done({ output: placeOf(team, measure), events: [event] })
    } catch (error) {
      if (violatedConstraint(error) !== 'point_mark_once') throw error
      return failed({ field: 'period', message: 'This point is marked so already.' })
    }
  },
})

/** Takes back what was written on a chart. It stays in the record with who withdrew it and when. */
const defineWithdrawal = (
  action: 'chart.annotate' | 'chart.phase' | 'chart.mark',
  kind: string,
  withdraw: typeof withdrawAnnotation,
) =>
  defineCommand({
    action,
    form: withdrawForm,
    load: loadTeamMeasure,
    run: async (granted, { team, series }, { mark }) => {
      const gone = await withdraw(granted.db, { teamId: team.id, id: mark }, granted.signature)
      if (!gone) return failed({ field: '', message: 'This was taken back already.' })
      const event = {
        teamId: team.id,
        subject: { kind, id: mark },
        data: { withdrawn: true, measure: series.measure.slug },
      }
      return done({ output: placeOf(team, series.measure), events: [event] })
    },
  })

export const takeBackAnnotation = defineWithdrawal('chart.annotate', 'annotation', withdrawAnnotation)
export const takeBackPhase = defineWithdrawal('chart.phase', 'phase', withdrawPhase)
export const takeBackPointMark = defineWithdrawal('chart.mark', 'point-mark', withdrawPointMark)

const placeOf = (team: { slug: string }, measure: { slug: string }): Place => ({
  team: team.slug,
  measure: measure.slug,
})

function frequencyProblem(field: string, period: Period, frequency: Frequency): Problem | null {
  if (frequencyOf(period) === frequency) return null
  return { field, message: `This measure is reported by the ${frequency}; choose one of its periods.` }
}
