import type { z } from 'zod'
import { asFields, bringTogether, carriedBy } from '#app/kernel/merge.ts'
import { done, failed, type Problem, type Result } from '#app/kernel/result.ts'
import type { Db } from './db.server.ts'

/**
 * Declares that a command changes an existing record, by a form that was filled from it (`EditFields`).
 * Before `run`, what was typed is brought together with what others saved meanwhile: see
 * docs/decisions/052-changing-one-thing-at-once.md.
 */
export type Edit<Asked, Loaded, Input> = {
  /** What is changed, such as `aim 5f0c...`: saves of one thing take turns. */
  readonly of: (loaded: Loaded, input: Input) => string
  /**
   * The fields of the form as they stand, named and typed as the form gives them; null where there is nothing
   * yet. It is asked behind the queue. What it does not name, such as the reason of a change, is nobody
   * else's and goes through as typed.
   */
  readonly stands: (
    asked: Asked,
    loaded: Loaded,
    input: Input,
  ) => Promise<Standing<Input> | null> | Standing<Input> | null
  /** What must hold between fields, asked again of what came together. */
  readonly whole?: z.ZodType
}

type Standing<Input> = { readonly [Field in keyof Input]?: Input[Field] | undefined }

/** Lets one save at a time of `thing` go on, until its transaction ends. */
export async function takeTurns(tx: Db, thing: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${thing}, 0))) AS turn`
}

/**
 * The input of a command with what others saved meanwhile in fields that this form did not touch; `sent`: the
 * form as it came.
 */
export async function mergeEdit<Asked, Loaded, Input>(
  edit: Edit<Asked, Loaded, Input>,
  { asked, loaded, input }: { asked: Asked; loaded: Loaded; input: Input },
  sent: unknown,
): Promise<Result<Input>> {
  const stands = await edit.stands(asked, loaded, input)
  if (stands === null) return done(input)
  const theirs = asFields(stands)
  const mine = asFields(subset(input, Object.keys(stands)))
  const together = bringTogether(carriedBy(sent), mine, theirs)
  if (!together.ok) return together
  const taken = Object.keys(stands).filter((field) => together.value[field] !== mine[field])
  const merged = { ...input, ...subset(stands, taken) }
  const whole = taken.length > 0 && edit.whole ? edit.whole.safeParse(merged) : null
  if (whole && !whole.success) return failed(...whole.error.issues.map(problemOf))
  return done(merged)
}

/** What a schema found wrong, as a problem at its field. */
export const problemOf = (issue: { path: PropertyKey[]; message: string }): Problem => ({
  field: issue.path.map(String).join('.'),
  message: issue.message,
})

const subset = (values: unknown, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, (values as Record<string, unknown>)[name]]))
