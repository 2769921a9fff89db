import { readNames } from '#app/network/mentions/queries.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

/** Names that begin like what is typed behind an @: asked by the script of the page alone. */
export const loader = resourceOf({ names: readNames }, ({ names }) => Response.json(names))
