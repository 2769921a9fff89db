import { z } from 'zod'
import type { Context } from '#app/platform/use-case.server.ts'
import { findAddress } from './store.server.ts'
import { openedToken } from './unsubscribe-token.server.ts'

export const linkForm = z.object({ token: z.string().max(200) })

/** Whose mails of which kind a link stops; null when it is not one of ours, or the account is closed. */
export async function loadLink({ db, serverSecret }: Context, { token }: { readonly token: string }) {
  const opened = openedToken(serverSecret, token)
  const address = opened && (await findAddress(db, opened.personId))
  return opened && address !== null ? { subject: null, ...opened, address } : null
}
