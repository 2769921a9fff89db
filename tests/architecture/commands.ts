/**
 * The kind of every command. `edit`: changes an existing record, by a form; its `edit` brings together what
 * several typed. `new`: makes a record; `once` keeps two clicks from making two. `step`: takes a step from
 * one state to the next, which the state allows once, or does again what is so already; `why` says what holds
 * it where that is not plain.
 */
export type CommandKind = { readonly is: readonly ('edit' | 'new' | 'step')[]; readonly why?: string }

const EDIT: CommandKind = { is: ['edit'] }
const NEW: CommandKind = { is: ['new'] }
const STEP: CommandKind = { is: ['step'] }
const held = (why: string): CommandKind => ({ is: ['step'], why })

/** A new command has to be entered here; a form that changes a record without merging fails the test. */
export const COMMANDS: Record<string, CommandKind> = {
  // accounts
  completeSetup: STEP,
  signIn: STEP,
  signInAsPersona: STEP,
  signOut: STEP,
  // accounts/credentials
  askForAddress: STEP,
  changePassword: STEP,
  confirmAddress: STEP,
  askForReset: STEP,
  resetPassword: STEP,
  // accounts/invitations
  acceptInvitation: held('a link opens once'),
  inviteToTeam: held('invitation_once'),
  inviteWithStanding: held('invitation_standing_once'),
  renewStandingInvitation: STEP,
  renewTeamInvitation: STEP,
  revokeStandingInvitation: STEP,
  revokeTeamInvitation: STEP,
  // accounts/joining
  askToJoin: held('join_request_once'),
  confirmJoin: held('a link opens once'),
  decideJoin: held('a request is decided once'),
  // accounts/members
  changeMember: EDIT,
  // accounts/second-factor/half-sign-in
  finishSignIn: STEP,
  finishSignInByRecovery: STEP,
  // accounts/second-factor
  beginSetup: STEP,
  confirmSetup: STEP,
  renewRecoveryCodes: STEP,
  turnOff: STEP,
  // accounts/second-factor/staff
  requireSecondFactor: STEP,
  resetFactor: STEP,
  // accounts/sessions
  endAllSessions: STEP,
  endOneSession: STEP,
  endOtherSessions: STEP,
  // charts
  annotate: NEW,
  markPoint: NEW,
  startPhase: NEW,
  takeBackAnnotation: STEP,
  takeBackPhase: STEP,
  takeBackPointMark: STEP,
  // charts/entry
  enterValues: held('each cell carries what it showed; the second chooses, cell by cell'),
  // charts/rules
  setRules: EDIT,
  // measures/calendar
  addCalendarException: NEW,
  setReportingCalendar: EDIT,
  withdrawCalendarException: STEP,
  // measures/definitions
  addCatalogMeasure: NEW,
  retireCatalogMeasure: STEP,
  writeCatalogVersion: { is: ['edit', 'new'] },
  // measures/entry/drafts
  discardDrafts: STEP,
  saveDrafts: held("a person's own unsaved cells; the newest is what they typed"),
  // measures/entry/paste
  applyPaste: held('refused when the figures changed since the preview'),
  pasteBlock: held('a preview of their own; nothing of the record changes'),
  undoPaste: STEP,
  // measures/events
  recordEvents: held('dates that are there already are not added again'),
  takeBackConfirmation: STEP,
  takeBackEvent: STEP,
  // measures/import
  applyUpload: STEP,
  importFile: STEP,
  uploadFile: STEP,
  // measures/import/layouts
  chooseLayout: STEP,
  // measures/import/progress
  beginWork: STEP,
  // measures/own
  shareOwnMeasure: STEP,
  writeOwnMeasure: NEW,
  writeOwnVersion: { is: ['edit', 'new'] },
  // measures/periods
  lockPeriod: held('period_lock_once'),
  reopenPeriod: STEP,
  submitPeriod: held('period_submission_once'),
  undoSubmitPeriod: STEP,
  unlockPeriod: STEP,
  expectValues: held('adds to what was said of the period; refused where a figure came meanwhile'),
  // measures/periods/locks
  lockWhenDue: STEP,
  // measures/reported-measures
  configureTeamMeasure: EDIT,
  dropTeamMeasure: STEP,
  chooseTeamMeasures: held('team_measure_once'),
  // measures/reminders
  chooseReminders: STEP,
  stopByLink: STEP,
  // measures/strata
  enterStrata: held('each group carries what it showed; the second is notified and saves once more'),
  // network/files
  eraseWaiting: held('what is erased is not listed again'),
  sendFile: held('what no post names waits a week, and twenty at most'),
  // network/bookmarks
  bookmarkPost: held('bookmark_once'),
  dropBookmark: STEP,
  remindOfBookmarks: held('what was reminded of is marked'),
  writeBookmark: EDIT,
  // network/drafts
  discardDraft: STEP,
  saveDraft: held('the draft carries its version; what the writer did not know of is kept beside'),
  // network/keys
  chooseKeys: held('the last says whether they are on'),
  // network/merge-split
  mergeTopic: held('the rows of both topics are locked, and nothing is left of one'),
  splitTopic: NEW,
  // network/moderation
  decide: NEW,
  endSilence: held('a pause ends once'),
  flagPost: held('a person flags a post once until staff decide'),
  setSlowMode: held('the last says how many minutes'),
  takeFlagged: held('the row of the post is locked, and one of staff has it'),
  // network/watched-words
  changeWord: EDIT,
  watchWord: held('watched_word_once'),
  unwatchWord: STEP,
  // network/notice-mails
  enqueueDigests: held('one job waits for a person'),
  sendAtOnce: held('the person is locked, and the notice says up to which post mail went'),
  sendDigest: held('one digest for a person and a week'),
  stopMails: STEP,
  // network/mail-replies
  settleMail: held('a mail has one row'),
  // network/notices
  chooseNotices: EDIT,
  chooseWay: held('the last says how'),
  seeNotices: STEP,
  // network/outcomes
  answerOutcome: held('one row for a question; the last says what it was'),
  askWhatTheyDid: held('topic_outcome_pkey: a question is asked about once'),
  linkTriedTest: held('post_test_pkey'),
  // network/posts
  editPost: EDIT,
  react: STEP,
  reply: NEW,
  takeBackPost: STEP,
  // network/practice-notes
  acceptNote: STEP,
  proposeNote: held('practice_note_once'),
  refuseNote: STEP,
  // network/routing
  askState: held('topic_routing_pkey'),
  chooseRouting: EDIT,
  remindRouted: held('what was reminded of is marked'),
  // network/topics
  acceptAnswer: held('the last says which reply it is'),
  chooseLevel: STEP,
  chooseFollow: STEP,
  markTopicRead: held('never back'),
  moderateTopic: STEP,
  moveTopicTo: held('the last says where it is'),
  reopenQuestion: STEP,
  startTopic: NEW,
  // notices/delivery
  beginSending: STEP,
  askToEnd: held('the mark is set by one process only'),
  noteTaken: STEP,
  noteNotTaken: STEP,
  tidyOutbox: STEP,
  // notices/outbox
  discloseLink: STEP,
  // pdsa/attachments
  attachFiles: held('pdsa_attachment_once: the same file is kept once in a test'),
  describeAttachment: EDIT,
  removeAttachment: STEP,
  // pdsa/diagram
  addNode: NEW,
  countTest: held('a test counts once for an idea'),
  orderNode: held('as renameNode'),
  placeNode: held('as renameNode'),
  removeNode: held('as renameNode'),
  renameNode: held('the tree carries its version; anyone who meets another is shown both and chooses'),
  restoreVersion: held('becomes the newest version; every other stays'),
  returnNode: STEP,
  startDiagram: held('one diagram for a team and an area'),
  uncountTest: STEP,
  // pdsa/import
  importTests: STEP,
  previewTests: STEP,
  // pdsa/create
  logTest: NEW,
  // pdsa/sharing
  changeSharing: EDIT,
  chooseUsualSharing: EDIT,
  // pdsa/spread
  tryTest: NEW,
  // pdsa/stages
  changeOwner: EDIT,
  decideTest: STEP,
  observe: NEW,
  reopenTest: STEP,
  stopTest: STEP,
  withdraw: STEP,
  writePlan: held(
    'fields, questions and tasks merged in the command, which writes only over the version it read',
  ),
  writeStudy: held('fields and answers merged in the command, which writes only over the version it read'),
  // pdsa/tasks
  tickTask: STEP,
  // people/closing
  closeAccount: STEP,
  // people
  changeProfile: EDIT,
  // people/leaving
  leaveTeam: STEP,
  // review/assessment
  assessOwnTeam: EDIT,
  assessTeam: EDIT,
  // review/assessment/scale
  rewordScale: EDIT,
  // review/board
  pinTeam: STEP,
  // review/coach-notes
  withdrawOwnCoachNote: STEP,
  writeCoachNote: NEW,
  // review/comments
  answerComment: NEW,
  reopenComment: STEP,
  resolveComment: STEP,
  writeComment: NEW,
  // review/nudges
  sendNudges: held('nudge_person_id_week_start_key'),
  // review/promises
  closePromise: STEP,
  makePromise: NEW,
  movePromise: held('the day that the page showed'),
  reopenPromise: STEP,
  // review/reviews
  markReviewed: NEW,
  undoOwnReview: STEP,
  // teams/aims
  changeAim: EDIT,
  writeAim: NEW,
  // teams
  chooseAreas: held('team_area_once'),
  createTeam: NEW,
  leaveTeamArea: STEP,
  // teams/identifying
  setHandlings: EDIT,
  // teams/program
  assignTeamCoach: EDIT,
  closeOneTeam: held('team_closure_once'),
  renameOneTeam: EDIT,
  reopenOneTeam: STEP,
  writePhase: { is: ['edit', 'new'] },
  // search/saved
  checkFollowed: held('the searches are locked, and say up to when they were looked at'),
  keepSearch: held('saved_search_once'),
}
