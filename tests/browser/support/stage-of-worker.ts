import type { Sessions } from './people.ts'

/** A server with the demo story, and the sessions of its people. */
export type Stage = { readonly address: string; readonly sessions: Sessions }

/** The server that this worker's tests play on; workers that follow one another at the same place share one. */
export function stageOfWorker(): Stage {
  const stages = JSON.parse(process.env.COIIN_TEST_STAGES ?? '[]') as Stage[]
  const stage = stages[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
  if (stage === undefined) throw new Error('No server was started for this worker.')
  return stage
}
