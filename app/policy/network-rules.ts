import { dayLabel } from '#app/kernel/time/day.ts'
import type { NoteSubject, PostFileSubject, PostSubject, SpaceSubject, TopicSubject } from './action.ts'
import { inNetwork, isStaff, type Actor } from './actor.ts'
import {
  ALLOWED,
  refused,
  roleIn,
  rolesOrCoach,
  SIGN_IN,
  staffOnly,
  teamOrCoach,
  type Permission,
  type Rule,
} from './rules.ts'

export const inLearningNetwork: Rule<unknown> = (actor) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (inNetwork(actor)) return ALLOWED
  return refused('The learning network is open to the teams, their coaches, participants and national staff.')
}

/** A team's own space is not there for others; the rest is for those who learn with each other. */
export const readsSpace: Rule<SpaceSubject> = (actor, { team, hiddenTopicOf }) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (hiddenTopicOf !== undefined && !readsHidden(actor, hiddenTopicOf))
    return { allowed: false, how: 'hidden', reason: 'This topic was hidden by national staff.' }
  if (team === null) return inLearningNetwork(actor, null)
  return teamOrCoach(actor, team).allowed
    ? ALLOWED
    : { allowed: false, how: 'hidden', reason: 'This space is not open to you.' }
}

const readsHidden = (actor: Actor, starterId: string | null): boolean =>
  actor.kind === 'system' || (actor.kind === 'person' && (isStaff(actor) || actor.id === starterId))

/** Anyone who staff have asked to pause reads, and posts again from that day. */
const isPaused = (actor: Actor): Permission | null =>
  actor.kind === 'person' && actor.silencedUntil !== undefined
    ? refused(`National staff paused your posting. You can post again on ${dayLabel(actor.silencedUntil)}.`)
    : null

/**
 * Anyone who reads a space writes there; of a team those who contribute or coach, announcements are by staff.
 */
export const startsTopic: Rule<SpaceSubject> = (actor, space) => {
  const reads = readsSpace(actor, space)
  if (!reads.allowed) return reads
  const paused = isPaused(actor)
  if (paused !== null) return paused
  if (space.spaceKind === 'announcements') return staffOnly('Announcing')(actor, space)
  return space.team === null
    ? ALLOWED
    : rolesOrCoach(['lead', 'data-manager', 'member'], 'the team lead, the data manager, a member')(
        actor,
        space.team,
      )
}

export const repliesToTopic: Rule<TopicSubject> = (actor, topic) => {
  const reads = readsSpace(actor, topic)
  if (!reads.allowed) return reads
  const paused = isPaused(actor)
  if (paused !== null) return paused
  const closed = isClosed(actor, topic)
  if (closed !== null) return closed
  if (topic.team !== null) return startsTopic(actor, topic)
  return ALLOWED
}

/** Why a topic takes nothing from anybody, or nothing from those who are not staff. */
function isClosed(actor: Actor, topic: TopicSubject): Permission | null {
  if (topic.hiddenTopicOf !== undefined) return refused('Nothing is added to a hidden topic.')
  if (topic.topicArchived) return refused('This topic is archived.')
  return topic.topicClosed && !(actor.kind === 'person' && isStaff(actor))
    ? refused('This topic is closed to replies.')
    : null
}

/** Who started a question says what answered it; staff do it for those who are gone. */
export const acceptsAnswer: Rule<TopicSubject> = (actor, topic) => {
  const reads = readsSpace(actor, topic)
  if (!reads.allowed) return reads
  if (actor.kind === 'person' && (isStaff(actor) || actor.id === topic.starterId)) return ALLOWED
  return refused('An answer is accepted by who asked, or by national staff.')
}

export const moderatesTopic: Rule<TopicSubject> = (actor, topic) => {
  const reads = readsSpace(actor, topic)
  return reads.allowed ? staffOnly('Moderating topics')(actor, topic) : reads
}

/** Authors change their own posts while the topic takes replies. */
export const changesPost: Rule<PostSubject> = (actor, post) => {
  const replies = repliesToTopic(actor, post)
  if (!replies.allowed) return replies
  if (actor.kind === 'person' && (isStaff(actor) || actor.id === post.writerId)) return ALLOWED
  return refused('A post is changed by who wrote it, or by national staff.')
}

/** Also those who are paused take back what they wrote; staff do it for others. */
export const withdrawsPost: Rule<PostSubject> = (actor, post) => {
  const reads = readsSpace(actor, post)
  if (!reads.allowed) return reads
  const isOwn = actor.kind === 'person' && actor.id === post.writerId
  if (!isOwn && !(actor.kind === 'person' && isStaff(actor)))
    return refused('A post is withdrawn by who wrote it, or by national staff.')
  return isClosed(actor, post) ?? ALLOWED
}

/** Anyone who reads a post asks staff to look at it; their own they edit or withdraw. */
export const flagsPost: Rule<PostSubject> = (actor, post) => {
  const reads = readsSpace(actor, post)
  if (!reads.allowed) return reads
  if (actor.kind !== 'person') return refused('Only a person flags a post.')
  return actor.id === post.writerId ? refused('You wrote this post. Edit or withdraw it instead.') : ALLOWED
}

/** Nobody decides about a post of their own. */
export const moderatesPost: Rule<PostSubject> = (actor, post) => {
  const moderates = moderatesTopic(actor, post)
  if (!moderates.allowed) return moderates
  return actor.kind === 'person' && actor.id === post.writerId
    ? refused('You wrote this post. Another member of staff decides about it.')
    : ALLOWED
}

export const postsFiles: Rule<unknown> = (actor) => isPaused(actor) ?? inLearningNetwork(actor, null)

/** Anyone who reads a post reads its files. What is not posted yet is there for its sender alone. */
export const readsPostFile: Rule<PostFileSubject> = (actor, file) => {
  if (file.isPosted) return readsSpace(actor, file)
  if (actor.kind === 'anonymous') return SIGN_IN
  return actor.kind === 'person' && actor.id === file.senderId
    ? ALLOWED
    : { allowed: false, how: 'hidden', reason: 'This file is not open to you.' }
}

/** Who asked puts a question of the network to states, and staff for those who are gone. */
export const routesQuestion: Rule<TopicSubject> = (actor, topic) => {
  const reads = readsSpace(actor, topic)
  if (!reads.allowed) return reads
  if (topic.team !== null) return refused('What a team asks in its own space stays there.')
  if (actor.kind === 'person' && (isStaff(actor) || actor.id === topic.starterId)) return ALLOWED
  return refused('Only the person who asked a question, or national staff, can send it to states.')
}

/** What came of a question is known to who asked it. */
export const saysOutcome: Rule<TopicSubject> = (actor, topic) => {
  const reads = readsSpace(actor, topic)
  if (!reads.allowed) return reads
  return actor.kind === 'person' && actor.id === topic.starterId
    ? ALLOWED
    : refused('What came of a question is said by who asked it.')
}

/**
 * What a team writes in its own space stays there; of the rest the starter, a lead in the area, or staff
 * propose.
 */
export const proposesNote: Rule<NoteSubject> = (actor, topic) => {
  const reads = readsSpace(actor, topic)
  if (!reads.allowed) return reads
  if (topic.team !== null) return refused('What a team writes in its own space stays there.')
  if (actor.kind === 'person') {
    const leadsInArea = topic.areaTeams.some((team) => roleIn(actor, team) === 'lead')
    if (isStaff(actor) || actor.id === topic.starterId || leadsInArea) return ALLOWED
  }
  return refused(
    'A post is proposed by who started its topic, the team leads of its area, or national staff.',
  )
}
