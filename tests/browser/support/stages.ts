import { signInEverybody, type Sessions } from './people.ts'
import { startOnCopy } from './template-databases.ts'

/** A server with the demo story, its database, and the sessions of its people. */
export type Stage = { readonly address: string; readonly databaseUrl: string; readonly sessions: Sessions }

const STAGES = 'COIIN_TEST_STAGES'

/**
 * Tests that open a team of their own use a jurisdiction up, and there are 59: one stage would be short of
 * them before the last test, and two when tests are tried again.
 */
const STAGES_PER_WORKER = 2

/** Starts the stages of all workers, tells the workers where they are, and gives what stops them. */
export async function openStages(workers: number): Promise<() => Promise<void>> {
  const names = Array.from({ length: workers * STAGES_PER_WORKER }, (_, at) => `stage_${at}`)
  const started = await Promise.allSettled(names.map((name) => startOnCopy('demo', name)))
  const servers = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const close = async () => void (await Promise.all(servers.map((server) => server.stop())))
  try {
    for (const one of started) if (one.status === 'rejected') throw one.reason
    const stages: Stage[] = await Promise.all(
      servers.map(async ({ address, databaseUrl }) => ({
        address,
        databaseUrl,
        sessions: await signInEverybody(address),
      })),
    )
    process.env[STAGES] = JSON.stringify(stages)
  } catch (error) {
    await close()
    throw error
  }
  return close
}

/**
 * Where a test plays: always the same one of its worker's stages. Workers that follow one another at the same
 * place share theirs.
 */
export const stageOf = ({ testId, parallelIndex }: { testId: string; parallelIndex: number }): Stage =>
  stageAt(parallelIndex, Number.parseInt(testId.slice(-8), 16) % STAGES_PER_WORKER)

/** Where all tests of a worker play that only look. */
export const stageOfWorker = ({ parallelIndex }: { parallelIndex: number }): Stage =>
  stageAt(parallelIndex, 0)

function stageAt(parallelIndex: number, turn: number): Stage {
  const stages = JSON.parse(process.env[STAGES] ?? '[]') as Stage[]
  const stage = stages[parallelIndex * STAGES_PER_WORKER + turn]
  if (stage === undefined) throw new Error('No server was started for this test.')
  return stage
}
