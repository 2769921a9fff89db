import { addMonths, monthAt, monthRange, type Month } from '#app/kernel/time/month.ts'
import { teamParam } from '#app/kernel/params.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { assessmentFieldsOf, standing } from './assessment.ts'
import { assessmentPageForm } from './forms.ts'
import { loadAssessed } from './load.server.ts'
import { findScale } from './scale/store.server.ts'
import { countTests, listAssessments } from './store.server.ts'

const MOST_MONTHS_OFFERED = 36

/** The months that can be assessed, newest first, and the one that is: as asked, else the last that has ended. */
function monthsOf(firstMonth: Month, now: Date, asked: Month | undefined) {
  const last = monthAt(now)
  const months = monthRange(firstMonth, last).toReversed().slice(0, MOST_MONTHS_OFFERED)
  const ended = addMonths(last, -1)
  const offered = (month: Month | undefined): month is Month => month !== undefined && months.includes(month)
  return { months, month: offered(asked) ? asked : offered(ended) ? ended : last }
}

/**
 * The scores of a team with their history, the scale, what its tests show, and what the asker may give for
 * which month.
 */
export const readAssessment = defineQuery({
  action: 'team.assessment.read',
  form: assessmentPageForm,
  load: async (context, { team }) => loadAssessed(context, team),
  run: async ({ db, actor, now, may }, { subject, team, firstMonth }, input) => {
    const [assessments, newest, asked, tests] = await Promise.all([
      listAssessments(db, team.id),
      findScale(db),
      input.wording === undefined ? null : findScale(db, input.wording),
      countTests(db, [team.id]),
    ])
    if (newest === null) throw new Error('The assessment scale comes with the reference data')
    const { months, month } = monthsOf(firstMonth, now, input.month)
    const [coach, self] = [may('team.assess', subject), may('team.assess.self', subject)]
    const stands = standing(assessments).filter((one) => one.month === month)
    const own = stands.find(({ giver, by }) => giver === 'coach' && by.id === personIdOf(actor))
    return {
      team,
      months,
      month,
      assessments,
      /** The wording in force, and the earlier one that was asked for. */
      scale: asked ?? newest,
      newestWording: newest.number,
      tests: tests.get(team.id)!,
      asOf: now,
      gives: {
        coach: coach ? assessmentFieldsOf(own ?? null) : null,
        team: self ? assessmentFieldsOf(stands.find(({ giver }) => giver === 'team') ?? null) : null,
      },
      names: newest.levels.map(({ score, name, current }) => ({ score, name, current })),
      mayReword: may('assessment.scale.write', null),
    }
  },
})

/** The scores that stand for a team, for its own page. */
export const readTeamScores = defineQuery({
  action: 'team.assessment.read',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db }, { team }) => ({ scores: standing(await listAssessments(db, team.id)) }),
})
