import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout, without a slash at its end. */
export const projectFolder = resolve(fileURLToPath(new URL('..', import.meta.url)))

/** Where a command reports its progress, line by line. */
export type Say = (line: string) => void
export const sayOnStderr: Say = (line) => void process.stderr.write(`${line}\n`)
