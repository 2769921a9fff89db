import type { APIRequestContext } from '@playwright/test'
import { send } from './teams.ts'

/**
 * The link of a mail that staff hand over, found by whom it is to and how its subject begins: no mail server
 * is set here.
 */
export async function linkFor(staff: APIRequestContext, address: string, subject: string): Promise<string> {
  const list = await (await staff.get('/outbox')).text()
  const row = list.split('<tr').find((part) => part.includes(address) && part.includes(subject)) ?? ''
  const mail = /\/outbox\/[0-9a-f-]{36}/.exec(row)?.[0] ?? ''
  const answer = await (await send(staff, mail, {})).text()
  const link = /value="http:\/\/[^/"]+(\/[^"]+)"/.exec(answer)?.[1]
  if (link === undefined) throw new Error(`No link waits for ${address}`)
  return link
}
