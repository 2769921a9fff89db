import { expect, test } from 'vitest'
import type { Action } from '#app/policy/action.ts'
import { ACTIONS } from '#app/policy/action-words.ts'
import { ANONYMOUS, type Actor } from '#app/policy/actor.ts'
import { can } from '#app/policy/can.ts'
import { ASKERS, ASKER_NAMES, MEMBER } from './askers.ts'
import { lettersOf } from './matrix.ts'

/**
 * Written by hand from what was agreed, and never taken from the policy: y may, n is refused with a reason, s
 * has to sign in first, h is not to learn that it is there.
 */
const AGREED = `
                          visitor
                          |  system
                          |  |   lead, data manager, member, viewer of the team
                          |  |   |        the same of another team
                          |  |   |        |         coach of the team, of another
                          |  |   |        |         |    staff
                          |  |   |        |         |    |  funder, participant
                          |  |   |        |         |    |  |    without a role
  session.begin           y  y   y y y y  y y y y   y y  y  y y  y
  network.read            s  y   y y y y  y y y y   y y  y  n y  n
  notice.choose           s  y   y y y y  y y y y   y y  y  n y  n
  follow.choose           s  y   y y y y  y y y y   y y  y  n y  n
  reading.choose          s  y   y y y y  y y y y   y y  y  n y  n
  notice.read             s  y   y y y y  y y y y   y y  y  n y  n
  notice.send             s  y   n n n n  n n n n   n n  n  n n  n
  notice.unsubscribe      y  y   y y y y  y y y y   y y  y  y y  y
  space.read              s  y   y y y y  h h h h   y h  y  h h  h
  topic.start             s  y   y y y n  h h h h   y h  y  h h  h
  topic.accept            s  n   n n n n  h h h h   n h  y  h h  h
  topic.moderate          s  y   n n n n  h h h h   n h  y  h h  h
  post.write              s  y   y y y n  h h h h   y h  y  h h  h
  post.change             s  n   n n n n  h h h h   n h  y  h h  h
  post.withdraw           s  n   n n n n  h h h h   n h  y  h h  h
  post.file.send          s  y   y y y y  y y y y   y y  y  n y  n
  post.file.tidy          s  y   n n n n  n n n n   n n  n  n n  n
  post.file.read          s  y   y y y y  h h h h   y h  y  h h  h
  session.end             y  y   y y y y  y y y y   y y  y  y y  y
  setup.complete          y  y   y y y y  y y y y   y y  y  y y  y
  collaborative.read      y  y   y y y y  y y y y   y y  y  y y  y
  collaborative.rules.set s  y   n n n n  n n n n   n n  y  n n  n
  identifying.set         s  y   n n n n  n n n n   n n  y  n n  n
  area.read               y  y   y y y y  y y y y   y y  y  y y  y
  idea.read               y  y   y y y y  y y y y   y y  y  y y  y
  idea.ledger             s  y   y y y y  y y y y   y y  y  n y  n
  catalog.read          y  y   y y y y  y y y y   y y  y  y y  y
  catalog.write         s  y   n n n n  n n n n   n n  y  n n  n
  home.read               s  y   y y y y  y y y y   y y  y  y y  y
  measure.compare         s  y   y y y y  y y y y   y y  y  n n  n
  team.list               s  y   y y y y  y y y y   y y  y  y y  y
  test.find               s  y   y y y y  y y y y   y y  y  y y  y
  search.read             s  y   y y y y  y y y y   y y  y  y y  y
  team.create             s  y   n n n n  n n n n   n n  y  n n  n
  mail.read               s  y   n n n n  n n n n   n n  y  n n  n
  mail.disclose           s  y   n n n n  n n n n   n n  y  n n  n
  standing.invite         s  y   n n n n  n n n n   n n  y  n n  n
  invitation.accept       y  y   y y y y  y y y y   y y  y  y y  y
  join.confirm            y  y   y y y y  y y y y   y y  y  y y  y
  account.recover         y  y   y y y y  y y y y   y y  y  y y  y
  account.change          s  n   y y y y  y y y y   y y  y  y y  y
  account.sessions        s  n   y y y y  y y y y   y y  y  y y  y
  search.keep             s  n   y y y y  y y y y   y y  y  y y  y
  shortcuts.choose        s  n   y y y y  y y y y   y y  y  y y  y
  account.close           s  n   y y y y  y y y y   y y  y  y y  y
  profile.write           s  n   y y y y  y y y y   y y  y  y y  y
  directory.read          s  y   y y y y  y y y y   y y  y  y y  y
  person.read             s  y   y y y y  h h h h   y h  y  h h  h
  team.membership.end     s  y   y n n n  n n n n   n n  y  n n  n
  account.factor          s  n   y y y y  y y y y   y y  y  y y  y
  factor.require          s  y   n n n n  n n n n   n n  y  n n  n
  factor.reset            s  y   n n n n  n n n n   n n  y  n n  n
  team.members.read       s  y   y y y y  n n n n   y n  y  n n  n
  team.members.manage     s  y   y n n n  n n n n   n n  y  n n  n
  team.invite             s  y   y n n n  n n n n   n n  y  n n  n
  team.join               y  n   n n n n  y y y y   y y  y  y y  y
  team.requests.decide    s  y   y n n n  n n n n   y n  y  n n  n
  program.read          s  y   n n n n  n n n n   n n  y  n n  n
  phase.write             s  y   n n n n  n n n n   n n  y  n n  n
  calendar.write          s  y   n n n n  n n n n   n n  y  n n  n
  audit.read              s  y   n n n n  n n n n   n n  y  n n  n
  team.read               s  y   y y y y  n n n n   y n  y  n n  n
  team.administer         s  y   n n n n  n n n n   n n  y  n n  n
  team.coach.assign       s  y   n n n n  n n n n   n n  y  n n  n
  team.review             s  h   h h h h  h h h h   y h  y  h h  h
  team.areas.choose       s  y   y n n n  n n n n   n n  y  n n  n
  team.areas.leave        s  y   y n n n  n n n n   n n  y  n n  n
  team.aim.write          s  y   y n n n  n n n n   n n  y  n n  n
  team.measures.pick      s  y   y y n n  n n n n   n n  y  n n  n
  team.measures.configure  s y   y y n n  n n n n   n n  y  n n  n
  team.measures.define    s  y   y y n n  n n n n   n n  y  n n  n
  team.measures.share     s  y   y n n n  n n n n   n n  y  n n  n
  values.read             s  y   y y y y  n n n n   y n  y  n n  n
  values.enter            s  y   y y y n  n n n n   n n  y  n n  n
  values.import           s  y   y y n n  n n n n   n n  y  n n  n
  values.export           s  y   y y y y  n n n n   y n  y  n n  n
  strata.read             s  y   y y y y  n n n n   y n  y  n n  n
  strata.enter            s  y   y y y n  n n n n   n n  y  n n  n
  reminder.send           s  y   n n n n  n n n n   n n  n  n n  n
  mail.deliver            s  y   n n n n  n n n n   n n  n  n n  n
  mail.receive            s  y   n n n n  n n n n   n n  n  n n  n
  period.lock.due    s  y   n n n n  n n n n   n n  n  n n  n
  reminder.stop           y  y   y y y y  y y y y   y y  y  y y  y
  reminder.choose         s  y   y y y y  y y y y   y y  y  y y  y
  period.submit           s  y   y y n n  n n n n   n n  y  n n  n
  period.reopen           s  y   y y n n  n n n n   n n  y  n n  n
  period.lock             s  y   n n n n  n n n n   n n  y  n n  n
  events.read             s  y   y y y y  n n n n   y n  y  n n  n
  events.enter            s  y   y y y n  n n n n   n n  y  n n  n
  chart.annotate          s  y   y y y n  n n n n   y n  y  n n  n
  chart.phase             s  y   y y n n  n n n n   y n  y  n n  n
  chart.mark              s  y   y y n n  n n n n   y n  y  n n  n
  topic.route             s  n   n n n n  h h h h   n h  n  h h  h
  topic.outcome           s  n   n n n n  h h h h   n h  n  h h  h
  team.routing.choose     s  y   y n n n  n n n n   n n  y  n n  n
  note.propose            s  n   n n n n  h h h h   n h  n  h h  h
  note.decide             s  y   n n n n  n n n n   n n  y  n n  n
  test.list               s  y   y y y y  y y y y   y y  y  y y  y
  test.read               s  y   y y y y  h h h h   y h  y  h h  h
  test.write              s  y   y y y n  n n n n   n n  y  n n  n
  test.share              s  y   y y y n  n n n n   n n  y  n n  n
  team.tests.share        s  y   y n n n  n n n n   n n  y  n n  n
  team.assessment.read    s  y   y y y y  n n n n   y n  y  n n  n
  team.assess             s  n   n n n n  n n n n   y n  y  n n  n
  team.assess.self        s  n   y n n n  n n n n   n n  n  n n  n
  assessment.scale.write  s  y   n n n n  n n n n   n n  y  n n  n
  nudge.send              s  n   n n n n  n n n n   y y  y  n n  n
  team.coachnotes         s  h   h h h h  h h h h   y h  y  h h  h
  team.comments.read      s  y   y y y y  n n n n   y n  y  n n  n
  team.comment.write      s  y   y y y n  n n n n   y n  y  n n  n
  team.promises.read      s  y   y y y y  n n n n   y n  y  n n  n
  team.promise.write      s  y   y y y n  n n n n   y n  y  n n  n
  post.flag               s  n   y y y y  h h h h   y h  y   h h  h
  post.moderate           s  y   n n n n  h h h h   n h  y   h h  h
  moderation.read         s  y   n n n n  n n n n   n n  y   n n  n
  person.silence          s  y   n n n n  n n n n   n n  y   n n  n
  community.read          s  y   n n n n  n n n n   n n  y   n n  n
  words.watch             s  y   n n n n  n n n n   n n  y   n n  n
  diagram.read            s  y   y y y y  n n n n   y n  y  n n  n
  diagram.write           s  y   y y y n  n n n n   n n  y  n n  n
`

