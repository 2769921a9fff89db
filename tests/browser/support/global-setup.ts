import type { FullConfig } from '@playwright/test'
import { buildWhenStale } from '#scripts/build.ts'
import { sayOnStderr } from '#scripts/project.ts'
import { prepareTemplates } from './template-databases.ts'
import { openStages } from './stages.ts'

/**
 * Starts the servers that the tests play on. What they serve is built first, since two that find it stale
 * would both build it in the same place.
 */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<void>> {
  await buildWhenStale(sayOnStderr)
  const clear = await prepareTemplates()
  try {
    const close = await openStages(workers)
    return async () => {
      await close()
      await clear()
    }
  } catch (error) {
    await clear()
    throw error
  }
}
