import { personIdOf } from '#app/policy/actor.ts'
import { done } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { profileFields } from '../profile-fields.ts'
import { profileForm } from '../forms.ts'
import { findStoredPerson, writeProfile } from '../store.server.ts'

/** Writes the asker's own profile, and who sees which part of it. */
export const changeProfile = defineCommand({
  action: 'profile.write',
  form: profileForm,
  load: async ({ actor }) => ({ subject: null, id: personIdOf(actor) }),
  edit: {
    of: ({ id }) => `profile ${id}`,
    stands: async ({ db }, { id }) => {
      const person = id === null ? null : await findStoredPerson(db, id)
      return person && profileFields(person)
    },
  },
  run: async ({ db, now }, { id }, input) => {
    if (id === null) return done({ output: null, events: [] })
    const shown = {
      listing: input.listingFor,
      email: input.emailFor,
      title: input.titleFor,
      organization: input.organizationFor,
      areas: input.areasFor,
      timeZone: input.timeZoneFor,
      about: input.aboutFor,
    }
    const profile = {
      name: input.name,
      title: input.title || null,
      organization: input.organization || null,
      areas: input.areas,
      timeZone: input.timeZone ?? null,
      about: input.about || null,
      shown,
    }
    await writeProfile(db, id, profile, now)
    // What a person says of themselves is theirs to take back: the record keeps only that they wrote, and for
    // whom.
    return done({ output: null, events: [{ subject: { kind: 'person', id }, data: { shown } }] })
  },
})
