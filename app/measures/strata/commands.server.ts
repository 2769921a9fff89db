import { failed, done } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { validateGroups } from './validate-groups.ts'
import { queueForTeam } from '../entry/store.server.ts'
import { unlessClosed } from '../periods/closed-problem.server.ts'
import { loadTeamMeasure } from '../load-series.server.ts'
import { enterStrataForm } from './forms.ts'
import { listSplits, writeStrata } from './store.server.ts'

/**
 * Saves what the groups of one period come to, all or none. The total must be there, and the groups never
 * exceed it.
 */
export const enterStrata = defineCommand({
  action: 'strata.enter',
  form: enterStrataForm,
  load: loadTeamMeasure,
  run: ({ db, signature }, { team, series }, { period, by, groups }) =>
    unlessClosed(async () => {
      await queueForTeam(db, team.id)
      // Read again behind the queue: the total may have changed while this waited.
      const [current, splits] = [
        (await loadTeamMeasure({ db }, { team: team.slug, measure: series.measure.slug }))!.series,
        await listSplits(db, { teamId: team.id, measure: series.measure }),
      ]
      const { measure, values } = current
      const split = splits.find((one) => one.slug === by && one.on)
      if (split === undefined) {
        return failed({
          field: 'by',
          message: 'This measure is not given by these groups. Switch them on in its settings first.',
        })
      }
      const total = values.find((value) => value.period === period)?.reported ?? null
      const stored = split.figures.filter((figure) => figure.period === period)
      const { accepted, problems } = validateGroups(groups, { measure, period, split, total, stored })
      if (problems.length > 0) return failed(...problems)
      if (accepted.length > 0 && total === null) {
        return failed({
          field: '',
          message:
            'There is no total for this period yet. Enter the figure for everybody first, then its groups.',
        })
      }
      const entries = accepted.map(({ stratum, reported, provisional }) => ({
        ...{ measure, period, stratification: by, stratum, reported, provisional },
      }))
      const written = await writeStrata(db, { teamId: team.id, ...signature, origin: 'typed' }, entries)
      const events = accepted
        .filter((_, place) => written[place] !== 'unchanged')
        .map(({ stratum, reported, provisional, before }) => ({
          teamId: team.id,
          subject: { kind: 'measure', id: measure.slug },
          data: {
            ...{ period, stratification: by, stratum },
            before: before && { reported: before.reported, provisional: before.provisional },
            after: { reported, provisional },
          },
        }))
      return done({
        output: { team: team.slug, measure: measure.slug, period, by, saved: events.length },
        events,
      })
    }),
})
