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

/** For whom something that a person says of themselves is meant: everyone signed in, their teams and coaches, or staff alone. */
export const AUDIENCES = ['everyone', 'near', 'staff'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Who finds somebody who has not chosen it yet. */
export const LISTED_AT_FIRST: Audience = 'everyone'

/** Something that a person says of themselves, and what tells who is near: the teams they are in and those they coach. */
export type PersonSubject = {
  readonly personId: string
  readonly inTeams: readonly string[]
  readonly coachesTeams: readonly string[]
  readonly shownTo: Audience
}

export const SPACE_KINDS = ['area', 'commons', 'announcements', 'team'] as const
export type SpaceKind = (typeof SPACE_KINDS)[number]

/** A space of the learning network; `team`: whose own space it is. */
export type SpaceSubject = { readonly spaceKind: SpaceKind; readonly team: TeamSubject | null }

/** A topic of a space, by who started it. */
export type TopicSubject = SpaceSubject & {
  readonly starterId: string | null
  /** Nothing is added to it any more, except by staff. */
  readonly topicClosed: boolean
}

/** A post of a topic, by who wrote it. */
export type PostSubject = TopicSubject & { readonly writerId: string | null }

/** A file of a post; one that is sent for a post that is still being written is not posted. */
export type PostFileSubject = SpaceSubject & {
  readonly senderId: string | null
  readonly isPosted: boolean
}

/**
 * The closed list of everything that can be asked of the collaboratory, with the subject each needs. Adding a line here
 * does not compile until `rules.ts` says who may.
 */
export type ActionSubjects = {
  'session.begin': null
  'session.end': null
  'setup.complete': null
  'collaborative.read': null
  'collaborative.rules.set': null
  'identifying.set': null
  'area.read': null
  'idea.read': null
  'idea.ledger': null
  'catalogue.read': null
  'catalogue.write': null
  'home.read': null
  'measure.compare': null
  'team.list': null
  'test.find': null
  'mail.read': null
  'mail.disclose': null
  'standing.invite': null
  'invitation.accept': null
  'join.confirm': null
  'account.recover': null
  'account.change': null
  'account.sessions': null
  'account.close': null
  'profile.write': null
  'directory.read': null
  'person.read': PersonSubject
  'account.factor': null
  'factor.require': null
  'factor.reset': null
  'team.create': null
  'program.read': null
  'phase.write': null
  'calendar.write': null
  'audit.read': null
  'team.read': TeamSubject
  'team.administer': TeamSubject
  'team.coach.assign': TeamSubject
  'team.areas.choose': TeamSubject
  'team.areas.leave': TeamSubject
  'team.aim.write': TeamSubject
  'team.measures.pick': TeamSubject
  'team.measures.configure': TeamSubject
  'team.measures.define': TeamSubject
  'team.measures.share': TeamSubject
  'team.members.read': TeamSubject
  'team.members.manage': TeamSubject
  'team.membership.end': MemberSubject
  'team.invite': TeamSubject
  'team.join': TeamSubject
  'team.requests.decide': TeamSubject
  'values.read': TeamSubject
  'values.enter': TeamSubject
  'values.import': TeamSubject
  'values.export': TeamSubject
  'reminder.send': null
  'mail.deliver': null
  'period.lock.due': null
  'reminder.stop': null
  'reminder.choose': null
  'period.submit': TeamSubject
  'period.reopen': TeamSubject
  'period.lock': TeamSubject
  'strata.read': TeamSubject
  'strata.enter': TeamSubject
  'events.read': TeamSubject
  'events.enter': TeamSubject
  'chart.annotate': TeamSubject
  'chart.phase': TeamSubject
  'chart.mark': TeamSubject
  'test.list': TeamSubject
  'test.read': TestSubject
  'test.write': TeamSubject
  'test.share': TeamSubject
  'team.tests.share': TeamSubject
  'network.read': null
  'space.read': SpaceSubject
  'topic.start': SpaceSubject
  'topic.accept': TopicSubject
  'topic.moderate': TopicSubject
  'post.write': TopicSubject
  'post.change': PostSubject
  'post.file.send': null
  'post.file.read': PostFileSubject
  'notice.read': null
  'notice.choose': null
  'notice.send': null
  'notice.unsubscribe': null
  'diagram.read': TeamSubject
  'diagram.write': TeamSubject
}

export type Action = keyof ActionSubjects

export const ACTION_WORDS: Record<Action, string> = {
  'session.begin': 'Sign in',
  'session.end': 'Sign out',
  'setup.complete': 'Set up the first administrator with the one-time code',
  'collaborative.read': 'Read about the collaborative',
  'collaborative.rules.set': 'Choose the rules that all charts are read by',
  'identifying.set': 'Say whether text that could identify somebody is stored after a question or not at all',
  'area.read': 'Read a strategy area and which states work on it',
  'idea.read': 'Read change ideas and the driver diagrams of the areas',
  'idea.ledger': 'See who tested a change idea and how the tests ended, as far as they are shared',
  'catalogue.read': 'Read the measure catalogue',
  'catalogue.write': 'Add, change and retire measures of the catalogue',
  'home.read': 'See what is due for me',
  'measure.compare': 'See the charts of teams beside each other, as far as one may read their figures',
  'team.list': 'See which teams take part',
  'mail.read': 'Read the mails that left or wait',
  'mail.disclose': 'See the link of a mail that was not sent, to pass it on',
  'standing.invite': 'Invite coaches, funders, participants and staff',
  'invitation.accept': 'Accept an invitation, with its link',
  'join.confirm': 'Confirm the address of a request to join, with its link',
  'account.recover': 'Use a mailed link to a new password or a new address',
  'account.change': 'Change my own address and password',
  'account.sessions': 'See where I am signed in, and sign out there',
  'account.close': 'Close my own account',
  'profile.write': 'Write my own profile, and choose who sees what of it',
  'directory.read': 'Look for people, as far as they let themselves be found',
  'person.read': 'Read what a person shows to their teams and coaches',
  'account.factor': 'Set up, renew and turn off my second factor',
  'factor.require': 'See who has a second factor, and require one of staff and coaches',
  'factor.reset': 'Take a lost second factor away from somebody',
  'team.create': 'Open a team for a jurisdiction',
  'program.read': 'See all teams, coaches and what needs attention',
  'phase.write': 'Plan and change phases of the collaborative',
  'calendar.write': 'Set when data are due',
  'audit.read': 'Read and export the audit log',
  'team.read': 'Open a team page',
  'team.administer': 'Rename a team, set its phase, close and reopen it',
  'team.coach.assign': 'Say who coaches a team',
  'team.areas.choose': 'Choose strategy areas for a team',
  'team.areas.leave': 'Stop working on a strategy area',
  'team.aim.write': 'Write and change an aim',
  'team.measures.pick': 'Pick and drop measures of a team',
  'team.measures.configure': "Set a measure's goal and baseline",
  'team.measures.define': 'Write a measure of the team itself, and change what it means',
  'team.measures.share': 'Share a measure of the team itself with the other teams',
  'team.members.read': 'See who is in a team, and from which sector',
  'team.members.manage': 'Change roles and sectors in a team',
  'team.membership.end': "End somebody else's membership and hand over what they owned",
  'team.invite': 'Invite people to a team',
  'team.join': 'Ask to join a team',
  'team.requests.decide': 'Answer requests to join a team',
  'values.read': 'Read monthly values and their history',
  'values.enter': 'Enter and correct monthly values',
  'values.import': 'Import values from a file',
  'values.export': 'Download the values of a team',
  'period.lock.due': 'Lock the periods whose day to lock has come by the reporting calendar',
  'reminder.send': 'Queue the weekly reminders',
  'mail.deliver': 'Send the mails that wait',
  'reminder.stop': 'Stop the reminders to the person whose reminder a link came with',
  'reminder.choose': 'Switch my own reminders off and on',
  'period.submit': 'Submit a period of a team, and take that back at once',
  'period.reopen': 'Reopen a period that was submitted',
  'period.lock': 'Lock a period of a team, and unlock it',
  'strata.read': 'Read the figures of groups of people: race and ethnicity, payer, place',
  'strata.enter': 'Enter and correct the figures of groups of people',
  'events.read': 'Read the dates of rare events',
  'events.enter': 'Enter and take back dates of rare events, and confirm that there was none',
  'chart.annotate': 'Write a note on a chart',
  'chart.phase': 'Start a new phase of a chart',
  'chart.mark': 'Exclude a point from the calculations, or call it astronomical',
  'test.find': 'Look through the tests of all teams, as far as one may read them',
  'test.list': 'See the tests of a team that one may read',
  'test.read': 'Read a test that its team has not shared',
  'test.write': 'Plan a test, carry it on, and write what was learned',
  'test.share': 'Share a test with the learning network, or stop sharing it',
  'team.tests.share': 'Say whether the new tests of a team are shared',
  'network.read': 'Open the learning network',
  'space.read': 'Read the topics of a space: of the network, or of a team',
  'topic.start': 'Start a topic in a space; announcements are made by staff',
  'topic.accept': 'Say which reply answers a question: who asked, or staff',
  'topic.moderate': 'Pin, lock and move topics, and withdraw those of others',
  'post.write': 'Reply to a topic and react to posts',
  'post.change': 'Edit and withdraw a post: who wrote it, or staff',
  'post.file.send': 'Send a picture or file for a post that is being written',
  'post.file.read': 'See a file of a post: who reads the post; before it is posted, who sent it',
  'notice.read': 'Read my own notices of the learning network',
  'notice.choose': 'Choose which notices reach me, and how',
  'notice.send': 'Send mails at once and digests of the learning network',
  'notice.unsubscribe': 'Stop the mails of one kind to the person whose mail a link came with',
  'diagram.read': "Read a team's own driver diagrams and their versions",
  'diagram.write': "Begin and change a team's own driver diagram",
}

export const ACTIONS = Object.keys(ACTION_WORDS) as readonly Action[]
