import type { Action, ActionSubjects } from '#app/policy/action.ts'
import { ACTIONS } from '#app/policy/action-words.ts'
import { can } from '#app/policy/can.ts'
import type { Permission } from '#app/policy/rules.ts'
import { ASKERS, MEMBER, type Asker } from './askers.ts'

const GENERAL: readonly Action[] = [
  'session.begin',
  'session.end',
  'setup.complete',
  'collaborative.read',
  'collaborative.rules.set',
  'identifying.set',
  'area.read',
  'idea.read',
  'idea.ledger',
  'catalog.read',
  'catalog.write',
  'home.read',
  'reminder.send',
  'mail.deliver',
  'mail.receive',
  'period.lock.due',
  'reminder.stop',
  'reminder.choose',
  'measure.compare',
  'team.list',
  'test.find',
  'mail.read',
  'mail.disclose',
  'standing.invite',
  'invitation.accept',
  'join.confirm',
  'account.recover',
  'account.change',
  'account.sessions',
  'account.close',
  'profile.write',
  'directory.read',
  'account.factor',
  'factor.require',
  'factor.reset',
  'team.create',
  'program.read',
  'phase.write',
  'calendar.write',
  'audit.read',
  'network.read',
  'note.decide',
  'moderation.read',
  'person.silence',
  'words.watch',
  'community.read',
  'notice.read',
  'notice.choose',
  'follow.choose',
  'reading.choose',
  'shortcuts.choose',
  'notice.send',
  'notice.unsubscribe',
  'search.read',
  'search.keep',
  'assessment.scale.write',
  'nudge.send',
]

/**
 * What the policy answers when `asker` wants to do `action` to the team of the table, or to another member of
 * it.
 */
export function answerTo(asker: Asker, action: Action): Permission {
  const subject = GENERAL.includes(action) ? null : MEMBER
  // Which subject an action takes is known to the compiler one action at a time only.
  return can(ASKERS[asker], action, subject as ActionSubjects[typeof action])
}

const LETTERS = { 'sign-in': 's', 'second-factor': 'f', hidden: 'h', refused: 'n' } as const

/**
 * One letter for an answer: y may, n is refused with a reason, s has to sign in first, f has to set up a
 * second factor first, h is not to learn of it.
 */
export const letterOf = (permission: Permission): string =>
  permission.allowed ? 'y' : LETTERS[permission.how]

/** Every action of the policy with its letters, in the order of the askers. */
export const lettersOf = (askers: readonly Asker[]): Record<string, string> =>
  Object.fromEntries(
    ACTIONS.map((action) => [action, askers.map((asker) => letterOf(answerTo(asker, action))).join(' ')]),
  )