const agreed = Object.fromEntries(
  AGREED.split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => /^[a-z]+\.[a-z.]+$/.test(words[0] ?? ''))
    .map(([action, ...letters]) => [action, letters.join(' ')]),
)

test('everybody may do exactly what was agreed', () => {
  expect(lettersOf(ASKER_NAMES)).toEqual(agreed)
})

test('to a closed team nothing is added, not even by staff, and its record is read as before', () => {
  const closed = { teamId: 'team', teamName: 'Ohio', closed: true }
  const adding = [
    'values.enter',
    'values.import',
    'team.areas.choose',
    'team.measures.pick',
    'chart.annotate',
    'diagram.write',
    'team.review',
    'team.assess',
    'team.assess.self',
    'team.promise.write',
    'team.comment.write',
    'team.coachnotes',
  ] as const
  for (const asker of [ASKERS['its lead'], ASKERS['its coach'], ASKERS['national staff']]) {
    expect(adding.filter((action) => can(asker, action, closed).allowed)).toEqual([])
    expect(can(asker, 'values.read', closed).allowed).toBe(true)
  }
})

test('a shared test is read by everybody who learns with the others, and by no funder', () => {
  const readers = ASKER_NAMES.filter(
    (asker) => can(ASKERS[asker], 'test.read', { ...MEMBER, shared: true }).allowed,
  )
  expect(ASKER_NAMES.filter((asker) => !readers.includes(asker))).toEqual([
    'a visitor',
    'a funder',
    'a person without a role',
  ])
})

