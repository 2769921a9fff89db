import { fileURLToPath } from 'node:url'
import { checkNodeVersion } from './node-version.mjs'
import { installDependencies } from './install.mjs'

/**
 * Runs scripts/<name>.ts in this process once Node is new enough and the dependencies are there. It stays one
 * process on purpose: a signal then reaches the command itself, and not a parent that would have to pass it
 * on.
 */
export async function run(name) {
  checkNodeVersion()
  const project = fileURLToPath(new URL('../..', import.meta.url))
  process.chdir(project)
  installDependencies(project)
  await import('./typescript.mjs')
  const { command } = await import('../command.ts')
  const { main } = await import(`../${name}.ts`)
  await command(main)
}
