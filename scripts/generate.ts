import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, whenStale } from './fingerprint.ts'
import { projectFolder } from './project.ts'
import type { Say } from './project.ts'
import { runTool } from './tool.ts'

const inputs = ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']

/**
 * Writes the code that is generated from other files: the Prisma client into app/platform/generated,
 * unless the one there was made from the same schema, and the thread that reads files of an import beside its
 * source: a build would take it out of its own folder.
 */
export async function generate(say: Say): Promise<void> {
  await bundleThread()
  await whenStale('app/platform/generated/stamp', fingerprint(inputs), async () => {
    say('Generating the database client ...')
    // Prisma requires its schema engine here without using it, and would download it: any program satisfies
    // it.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
    const { code, output } = await runTool('prisma/build/index.js', ['generate'], { env })
    if (code !== 0) throw new Error(`prisma generate failed:\n${output}`)
  })
}

/**
 * A thread begins without the loader that lets everything else run from its sources, so its code is one file.
 * Generated each time, which takes less than checking whether it is needed.
 */
async function bundleThread(): Promise<void> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: ['app/measures/import/read-thread.server.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  const code = outputFiles[0]!.text
  const folder = join(projectFolder, 'app', 'measures', 'import', 'generated')
  const file = join(folder, 'read-thread.mjs')
  if (existsSync(file) && readFileSync(file, 'utf8') === code) return
  mkdirSync(folder, { recursive: true })
  // Others may be starting a thread from it at this moment.
  writeFileSync(`${file}.${process.pid}`, code)
  renameSync(`${file}.${process.pid}`, file)
}
