import { readLiveBell, readLiveTopic } from '#app/network/live/queries.server.ts'
import { liveOf } from '#app/network/live/stream.server.ts'

export const loader = liveOf({ topic: readLiveTopic, bell: readLiveBell }, ({ topic }) => [`topic:${topic}`])
