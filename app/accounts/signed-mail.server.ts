import type { Granted } from '#app/platform/use-case.server.ts'
import { nameWithRole, roleAlone } from '#app/policy/actor.ts'
import { listKnowing } from './known-name.server.ts'

type Place = { readonly id: string; readonly name: string } | null

/**
 * How mails to some addresses name who acts, in the record of a team or of the whole collaborative: by name
 * where the recipient may know it, else by role alone. `invited`: the mail brings a link that makes its
 * recipient an account.
 */
export async function signaturesFor(
  { db, actor }: Pick<Granted, 'db' | 'actor'>,
  team: Place,
  to: { readonly emails: readonly string[]; readonly invited: boolean },
): Promise<(email: string) => string> {
  const named = nameWithRole(actor, team?.id)
  if (actor.kind !== 'person') return () => named
  const knowing = await listKnowing(db, { personId: actor.id, teamId: team?.id ?? null }, to)
  return (email) => (knowing.has(email) ? named : roleAlone(actor, team))
}

/** The same for one mail to somebody who is not being invited. */
export const signatureFor = async (
  granted: Pick<Granted, 'db' | 'actor'>,
  team: Place,
  email: string,
): Promise<string> => (await signaturesFor(granted, team, { emails: [email], invited: false }))(email)
