import type { SpaceSubject } from '#app/policy/action.ts'
import { oncePerContext } from '#app/platform/routes/once-per-context.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { spaceOfSlug, spaceSubject, type Space } from './space.ts'
import { findSpace } from './store.server.ts'

/** The `load` of use cases about one space, by its address; null when there is none. */
export const loadSpace = oncePerContext(
  async (
    { db }: Pick<Context, 'db'>,
    slug: string,
  ): Promise<{ subject: SpaceSubject; space: Space } | null> => {
    const wanted = spaceOfSlug(slug)
    const space = wanted && (await findSpace(db, wanted))
    return space && { subject: spaceSubject(space), space }
  },
  (slug) => slug,
)
