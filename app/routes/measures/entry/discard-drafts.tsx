import { redirect } from '@remix-run/node'
import { entryAddress } from '#app/measures/entry/address.ts'
import { discardDrafts } from '#app/measures/entry/drafts/commands.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'

export const action = submit(discardDrafts, ({ team }) => redirect(entryAddress(team), 303))
