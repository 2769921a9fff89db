import { readNothing } from '#app/accounts/sign-in/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'

/**
 * Every address that names nothing: answered inside the frame, so that the way to everything else stays in
 * sight.
 */
export const loader = page(readNothing, () => ({}))

export default function NotFound() {
  return null
}
