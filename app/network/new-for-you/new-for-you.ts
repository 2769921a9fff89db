import { counted } from '#app/kernel/text/plural.ts'
import { FOLLOW_REASON, type FollowKind } from '../follows/follow.ts'
import type { Level } from '../topics/forms.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { spaceName, type Space } from '../spaces/space.ts'
import type { TopicLine } from '../topics/topic.ts'

/** A topic with something that the reader has not read, and what connects the two. */
export type Candidate = TopicLine & {
  readonly level: Level
  readonly mine: boolean
  /** The area of its space is one that a team of the reader works on. */
  readonly inOwnArea: boolean
  /** The reader follows a topic of its space. */
  readonly takesPart: boolean
  /** It is about a change idea that a team of the reader tests. */
  readonly ideaTested: boolean
  /** It was started by a team of another state in the region of a team of the reader. */
  readonly fromRegion: boolean
  /** What the reader follows besides topics, the nearest; null where nothing is. */
  readonly followed: FollowKind | null
}

export type NewTopic = TopicLine & { readonly reason: string }

type Reason = { readonly weight: number; readonly words: string }

const DAY = 86_400_000
/** A question gets this many days before its silence is a reason to look at it. */
const SILENT_DAYS = 3
/** What freshness alone can add: less than any reason, so that it orders only what is equally near. */
const MOST_FRESH = 9
const MOST_REASONS = 2

/** The topics that concern a reader most, best first, each with the reasons that weigh most. */
export function newForYou(candidates: readonly Candidate[], now: Date, most: number): NewTopic[] {
  return candidates
    .map((candidate) => ({ candidate, reasons: reasonsFor(candidate, now) }))
    .map(({ candidate, reasons }) => ({
      candidate,
      reasons,
      score: reasons.reduce((sum, { weight }) => sum + weight, 0) + freshness(candidate, now),
    }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.lastPostAt.getTime() - a.candidate.lastPostAt.getTime() ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ candidate, reasons }) => ({ ...lineOf(candidate), reason: sentenceOf(reasons) }))
}

function reasonsFor(topic: Candidate, now: Date): Reason[] {
  const silent = silentDays(topic, now)
  const reasons: (Reason | false)[] = [
    topic.mine && { weight: 200, words: topic.kind === 'question' ? 'your question' : 'your topic' },
    !topic.mine && topic.level === 'follow' && { weight: 120, words: 'you follow it' },
    topic.followed !== null && { weight: 90, words: FOLLOW_REASON[topic.followed] },
    topic.space.team !== null && { weight: 80, words: `in the ${spaceName(topic.space)}` },
    topic.kind === 'announcement' && { weight: 70, words: 'from national staff' },
    topic.ideaTested && { weight: 50, words: 'about an idea your team tests' },
    topic.inOwnArea && { weight: 40, words: `in your area ${shortName(topic.space)}` },
    silent >= SILENT_DAYS && {
      weight: 30,
      words: `unanswered for ${counted(silent, { one: 'day', other: 'days' })}`,
    },
    topic.fromRegion && { weight: 20, words: 'from a state in your region' },
    !topic.mine &&
      topic.level !== 'follow' &&
      topic.takesPart &&
      topic.space.team === null &&
      !topic.inOwnArea && { weight: 10, words: `in ${shortName(topic.space)}, where you follow a topic` },
  ]
  const given = reasons.filter((reason) => reason !== false)
  return given.length > 0 ? given : [{ weight: 0, words: newness(topic, now) }]
}

const shortName = (space: Pick<Space, 'kind' | 'area' | 'team'>): string =>
  space.area === null ? spaceName(space) : AREA_NAMES[space.area].shortName

/** Whole days that a question has been without any reply; 0 for everything else. */
function silentDays({ kind, solved, replies, locked, startedAt }: TopicLine, now: Date): number {
  if (kind !== 'question' || solved || locked || replies > 0) return 0
  return Math.floor((now.getTime() - startedAt.getTime()) / DAY)
}

function newness({ startedAt, unread }: TopicLine, now: Date): string {
  if (unread > 0) return 'has replies since you read it'
  return now.getTime() - startedAt.getTime() < 7 * DAY ? 'new this week' : 'not read yet'
}

function freshness({ lastPostAt }: TopicLine, now: Date): number {
  const days = Math.max(0, (now.getTime() - lastPostAt.getTime()) / DAY)
  return MOST_FRESH / (1 + days / 7)
}

function sentenceOf(reasons: readonly Reason[]): string {
  const words = [...reasons]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_REASONS)
    .map((reason) => reason.words)
    .join(' · ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function lineOf(candidate: Candidate): TopicLine {
  const {
    level: _level,
    mine: _mine,
    inOwnArea: _area,
    takesPart: _part,
    ideaTested: _idea,
    fromRegion: _region,
    followed: _followed,
    ...line
  } = candidate
  return line
}
