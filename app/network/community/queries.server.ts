import { z } from 'zod'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { csvOf } from '#app/platform/files/csv.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { areaLabel, isQuiet, LATELY_DAYS, MONTHS } from './community.ts'
import { listAnswers, listAreas, listMonths, listTeams, listUnanswered } from './store.server.ts'

const MOST_LISTED = 20
const MOST_EXPORTED = 5_000

const since = (now: Date) => {
  const back = addDuration(now, { months: 1 - MONTHS })
  return new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth(), 1))
}
const lately = (now: Date) => addDuration(now, { days: -LATELY_DAYS })

/** How the network does: how soon questions are answered, by whom, and where it went quiet. */
export const readCommunity = defineQuery({
  action: 'community.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now }) => {
    const [months, unanswered, teams, answers, areas] = await Promise.all([
      listMonths(db, since(now)),
      listUnanswered(db, MOST_LISTED),
      listTeams(db, lately(now)),
      listAnswers(db, since(now)),
      listAreas(db, lately(now)),
    ])
    return {
      months,
      unanswered,
      teams,
      answers,
      areas: areas.map((one) => ({ ...one, quiet: isQuiet(one, now) })),
    }
  },
})

export const COMMUNITY_TABLES = ['times', 'unanswered', 'states', 'answers', 'areas'] as const

/** One table of the community page as a file. */
export const readCommunityFile = defineQuery({
  action: 'community.read',
  form: z.object({ of: z.enum(COMMUNITY_TABLES, { error: 'Choose one of the tables of the page.' }) }),
  load: async () => ({ subject: null }),
  run: async ({ db, now }, _, { of }) => {
    const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null
    if (of === 'times')
      return {
        of,
        csv: csvOf([
          ['Area', 'Month', 'Questions', 'Answered', 'Median hours to the first answer'],
          ...(await listMonths(db, since(now))).map((one) => [
            ...[areaLabel(one.area), one.month, one.questions, one.answered],
            one.medianHours === null ? null : Math.round(one.medianHours * 10) / 10,
          ]),
        ]),
      }
    if (of === 'unanswered')
      return {
        of,
        csv: csvOf([
          ['Question', 'Area', 'Team', 'Asked on'],
          ...(await listUnanswered(db, MOST_EXPORTED)).questions.map(({ title, area, team, startedAt }) => [
            ...[title, areaLabel(area), team, day(startedAt)],
          ]),
        ]),
      }
    if (of === 'states')
      return {
        of,
        csv: csvOf([
          ['Team', 'Topics in 90 days', 'Replies in 90 days', 'Answers to other teams', 'Last post on'],
          ...(await listTeams(db, lately(now))).map(({ team, topics, replies, answers, lastAt }) => [
            ...[team, topics, replies, answers, day(lastAt)],
          ]),
        ]),
      }
    if (of === 'answers')
      return {
        of,
        csv: csvOf([
          ['Answered by', 'Asked by', 'Answers in 12 months'],
          ...(await listAnswers(db, since(now))).map(({ by, of: asker, count }) => [by, asker, count]),
        ]),
      }
    return {
      of,
      csv: csvOf([
        ['Area', 'Posts in 90 days', 'Last post on'],
        ...(await listAreas(db, lately(now))).map(({ area, posts, lastAt }) => [
          areaLabel(area),
          posts,
          day(lastAt),
        ]),
      ]),
    }
  },
})
