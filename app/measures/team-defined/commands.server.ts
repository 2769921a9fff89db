import { monthAt } from '#app/kernel/time/month.ts'
import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { beginningProblem } from '../reported-measures/reported-measure.ts'
import { createMeasure } from '../definitions/create-measure.server.ts'
import { lastWording, writeVersion } from '../definitions/versions/write-version.server.ts'
import { queueForTeam } from '../entry/store.server.ts'
import { teamMeasureParam } from '../forms.ts'
import { addReportedMeasures } from '../reported-measures/store.server.ts'
import { newOwnMeasureForm, ownVersionForm } from './forms.ts'
import { loadOwnMeasure } from './load-own.server.ts'
import { shareMeasure } from './store.server.ts'

/** Writes a measure of a team's own and begins to report it. */
export const writeOwnMeasure = defineCommand({
  action: 'team.measures.define',
  form: newOwnMeasureForm,
  once: true,
  load: async (context, input) => loadTeam(context, input.team),
  run: async (granted, { team }, { dueFrom, team: _, ...fields }) => {
    const { db, now, signature } = granted
    const problem = beginningProblem(dueFrom, monthAt(now))
    if (problem) return failed(problem)
    await queueForTeam(db, team.id)
    const made = await createMeasure(granted, fields, { id: team.id, slug: team.slug })
    if (!made.ok) return made
    const { id, slug } = made.value
    await addReportedMeasures(db, { teamId: team.id, ...signature, dueFrom }, [id])
    const event = {
      teamId: team.id,
      subject: { kind: 'measure', id: slug },
      data: { added: true, name: fields.name, dueFrom },
    }
    return done({ output: { team: team.slug, measure: slug }, events: [event] })
  },
})

/** Changes what a measure of a team's own means, from a month on. */
export const writeOwnVersion = defineCommand({
  action: 'team.measures.define',
  form: ownVersionForm,
  once: true,
  load: loadOwnMeasure,
  edit: {
    of: ({ measure }) => `definition ${measure.id}`,
    stands: ({ db }, { measure }) => lastWording(db, measure.id),
  },
  run: async (granted, { team, measure }, { team: _, measure: slug, ...version }) => {
    const written = await writeVersion(granted, measure, version)
    if (!written.ok) return written
    const { effective, changed, reason, breaksSeries } = version
    const event = {
      teamId: team.id,
      subject: { kind: 'measure', id: slug },
      data: { version: written.value, effective, changed, reason, breaksSeries },
    }
    return done({ output: { team: team.slug, measure: slug }, events: [event] })
  },
})

/**
 * Shows a measure of a team's own to the other teams, who may then pick it. Their figures stay with each
 * team.
 */
export const shareOwnMeasure = defineCommand({
  action: 'team.measures.share',
  form: teamMeasureParam,
  load: loadOwnMeasure,
  run: async ({ db, signature }, { team, measure }) => {
    if (!(await shareMeasure(db, measure.id, signature)))
      return failed({ field: '', message: `${measure.name} is shared already.` })
    const event = { teamId: team.id, subject: { kind: 'measure', id: measure.slug }, data: { shared: true } }
    return done({ output: { team: team.slug, measure: measure.slug }, events: [event] })
  },
})
