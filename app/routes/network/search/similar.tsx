import { readSimilar } from '#app/network/search/queries.server.ts'
import { page } from '#app/platform/route-edge.server.ts'

export const loader = page(readSimilar)
