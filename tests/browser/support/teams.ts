import type { APIRequestContext, APIResponse } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#scripts/project.ts'

export type OpenTeam = { readonly slug: string; readonly name: string }

/** All 59 jurisdictions with their codes; those that have a team already refuse another one. */
const jurisdictions = readFileSync(join(projectFolder, 'prisma', 'reference', 'jurisdictions.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))

/**
 * A team nobody else uses, opened by national staff at `address`; each test there goes on where the last one
 * left off.
 */
export async function openTeam(staff: APIRequestContext, address: string): Promise<OpenTeam> {
  const tried = triedAt.get(address) ?? new Set<string>()
  triedAt.set(address, tried)
  for (const [code = '', , name = ''] of jurisdictions) {
    if (tried.has(code)) continue
    tried.add(code)
    const answer = await send(staff, '/teams/new', { jurisdiction: code })
    const slug = /^\/teams\/([^/]+)\/areas$/.exec(answer.headers().location ?? '')?.[1]
    if (slug !== undefined) return { slug, name }
  }
  throw new Error('Every jurisdiction has a team by now: there are more tests than jurisdictions.')
}
const triedAt = new Map<string, Set<string>>()

/** Sends a form as a browser without JavaScript would, and does not follow where it leads. */
export async function send(
  person: APIRequestContext,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<APIResponse> {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value as string)
  return person.post(path, { form, maxRedirects: 0 })
}
