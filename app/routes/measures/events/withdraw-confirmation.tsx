import { redirect } from '@remix-run/node'
import { takeBackConfirmation } from '#app/measures/events/commands.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'

export const action = submit(takeBackConfirmation, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}/events`, 303),
)
