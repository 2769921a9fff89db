import { resolve } from 'node:path'
import { readEnv, type Env } from '#app/platform/env.server.ts'
import { projectFolder } from './project.ts'
import { Refusal } from './refusal.ts'

/** The settings of this run. Throws a Refusal that names every wrong one. */
export function settings(): Env {
  const outcome = readEnv(process.env)
  if (!outcome.ok) throw new Refusal(outcome.message)
  return outcome.env
}

/** The data folder of the embedded database, absolute: relative ones count from the project. */
export const dataFolderOf = (env: Env): string => resolve(projectFolder, env.dataFolder ?? 'var')
