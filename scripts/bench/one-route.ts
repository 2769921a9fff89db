import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectFolder } from '../project.ts'
import { addressOf, listenTo } from '../throwaway-server.ts'
import { runTool } from '../tool.ts'

const app = join(projectFolder, 'scripts', 'bench', 'one-route-app')
/** Where it is built to. */
export const oneRouteFolder = join(app, 'build')

export type OneRouteServer = { readonly address: string; readonly stop: () => Promise<void> }

/**
 * Builds the Remix app of one route with the versions that the collaboratory has, and serves it in a process
 * of its own.
 */
export async function startOneRouteApp(): Promise<OneRouteServer> {
  const { code, output } = await runTool('@remix-run/dev/dist/cli.js', ['vite:build', app], {
    env: { NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Error(`The build of the app of one route failed:\n${output}`)
  const child = spawn(process.execPath, [join(projectFolder, 'scripts/bench/serve-one-route.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  }
  try {
    return { address: await addressOf(child, listenTo(child)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
