import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { followForm } from './forms.ts'
import { setFollow } from './store.server.ts'
import { loadTarget } from './targets.server.ts'

/** Follows a space, an idea, a measure or a person, mutes them, or neither. */
export const chooseFollow = defineCommand({
  action: 'follow.choose',
  form: followForm,
  load: async (context, input) => {
    const target = await loadTarget(context, input)
    return target && { subject: null, target }
  },
  run: async ({ db, actor, now }, { target }, input) => {
    if (actor.kind !== 'person') return failed({ field: '', message: 'Only a person follows something.' })
    if ('followedId' in target && target.followedId === actor.id)
      return failed({ field: '', message: 'You cannot follow yourself.' })
    await setFollow(db, actor.id, target, input.level, now)
    return done({ output: { kind: input.kind, target: input.target }, events: [] })
  },
})
