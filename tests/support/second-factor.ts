import { Secret, TOTP } from 'otpauth'
import { beginSetup, confirmSetup } from '#app/accounts/second-factor/own/commands.server.ts'
import { readSetup } from '#app/accounts/second-factor/own/queries.server.ts'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { asking, valueOf } from './asking.ts'

/** What an authenticator app shows for a key at an instant (milliseconds), as RFC 6238 has it. */
export const codeAt = (key: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: at })

/** The real time, of which codes depend, held still: whole steps of 30 s after a fixed instant. */
export const AT = Date.UTC(2026, 2, 15, 12, 0, 5)
export const stepsLater = (steps: number): number => AT + steps * 30_000

export async function givePassword(db: Db, person: PersonActor, password: string): Promise<void> {
  await db.person.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(password) } })
}

/** Sets a second factor up with the code of `at`. Gives the key of the app and the recovery codes. */
export async function setUpFactor(
  db: Db,
  person: PersonActor,
  password: string,
  at: number,
): Promise<{ key: string; codes: string[] }> {
  const context = asking(db, person)
  valueOf(await beginSetup.ask(context, {}))
  const { setup } = valueOf(await readSetup.ask(context, {}))
  if (setup === null) throw new Error('The set-up was begun and has no key')
  const input = { code: codeAt(setup.key, at), currentPassword: password, sessionId: null }
  const { codes } = valueOf(await confirmSetup.ask(context, input))
  return { key: setup.key, codes }
}
