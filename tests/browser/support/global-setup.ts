import { signInEverybody } from './people.ts'
import { startThrowaway } from '#scripts/throwaway-server.ts'

/** Starts the server that all tests share, with the demo story, and tells the workers where it is and who is signed in. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startThrowaway({ demo: true })
  try {
    process.env.COIIN_TEST_ADDRESS = server.address
    process.env.COIIN_TEST_SESSIONS = JSON.stringify(await signInEverybody(server.address))
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}
