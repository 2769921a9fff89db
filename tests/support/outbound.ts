import { setupServer } from 'msw/node'

/** Other people's HTTP services are never called from a test: a request nobody expected fails it. */
export const outbound = setupServer()
