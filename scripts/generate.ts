import { fingerprint, whenStale } from './fingerprint.ts'
import type { Say } from './project.ts'
import { runTool } from './tool.ts'

const inputs = ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']

/** Writes the Prisma client into app/platform/generated unless the one there was made from the same schema. */
export async function generate(say: Say): Promise<void> {
  await whenStale('app/platform/generated/stamp', fingerprint(inputs), async () => {
    say('Generating the database client ...')
    // Prisma asks for its schema engine here without using it, and would download it: any program satisfies it.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
    const { code, output } = await runTool('prisma/build/index.js', ['generate'], { env })
    if (code !== 0) throw new Error(`prisma generate failed:\n${output}`)
  })
}
