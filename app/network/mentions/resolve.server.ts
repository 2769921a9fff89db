import { nameReader } from '#app/accounts/api.server.ts'
import type { Problem } from '#app/kernel/result.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { namesIn } from '../markdown/pieces.ts'
import { rendered } from '../posts/rendered.server.ts'
import type { Space } from '../spaces/space.ts'
import { MOST_MENTIONED, tooManyText, type MentionReach, type Target } from './mention.ts'
import { findTargets, listMentioned } from './store.server.ts'

/** Names of one text that are looked up; the renderer takes fewer as mentions. */
const MOST_NAMES = 200

/** A text as it is stored, and whom it mentions. */
export type ResolvedMentions = {
  readonly post: Omit<ReturnType<typeof rendered>, 'mentions'>
  /** Whom its names mean. */
  readonly mentioned: ReadonlyMap<string, Target>
  /** Names that were not mentioned before, with how many each notifies. */
  readonly added: readonly (MentionReach & Target)[]
  /** Names that were mentioned before and still are. */
  readonly standing: readonly string[]
  /**
   * Whom the new names notify: each person once, never who writes, nobody who may not read the topic or was
   * mentioned before.
   */
  readonly to: readonly string[]
  /** Names of nobody whom the writer may mention. */
  readonly unknown: readonly string[]
  /** Too many people are mentioned. */
  readonly problem: Problem | null
}

/**
 * Whom a text mentions in a space. `before`: the names that the post mentioned already, with whom they meant.
 */
export async function resolveMentions(
  granted: Granted,
  {
    space,
    body,
    before = new Map(),
  }: {
    readonly space: Pick<Space, 'team'>
    readonly body: string
    readonly before?: ReadonlyMap<string, Target>
  },
): Promise<ResolvedMentions> {
  const { db, actor } = granted
  const names = namesIn(body).slice(0, MOST_NAMES)
  const meant = await findTargets(db, names, nameReader(actor))
  for (const [name, target] of before) meant.set(name, target)
  const { mentions, ...post } = rendered(granted, body, (name) => meant.has(name))
  const mentioned = mentions.filter((name) => meant.has(name))
  const standing = mentioned.filter((name) => before.has(name))
  const asked = [...new Set([...mentioned, ...before.keys()])].map(
    (name) => [name, meant.get(name)!] as const,
  )
  const people = (await listMentioned(db, new Map(asked), space.team?.id ?? null)).filter(
    ({ personId }) => personId !== personIdOf(actor),
  )
  const known = new Set(people.flatMap(({ name, personId }) => (before.has(name) ? [personId] : [])))
  const added = mentioned
    .filter((name) => !before.has(name))
    .map((name) => {
      const its = people.filter((one) => one.name === name)
      const notified = its.filter(({ reads, personId }) => reads && !known.has(personId)).length
      return { name, ...meant.get(name)!, notified, excluded: its.filter(({ reads }) => !reads).length }
    })
  const total = new Set(people.flatMap(({ name, personId }) => (mentioned.includes(name) ? [personId] : [])))
    .size
  const isNew = new Set(added.map(({ name }) => name))
  const reached = people.filter(
    ({ name, personId, reads }) => reads && isNew.has(name) && !known.has(personId),
  )
  return {
    mentioned: new Map(mentioned.map((name) => [name, meant.get(name)!])),
    ...{ post, added, standing, to: [...new Set(reached.map(({ personId }) => personId))] },
    unknown: mentions.filter((name) => !meant.has(name)),
    problem: total > MOST_MENTIONED ? { field: 'body', message: tooManyText(total) } : null,
  }
}
