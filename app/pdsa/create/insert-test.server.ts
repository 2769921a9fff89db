import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { done, failed, type Result } from '#app/kernel/result.ts'
import { loadTeamMeasures } from '#app/measures/api.server.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import type { EventNote } from '#app/platform/database/events.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import type { Team } from '#app/teams/team.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { checkedTexts } from '../plan/checked-texts.ts'
import { LOG_KEYS, valuesOf, type AlongKey } from '../plan/field-lists.ts'
import { lastDay, numberProblem, othersOf, subjectOf } from './create-test.ts'
import type { Sharing } from '../tests/test.ts'
import { findDefaultSharing } from '../tests/store.server.ts'
import { addTest, type NewTest } from '../tests/transitions/transition-store.server.ts'
import type { LoggedTest } from './forms.ts'
import { startIfBegun } from './start.server.ts'

/** What is not typed into the quick log, of a test that follows from another. */
export type Brought = Pick<NewTest, 'copiedFromTestId' | AlongKey>

export type WrittenTest = { readonly id: string; readonly sharing: Sharing; readonly event: EventNote }

/**
 * Writes a test as it was typed into the quick log. One whose first day has come runs from that day on; any
 * other waits in its plan.
 */
export async function writeTest(
  { db, now, signature }: Pick<Granted, 'db' | 'now' | 'signature'>,
  team: Team,
  input: LoggedTest,
  brought: Brought = {},
): Promise<Result<WrittenTest>> {
  const asked = await checkTexts({ db }, checkedTexts(input, LOG_KEYS), input)
  if (asked.length > 0) return failed(...asked)
  const reported = (await loadTeamMeasures({ db }, team.id)).map(({ measure }) => measure)
  const about = subjectOf(input.measure, reported)
  if (about === null) return failed({ field: 'measure', message: 'Choose a measure from the list.' })
  if (input.idea !== null && ideaOf(input.idea) === null)
    return failed({ field: 'idea', message: 'Choose a change idea from the list.' })
  const problem = numberProblem('predictedValue', input.predictedValue, about.measure)
  if (problem) return failed(problem)
  const others = othersOf(input.measure, input.others, reported)
  if (!others.ok) return others
  const { change, scale, plannedStart } = input
  try {
    const sharing = (await findDefaultSharing(db, team.id)) ?? 'team'
    const planned = {
      ...valuesOf(input, LOG_KEYS),
      ...{ scale, plannedStart, sharing },
      ...brought,
      ...(input.after === undefined ? {} : { previousTestId: input.after }),
      teamId: team.id,
      areaSlug: about.area,
      ideaSlug: input.idea,
      ownerId: input.owner,
      plannedEnd: lastDay(plannedStart, input),
      measures: about.measure
        ? [
            { measureId: about.measure.id, predictedValue: input.predictedValue },
            ...others.value.map(({ id }) => ({ measureId: id, predictedValue: null })),
          ]
        : [],
    }
    const id = await addTest(db, planned, signature)
    await startIfBegun(db, team.id, id, dayAt(now), signature)
    const event = {
      teamId: team.id,
      subject: { kind: 'test', id },
      data: { change, area: about.area, measure: about.measure?.slug ?? null, idea: input.idea },
    }
    return done({ id, sharing, event })
  } catch (error) {
    const refused = REFUSED[violatedConstraint(error) ?? '']
    if (refused === undefined) throw error
    return failed(refused)
  }
}

const REFUSED: Readonly<Record<string, { field: string; message: string }>> = {
  pdsa_owner_in_team: { field: 'owner', message: 'Choose somebody who is in the team.' },
  pdsa_ramp_in_one_team: { field: '', message: 'A test goes on from a test of the same team.' },
  pdsa_test_previous_test_id_key: {
    field: '',
    message: 'The next cycle of that test was logged already: open that test to find it.',
  },
}
