import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { hashOfToken } from '#app/platform/secrets/link-token.server.ts'
import { defineCommand, type Granted } from '#app/platform/use-case.server.ts'
import { linkState } from '../link-state.ts'
import { ACCEPT } from '../doors.server.ts'
import { hashPassword } from '../credentials/password.server.ts'
import { beginSession } from '../sessions/session.server.ts'
import { addAccount, findPersonByEmail, grantMembership, grantStanding } from '../store.server.ts'
import { refuseGuessing } from '../too-often.server.ts'
import { acceptForm } from './forms.ts'
import { findInvitationByToken, useInvitation, type InvitationRow } from './store.server.ts'

const OVER = failed({ field: '', message: 'This invitation is no longer open.' })

/** An invitation's place among the states of a link. */
export const invitationState = (invitation: InvitationRow | null, now: Date) =>
  linkState(invitation && { ...invitation, usedAt: invitation.acceptedAt }, now)

type Entering = { readonly personId: string; readonly setCookie: string | null }

/**
 * Accepts an invitation with its link. Somebody without an account makes one and is signed in; somebody with
 * one has to be signed in with it, and only gets the new role. Gives the cookie of the new session, if any,
 * and where to go.
 */
export const acceptInvitation = defineCommand({
  action: 'invitation.accept',
  form: acceptForm,
  load: async ({ db }, { token }) => {
    const invitation = await findInvitationByToken(db, hashOfToken(token))
    return invitation && { subject: null, invitation }
  },
  guard: async (granted, { invitation }, { password }) => {
    const refused = await refuseGuessing(granted, ACCEPT)
    if (refused) return refused
    if (invitationState(invitation, granted.now) !== 'open') return OVER
    return done(password === undefined ? null : await hashPassword(password))
  },
  run: async (granted, { invitation }, { token, name, secure }, passwordHash) => {
    const { db, now } = granted
    if (invitationState(invitation, now) !== 'open') return OVER
    try {
      const entering = await enter(granted, invitation, { name, passwordHash, secure })
      if (!entering.ok) return entering
      const { personId, setCookie } = entering.value
      if (!(await useInvitation(db, invitation.id, hashOfToken(token), personId, now)))
        return failed({ field: '', message: 'This invitation has just been used or revoked.' })
      const { team, role, sector } = invitation
      if (team === null) await grantStanding(db, personId, role, now)
      else await grantMembership(db, { personId, teamId: team.id, role, sector }, now)
      const event = {
        ...(team === null ? {} : { teamId: team.id }),
        subject: { kind: 'person', id: personId },
        data: { invitation: invitation.id, role },
      }
      return done({
        output: { setCookie, to: team === null ? '/home' : `/teams/${team.slug}` },
        events: [event],
      })
    } catch (error) {
      if (violatedConstraint(error) !== 'person_email_key') throw error
      return failed({
        field: '',
        message: 'An account with this address has just been made. Sign in with it, then accept.',
      })
    }
  },
})

/**
 * Finds out who accepts: anyone who is signed in with the invited address, or somebody new with a name and a
 * password.
 */
async function enter(
  { db, now, actor, sessionId }: Granted,
  { email }: InvitationRow,
  { name, passwordHash, secure }: { name: string | undefined; passwordHash: string | null; secure: boolean },
) {
  const holder = await findPersonByEmail(db, email)
  if (holder !== null) {
    if (actor.kind === 'person' && actor.id === holder.id)
      return done<Entering>({ personId: holder.id, setCookie: null })
    return failed({ field: '', message: `${email} has an account. Sign in with it, then accept.` })
  }
  if (actor.kind === 'person')
    return failed({
      field: '',
      message: `This invitation is for ${email}, and you are signed in with another address.`,
    })
  const problems = [
    ...(name === undefined ? [{ field: 'name', message: 'Enter your name.' }] : []),
    ...(passwordHash === null ? [{ field: 'password', message: 'Choose a password.' }] : []),
  ]
  if (name === undefined || passwordHash === null) return failed(...problems)
  const { id } = await addAccount(db, { email, name, passwordHash, createdAt: now })
  return done<Entering>({ personId: id, setCookie: await beginSession({ db, sessionId }, id, secure) })
}
