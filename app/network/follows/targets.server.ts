import { readMeasure } from '#app/measures/definitions/queries.server.ts'
import { readPerson } from '#app/people/queries.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { can } from '#app/policy/can.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { loadSpace } from '../spaces/load-space.server.ts'
import type { FollowKind } from './follow.ts'
import type { FollowTarget } from './store.server.ts'

/** What an address names, where the asker may open it; else null, as if it were not there. */
export async function loadTarget(
  context: Context,
  { kind, target }: { readonly kind: FollowKind; readonly target: string },
): Promise<FollowTarget | null> {
  switch (kind) {
    case 'space': {
      const loaded = await loadSpace(context, target)
      return loaded && can(context.actor, 'space.read', loaded.subject).allowed
        ? { spaceId: loaded.space.id }
        : null
    }
    case 'idea': {
      const idea = ideaOf(target)
      return idea ? { ideaSlug: idea.slug } : null
    }
    case 'measure': {
      const outcome = await readMeasure.ask(context, { measure: target })
      return outcome.kind === 'done' ? { measureId: outcome.value.measure.id } : null
    }
    case 'person': {
      const outcome = await readPerson.ask(context, { person: target })
      return outcome.kind === 'done' ? { followedId: target } : null
    }
  }
}
