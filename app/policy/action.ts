import type {
  MemberSubject,
  NoteSubject,
  PersonSubject,
  PostFileSubject,
  PostSubject,
  SpaceSubject,
  TeamSubject,
  TestSubject,
  TopicSubject,
} from './subject.ts'

export * from './subject.ts'

/**
 * The closed list of everything that can be asked of the collaboratory, with the subject each needs. Adding a
 * line here does not compile until `rules.ts` says who may.
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
  'catalog.read': null
  'catalog.write': null
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
  'team.review': TeamSubject
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
  'mail.receive': null
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
  'team.assessment.read': TeamSubject
  'team.assess': TeamSubject
  'team.assess.self': TeamSubject
  'assessment.scale.write': null
  'nudge.send': null
  'team.coachnotes': TeamSubject
  'team.comments.read': TeamSubject
  'team.comment.write': TeamSubject
  'team.promises.read': TeamSubject
  'team.promise.write': TeamSubject
  'network.read': null
  'space.read': SpaceSubject
  'topic.start': SpaceSubject
  'topic.accept': TopicSubject
  'topic.moderate': TopicSubject
  'topic.route': TopicSubject
  'topic.outcome': TopicSubject
  'team.routing.choose': TeamSubject
  'note.propose': NoteSubject
  'note.decide': null
  'post.write': TopicSubject
  'post.change': PostSubject
  'post.withdraw': PostSubject
  'post.flag': PostSubject
  'post.moderate': PostSubject
  'moderation.read': null
  'person.silence': null
  'words.watch': null
  'community.read': null
  'post.file.send': null
  'post.file.tidy': null
  'post.file.read': PostFileSubject
  'notice.read': null
  'notice.choose': null
  'follow.choose': null
  'reading.choose': null
  'shortcuts.choose': null
  'notice.send': null
  'notice.unsubscribe': null
  'search.read': null
  'search.keep': null
  'diagram.read': TeamSubject
  'diagram.write': TeamSubject
}

export type Action = keyof ActionSubjects
