import { readLiveBell } from '#app/network/live/queries.server.ts'
import { liveOf } from '#app/network/live/stream.server.ts'

export const loader = liveOf({ bell: readLiveBell }, () => [])
