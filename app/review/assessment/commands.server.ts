import { done, failed } from '#app/kernel/result.ts'
import { monthAt, monthLabel } from '#app/kernel/time/month.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import { assessmentFieldsOf } from './assessment.ts'
import { assessmentForm } from './forms.ts'
import { loadAssessed } from './load.server.ts'
import type { Giver } from './score.ts'
import { addAssessment, findStanding } from './store.server.ts'

/**
 * Gives a team a score for a month, or changes the one that its giver gave; the earlier one stays as history.
 * The score is always the one that a person sent.
 */
const giving = (action: 'team.assess' | 'team.assess.self', giver: Giver) =>
  defineCommand({
    action,
    form: assessmentForm,
    load: async (context, { team }) => loadAssessed(context, team),
    edit: {
      of: ({ team }, { month }) => `assessment ${team.id} ${month} ${giver}`,
      stands: async ({ db, actor }, { team }, { month }) =>
        assessmentFieldsOf(await findStanding(db, { teamId: team.id, month, giver, by: personIdOf(actor) })),
    },
    run: async (granted, { team, firstMonth }, input) => {
      const { db, actor, now, signature } = granted
      const { month, score, why, comments } = input
      if (month < firstMonth || month > monthAt(now)) {
        const message = `Choose a month from ${monthLabel(firstMonth)}, when ${team.name} joined, to ${monthLabel(monthAt(now))}.`
        return failed({ field: 'month', message })
      }
      const place = { teamId: team.id, month, giver, by: personIdOf(actor) }
      const before = await findStanding(db, place)
      const output = { team: team.slug, month }
      const same =
        before?.score === score && before.why === why && (before.comments ?? undefined) === comments
      // A form that is sent twice gives the score once.
      if (same) return done({ output, events: [] })
      const asked = await checkTexts(granted, { why, comments }, input, [before?.why, before?.comments])
      if (asked.length > 0) return failed(...asked)
      const fields = { score, why, comments, supersedes: before?.id ?? null }
      const id = await addAssessment(db, place, fields, signature)
      const data = { month, score, ...(before && { was: before.score, supersedes: before.id }) }
      return done({ output, events: [{ teamId: team.id, subject: { kind: 'assessment', id }, data }] })
    },
  })

/** A coach's score of a team, or that of national staff; each gives their own. */
export const assessTeam = giving('team.assess', 'coach')

/** The score that a team gives itself, by its lead. */
export const assessOwnTeam = giving('team.assess.self', 'team')
