import type { ServerBuild } from '@remix-run/node'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readMigrations } from '#app/platform/database/migrations.server.ts'
import type * as serverModule from '#app/server.ts'
import { asItIs } from './bootstrap/typescript.mjs'
import { buildWhenStale, serverBundle } from './build.ts'
import { migrationsFolder } from './migrate.ts'
import { projectFolder } from './project.ts'
import { serve, type Kind } from './serve.ts'

const builtPages = join(projectFolder, 'build', 'server', 'index.js')

const importBuilt = <Module>(path: string): Promise<Module> =>
  asItIs(() => import(pathToFileURL(path).href) as Promise<Module>)

/** How what was built is served. `change` may add to its pages. */
export const built = (change: (build: ServerBuild) => ServerBuild = (build) => build): Kind => ({
  async load(say) {
    await buildWhenStale(say)
    return importBuilt<typeof serverModule>(serverBundle)
  },
  async makeServer(module, services) {
    const build = change(await importBuilt<ServerBuild>(builtPages))
    const folder = join(projectFolder, 'build', 'client')
    const server = module.createHttpServer(
      services,
      { kind: 'built', build, folder },
      readMigrations(migrationsFolder),
    )
    return { server, close: async () => {} }
  },
})

export async function main(): Promise<void> {
  process.env.NODE_ENV = 'production'
  await serve(built())
}
