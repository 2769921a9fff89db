import { build as bundle } from 'esbuild'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint, whenStale } from './fingerprint.ts'
import { generate } from './generate.ts'
import { packTexts } from './pack.ts'
import { projectFolder, sayOnStderr, type Say } from './project.ts'
import { runTool } from './tool.ts'

const inputs = [
  'app',
  'public',
  'vite.config.ts',
  'remix.config.js',
  'package-lock.json',
  'tsconfig.json',
  'scripts/pack.ts',
]
const notBuilt = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.endsWith('/generated/stamp')
const stamp = 'build/stamp'

/** Characters of the fingerprint that name the folder of a build's scripts. */
const BUILD_NAME = 10

export const serverBundle = join(projectFolder, 'build', 'http.js')

/**
 * Builds the pages (build/client, build/server) and the HTTP server (build/http.js) unless the build is
 * current.
 */
export async function buildWhenStale(say: Say): Promise<void> {
  await generate(say)
  const print = fingerprint(inputs, notBuilt)
  await whenStale(stamp, print, async () => {
    say('Building ...')
    const { code, output } = await runTool('@remix-run/dev/dist/cli.js', ['vite:build'], {
      env: { NODE_ENV: 'production', COIIN_BUILD: print.slice(0, BUILD_NAME) },
    })
    if (code !== 0) throw new Error(`The build failed:\n${output}`)
    await packTexts(join(projectFolder, 'build', 'client', 'assets'))
    await bundle({
      entryPoints: [join(projectFolder, 'app', 'server.ts')],
      outfile: serverBundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    })
  })
}

export async function main(): Promise<void> {
  await rm(join(projectFolder, stamp), { force: true })
  await buildWhenStale(sayOnStderr)
}
