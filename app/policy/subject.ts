/** What an action is done to: nothing in particular, or one team. */
export type TeamSubject = {
  readonly teamId: string
  readonly teamName: string
  /** Its record is read, and nothing is added to it any more. */
  readonly closed?: boolean
}

/** One person in one team. */
export type MemberSubject = TeamSubject & { readonly personId: string }

/** One test of change of a team. `shared`: the learning network may read it. */
export type TestSubject = TeamSubject & { readonly shared: boolean }

/**
 * For whom something that a person says of themselves is meant: everyone signed in, their teams and coaches,
 * or staff alone.
 */
export const AUDIENCES = ['everyone', 'near', 'staff'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Who finds somebody who has not chosen it yet. */
export const LISTED_AT_FIRST: Audience = 'everyone'

/**
 * Something that a person says of themselves, and what shows who is near: the teams they are in and those
 * they coach.
 */
export type PersonSubject = {
  readonly personId: string
  readonly inTeams: readonly string[]
  readonly coachesTeams: readonly string[]
  readonly shownTo: Audience
}

export const SPACE_KINDS = ['area', 'commons', 'announcements', 'team'] as const
export type SpaceKind = (typeof SPACE_KINDS)[number]

/** A space of the learning network; `team`: whose own space it is. */
export type SpaceSubject = {
  readonly spaceKind: SpaceKind
  readonly team: TeamSubject | null
  /** Who started the topic that is asked about, where staff hid it: there for them and for staff alone. */
  readonly hiddenTopicOf?: string | null
}

/** A topic of a space, by who started it. */
export type TopicSubject = SpaceSubject & {
  readonly starterId: string | null
  /** Nothing is added to it any more, except by staff. */
  readonly topicClosed: boolean
  /** Nothing is added to it any more, by staff neither. */
  readonly topicArchived?: boolean
}

/** A post of a topic, by who wrote it. */
export type PostSubject = TopicSubject & { readonly writerId: string | null }

/**
 * An answer or tip that is proposed for the page of a change idea; `areaTeams`: teams of the asker that work
 * on its area.
 */
export type NoteSubject = TopicSubject & { readonly areaTeams: readonly string[] }

/** A file of a post; one that is sent for a post that is still being written is not posted. */
export type PostFileSubject = SpaceSubject & {
  readonly senderId: string | null
  readonly isPosted: boolean
}
