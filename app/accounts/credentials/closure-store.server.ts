import type { Db } from '#app/platform/database/db.server.ts'

/** Teams whose only lead somebody is. */
export async function listSoleLeads(
  db: Db,
  personId: string,
): Promise<{ slug: string; name: string; membership: string }[]> {
  return db.$queryRaw`
    SELECT t.slug, t.name, m.id::text AS membership FROM membership m JOIN team t ON t.id = m.team_id
    WHERE m.person_id = ${personId}::uuid AND m.role = 'lead' AND m.ended_at IS NULL AND NOT EXISTS (
      SELECT FROM membership o WHERE o.team_id = m.team_id AND o.role = 'lead' AND o.ended_at IS NULL AND o.id <> m.id)
    ORDER BY t.name`
}

/**
 * Closes an account: ends the person's roles, removes what lets them in and what identifies them, wherever a
 * copy of it is kept. The row stays, as `Former member`, for the record to point at. Throws
 * `team_keeps_a_lead` or `collaborative_keeps_staff` when nobody is left for what the person did, and
 * `person_closed_holds_nothing` while something of theirs is left in another area.
 */
export async function closePerson(db: Db, person: { id: string; email: string; name: string }, at: Date) {
  const { id, email, name } = person
  const nobody = `closed-${id}@closed.invalid`
  await db.membership.updateMany({
    where: { personId: id, endedAt: null },
    data: { endedAt: at, endedBy: id },
  })
  await db.standing.updateMany({ where: { personId: id, revokedAt: null }, data: { revokedAt: at } })
  await db.coachAssignment.updateMany({ where: { personId: id, endedAt: null }, data: { endedAt: at } })
  await db.session.deleteMany({ where: { personId: id } })
  await db.halfSignIn.deleteMany({ where: { personId: id } })
  await db.recoveryCode.deleteMany({ where: { personId: id } })
  await db.secondFactor.deleteMany({ where: { personId: id } })
  await db.accountLink.deleteMany({ where: { personId: id } })
  await db.invitation.updateMany({
    where: { email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at, revokedBy: id },
  })
  await db.invitation.updateMany({
    where: { OR: [{ email }, { acceptedBy: id }] },
    data: { email: nobody, name: null },
  })
  await db.joinRequest.deleteMany({ where: { OR: [{ personId: id }, { email }], decidedAt: null } })
  await db.joinRequest.updateMany({
    where: { OR: [{ personId: id }, { email }] },
    data: { email: nobody, name: 'Former member', reason: 'Gone with the account.' },
  })
  await forgetMails(db, { email, name })
  await db.person.update({
    where: { id },
    data: { closedAt: at, email: nobody, name: 'Former member', passwordHash: null, demoPersona: null },
  })
  await db.$executeRaw`SET CONSTRAINTS "team_keeps_a_lead", "collaborative_keeps_staff", "person_closed_holds_nothing" IMMEDIATE`
}

/**
 * Mails to the person go; of those to others that name them, what has been sent keeps its head and loses its
 * text.
 */
async function forgetMails(db: Db, { email, name }: { email: string; name: string }): Promise<void> {
  const inJson = JSON.stringify(name).slice(1, -1)
  const gone = JSON.stringify(['This mail named somebody who has closed their account. Its text is gone.'])
  await db.outboxMail.deleteMany({ where: { toAddress: email } })
  await db.$executeRaw`
    UPDATE outbox_mail SET body = ${gone}::jsonb, subject = 'A mail that named a former member'
    WHERE (sent_at IS NOT NULL OR given_up_at IS NOT NULL) AND (strpos(body::text, ${email}) > 0 OR strpos(body::text, ${inJson}) > 0
      OR strpos(subject, ${name}) > 0)`
}
