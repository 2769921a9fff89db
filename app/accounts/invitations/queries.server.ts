import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { hashOfToken } from '#app/platform/secrets/link-token.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import type { Actor } from '#app/policy/actor.ts'
import { findPerson, findPersonByEmail } from '../store.server.ts'
import { INVITED, listNames, nameReader } from '../known-name.server.ts'
import { loadTeamPlace } from '../load-place.server.ts'
import { invitationState } from './accept.server.ts'
import { invitedTo, type Inviting } from './send.server.ts'
import { findInvitationByToken, listInvitations, type InvitationRow } from './store.server.ts'

const MOST_LISTED = 200

/** An invitation as those who invite see it. */
const listing = (invitation: InvitationRow, now: Date) => {
  const { id, email, name, sentAt, expiresAt, acceptedAt, invitedBy } = invitation
  const { role } = invitedTo({ ...invitation, role: invitation.role as Inviting['role'] })
  return {
    id,
    email,
    name,
    role,
    sentAt,
    expiresAt,
    acceptedAt,
    invitedBy,
    state: invitationState(invitation, now),
  }
}

export type InvitationListing = ReturnType<typeof listing>

/** The invitations of a team, the newest first. */
export const readTeamInvitations = defineQuery({
  action: 'team.invite',
  form: teamParam,
  load: async (context, { team }) => loadTeamPlace(context, team),
  run: async ({ db, now, sendsMail }, { team }) => {
    const rows = await listInvitations(db, { teamId: team.id }, MOST_LISTED)
    return { team, invitations: rows.map((row) => listing(row, now)), sendsMail }
  },
})

/** The invitations of coaches, funders, participants and staff, the newest first. */
export const readStandingInvitations = defineQuery({
  action: 'standing.invite',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now, sendsMail }) => {
    const rows = await listInvitations(db, { teamId: null }, MOST_LISTED)
    return { invitations: rows.map((row) => listing(row, now)), sendsMail }
  },
})

/** Who invited, as far as whoever opens the link may know. */
async function nameOfInviter(
  db: Db,
  team: { readonly id: string } | null,
  personId: string,
  actor: Actor,
): Promise<string | null> {
  const reader = actor.kind === 'anonymous' ? INVITED : nameReader(actor)
  const names = await listNames(db, { people: [personId], teamId: team?.id ?? null }, reader)
  return names.get(personId) ?? null
}

/**
 * What the holder of a link sees. Whether the address has an account decides the fields of the form; only the
 * holder of the link, to whom the mail went, learns of it.
 */
export const readInvitation = defineQuery({
  action: 'invitation.accept',
  form: z.object({ token: z.string().max(200) }),
  load: async ({ db }, { token }) => ({
    subject: null,
    invitation: await findInvitationByToken(db, hashOfToken(token)),
  }),
  run: async ({ db, now, actor }, { invitation }) => {
    const state = invitationState(invitation, now)
    if (invitation === null || state !== 'open') return { state, invitation: null }
    const [holder, visitor] = await Promise.all([
      findPersonByEmail(db, invitation.email),
      actor.kind === 'person' ? findPerson(db, actor.id) : null,
    ])
    const { email, name, invitedById, expiresAt } = invitation
    return {
      state,
      invitation: {
        ...invitedTo({ ...invitation, role: invitation.role as Inviting['role'] }),
        email,
        name,
        invitedBy: invitedById && (await nameOfInviter(db, invitation.team, invitedById, actor)),
        expiresAt,
        hasAccount: holder !== null,
        /** Who is signed in in this browser, when that is not the one who is invited. */
        somebodyElse: visitor !== null && visitor.id !== holder?.id ? visitor.email : null,
        signedIn: visitor !== null && visitor.id === holder?.id,
      },
    }
  },
})