test('whoever awaits a second factor may set it up and do what visitors may, and nothing else', () => {
  for (const asker of ASKER_NAMES) {
    const actor = ASKERS[asker]
    if (actor.kind !== 'person') continue
    const allowed = (who: Actor) => ACTIONS.filter((action) => can(who, action, MEMBER as never).allowed)
    const open = [...allowed(ANONYMOUS), 'account.factor']
    expect(allowed({ ...actor, awaitsSecondFactor: true }).sort()).toEqual(open.sort())
    expect(can({ ...actor, awaitsSecondFactor: true }, 'home.read', null)).toMatchObject({
      how: 'second-factor',
    })
  }
})

test('an action nobody wrote a rule for is refused to everybody, the system included', () => {
  const unknown = 'team.close' as Action
  for (const asker of [ANONYMOUS, ...Object.values(ASKERS)]) {
    expect(can(asker, unknown, null as never)).toEqual({
      allowed: false,
      how: 'refused',
      reason: 'Nobody may do this.',
    })
  }
})

test('a file that is not posted yet is there for its sender alone, whatever anybody else is', () => {
  const waiting = { spaceKind: 'commons', team: null, senderId: 'sender', isPosted: false } as const
  for (const asker of ASKER_NAMES) expect(can(ASKERS[asker], 'post.file.read', waiting).allowed).toBe(false)
  const sender = { ...ASKERS['a participant'], id: 'sender' } as Actor
  expect(can(sender, 'post.file.read', waiting).allowed).toBe(true)
})
