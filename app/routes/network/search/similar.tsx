import { readSimilar } from '#app/network/search/queries.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

/** Topics and ideas like a title that is being typed: asked by the script of the page alone. */
export const loader = resourceOf({ similar: readSimilar }, ({ similar }) => Response.json(similar))
