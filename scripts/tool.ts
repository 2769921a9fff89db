import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from './project.ts'

export type ToolOutcome = { code: number; output: string }

/**
 * Runs a JavaScript program of node_modules (`path` in there) to its end. `show` sends its lines to our
 * stderr or stdout; without it they are only returned.
 */
export function runTool(
  path: string,
  args: readonly string[],
  options: { env?: Record<string, string>; show?: 'inherit' } = {},
): Promise<ToolOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectFolder, 'node_modules', path), ...args], {
      cwd: projectFolder,
      env: { ...process.env, ...options.env },
      stdio: options.show ?? ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => (output += String(chunk)))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
