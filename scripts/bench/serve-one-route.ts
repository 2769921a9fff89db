import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { listen } from '../address.ts'
import { oneRouteFolder } from './one-route.ts'
import { showUsage } from './usage.ts'

/**
 * Serves the app of one route as Remix's own server does: compressed by Express's usual settings, files from
 * disk, pages by Remix. Prints its address.
 */
export async function main(): Promise<void> {
  const build = (await import(pathToFileURL(join(oneRouteFolder, 'server', 'index.js')).href)) as ServerBuild
  const app = express()
  app.disable('x-powered-by')
  app.use(compression())
  app.use(
    '/assets',
    express.static(join(oneRouteFolder, 'client', 'assets'), { immutable: true, maxAge: '1y' }),
  )
  const answer = createRequestHandler({ build })
  app.all('*', (req, res, next) => void answer(req, res, next))
  const server = createServer(app)
  showUsage(server)
  const address = await listen(server, { host: '127.0.0.1', port: 0 })
  process.stdout.write(`Ready: ${address}\nIt has one page, at this address.\n`)
}
