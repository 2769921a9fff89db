import { z } from 'zod'
import { findActor, nameReader } from '#app/accounts/api.server.ts'
import { readOwnMarks } from '#app/charts/queries.server.ts'
import { movedCharts } from '#app/charts/team/moved.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { isCalendarDay } from '#app/kernel/time/calendar-day.ts'
import { done } from '#app/kernel/result.ts'
import { readHome } from '#app/measures/queries.server.ts'
import { enqueueJobs } from '#app/platform/jobs/enqueue.server.ts'
import type { JobName } from '#app/platform/jobs/job.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { defineCommand, type Context } from '#app/platform/use-case.server.ts'
import { inNetwork, type PersonActor } from '#app/policy/actor.ts'
import { newForYou } from '../new-for-you/new-for-you.ts'
import { listCandidates } from '../new-for-you/store.server.ts'
import { mailTime, secondsBetween } from '../notices/quiet-hours.ts'
import { ownTeams } from '../own-teams.ts'
import { AWAY_DAYS } from './away.ts'
import { endOfDigest, weekToDigest } from './digest-week.ts'
import { digestEmail } from './emails.ts'
import { listDigested, listDigestPeople, listForDigest, noteDigest, takeDigest } from './store.server.ts'
import { unsubscribeToken } from './unsubscribe-token.server.ts'

/** The job that makes the digest of one person. */
export const DIGEST_JOB: JobName = { id: 'notices.digest', maxAttempts: 6 }
const MOST_TOPICS = 5
/** Charts among which one is looked for that no digest has shown. */
const MOST_CHARTS = 20

/**
 * Enqueues a digest for everyone who is to get one this week, at an hour when mail may come. Gives how many.
 */
export const enqueueDigests = defineCommand({
  action: 'notice.send',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now, serverSecret }) => {
    const week = weekToDigest(now)
    if (week === null || serverSecret === null) return done({ output: { queued: 0 }, events: [] })
    const people = await listDigestPeople(db, week, addDuration(now, { days: -AWAY_DAYS }))
    const entries = people.map(({ personId, quietFrom: from, quietUntil: until, zone }) => ({
      key: `digest:${personId}`,
      payload: { person: personId, week },
      inSeconds: secondsBetween(now, mailTime(now, { from, until }, zone)),
    }))
    if (entries.length > 0) await enqueueJobs(db, DIGEST_JOB, entries)
    return done({ output: { queued: entries.length }, events: [] })
  },
})

/**
 * Makes a person's digest of a week: the topics that New for you ranks first and no earlier digest held, and
 * a chart that shows a signal. Where there is neither, no mail goes.
 */
export const sendDigest = defineCommand({
  action: 'notice.send',
  form: z.object({ person: z.uuid(), week: z.string().refine(isCalendarDay) }),
  load: async ({ db }, { person }) => {
    const reader = await findActor(db, person)
    return reader && { subject: null, reader }
  },
  run: async (granted, { reader }, { week }) => {
    const { db, now, serverSecret } = granted
    const none = done({ output: { sent: false }, events: [] })
    if (serverSecret === null || weekToDigest(now) !== week) return none
    const [recipient] = await listDigestPeople(db, week, addDuration(now, { days: -AWAY_DAYS }), reader.id)
    if (recipient === undefined || !(await takeDigest(db, reader.id, week, now))) return none
    const before = await listDigested(db, reader.id)
    const topics = inNetwork(reader) ? await freshTopics(granted, reader, before.topics) : []
    const chart = await movedChart(granted, reader, before.charts)
    await noteDigest(
      db,
      { personId: reader.id, week },
      { topics: topics.map(({ id }) => id), chart: chart && chart.key },
    )
    if (topics.length === 0 && chart === null) return none
    const token = unsubscribeToken(serverSecret, reader.id, 'digest')
    const to = { address: recipient.address, name: recipient.name }
    await sendMail(granted, digestEmail({ to, topics, chart, token, sendUntil: endOfDigest(week) }))
    return done({ output: { sent: true }, events: [] })
  },
})

type Asking = Context & { readonly now: Date }

/**
 * What New for you ranks first among topics of no earlier digest; what the person wants in the digest alone
 * comes before all.
 */
async function freshTopics({ db, now }: Asking, reader: PersonActor, before: ReadonlySet<string>) {
  const names = { names: nameReader(reader), personId: reader.id }
  const candidates = await listCandidates(db, { teams: ownTeams(reader), now }, names)
  const wanted = await listForDigest(db, reader.id)
  const fresh = candidates.filter(({ id }) => !before.has(id))
  const ranked = newForYou(fresh, now, fresh.length)
  const first = ranked.filter(({ id }) => wanted.has(id))
  return [...first, ...ranked.filter(({ id }) => !wanted.has(id))].slice(0, MOST_TOPICS)
}

/**
 * The chart with the strongest signal that no earlier digest showed with the same sentence; null when there
 * is none.
 */
async function movedChart(granted: Asking, reader: PersonActor, before: ReadonlySet<string>) {
  const asReader = { ...granted, actor: reader }
  const home = await readHome.ask(asReader, {})
  const written = await readOwnMarks.ask(asReader, {})
  if (home.kind !== 'done' || written.kind !== 'done') return null
  const marks = new Map(written.value.teams.map((team) => [team.slug, team.marks]))
  const teams = home.value.teams.map((team) => ({ ...team, marks: marks.get(team.slug) }))
  for (const { team, slug, chart } of movedCharts(teams, MOST_CHARTS)) {
    const path = `/teams/${team.slug}/measures/${slug}`
    const key = `${path} ${chart.headline}`
    const name = team.series.find(({ measure }) => measure.slug === slug)!.measure.name
    if (!before.has(key)) return { key, path, name, team: team.name, headline: chart.headline }
  }
  return null
}
