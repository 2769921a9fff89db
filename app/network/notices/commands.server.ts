import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { choiceFields } from './choices.ts'
import { findChoices, findWays, setMailChoice, setWay } from './choice-store.server.ts'
import { choicesForm, seeForm, wayForm } from './forms.ts'
import { CHOSEN_KINDS } from './notice.ts'
import { markSeen } from './store.server.ts'

const NOT_A_PERSON = { field: '', message: 'Only a person has notices.' }

/** Marks the asker's notices as read: those of one topic, or all. */
export const seeNotices = defineCommand({
  action: 'notice.read',
  form: seeForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }, _, { topic }) => {
    if (actor.kind !== 'person') return failed(NOT_A_PERSON)
    await markSeen(db, actor.id, topic ?? null, now)
    return done({ output: { topic: topic ?? null }, events: [] })
  },
})

/** Chooses how one kind of notice reaches the asker; gives how it did before. */
export const chooseWay = defineCommand({
  action: 'notice.choose',
  form: wayForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }, _, { kind, way }) => {
    if (actor.kind !== 'person') return failed(NOT_A_PERSON)
    const was = (await findWays(db, actor.id))[kind]
    await setWay(db, actor.id, { kind, way }, now)
    return done({ output: { kind, was }, events: [] })
  },
})

/** Chooses everything that reaches the asker, how and when. */
export const chooseNotices = defineCommand({
  action: 'notice.choose',
  form: choicesForm,
  load: async ({ actor }) => ({ subject: null, id: personIdOf(actor) }),
  edit: {
    of: ({ id }) => `notice choices ${id}`,
    stands: async ({ db }, { id }) => (id === null ? null : choiceFields(await findChoices(db, id))),
  },
  run: async ({ db, now }, { id }, { digest, quietFrom, quietUntil, ...ways }) => {
    if (id === null) return failed(NOT_A_PERSON)
    for (const kind of CHOSEN_KINDS) await setWay(db, id, { kind, way: ways[kind] }, now)
    await setMailChoice(db, id, { digest: digest === 'yes', quietFrom, quietUntil }, now)
    return done({ output: null, events: [] })
  },
})
