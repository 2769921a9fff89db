import type { FullConfig } from '@playwright/test'
import { buildWhenStale } from '#scripts/build.ts'
import { sayOnStderr } from '#scripts/project.ts'
import { startThrowaway } from '#scripts/throwaway-server.ts'
import { signInEverybody } from './people.ts'
import type { Stage } from './stage-of-worker.ts'

/**
 * Starts a server with the demo story for each worker, and tells the workers where theirs is and who is signed in there. One for
 * all would run out of jurisdictions: a test that needs a team of its own opens one, and nobody closes it. What they serve is built
 * first, since two that find it stale would both build it in the same place.
 */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<void>> {
  await buildWhenStale(sayOnStderr)
  const servers = await Promise.all(Array.from({ length: workers }, () => startThrowaway({ demo: true })))
  const stop = async () => void (await Promise.all(servers.map((server) => server.stop())))
  try {
    const stages: Stage[] = await Promise.all(
      servers.map(async ({ address }) => ({ address, sessions: await signInEverybody(address) })),
    )
    process.env.COIIN_TEST_STAGES = JSON.stringify(stages)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
