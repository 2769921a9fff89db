import type { ServerBuild } from '@remix-run/node'
import type { ViteDevServer } from 'vite'
import { readMigrations } from '#app/platform/database/migrations.server.ts'
import { generate } from './generate.ts'
import { migrationsFolder } from './migrate.ts'
import { serve } from './serve.ts'

/**
 * Serves the sources as they are; pages reload by themselves when a file changes, app/server.ts and
 * app/platform do not.
 */
export async function main(): Promise<void> {
  process.env.NODE_ENV = 'development'
  await serve({
    async load(say) {
      await generate(say)
      return import('#app/server.ts')
    },
    async makeServer({ createHttpServer }, services) {
      const { createServer } = await import('vite')
      const server = createHttpServer(
        services,
        {
          kind: 'reloading',
          build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
          files: (req, res, next) => vite.middlewares(req, res, next),
        },
        readMigrations(migrationsFolder),
      )
      // The sockets that make the browser reload go through our own server, so no second port is needed.
      const vite: ViteDevServer = await createServer({
        appType: 'custom',
        server: { middlewareMode: true, hmr: { server } },
      })
      return { server, close: () => vite.close() }
    },
  })
}
