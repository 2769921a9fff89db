import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { listDeciders, nameReader, type Decider } from '#app/accounts/api.server.ts'
import { loadTeamPlace } from '#app/accounts/api.server.ts'
import { testReader } from '#app/pdsa/api.server.ts'
import { ideaOptions } from '#app/pdsa/search/idea-options.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { defineQuery, type Context } from '#app/platform/use-case.server.ts'
import type { PersonSubject } from '#app/policy/action.ts'
import { shown, type StoredPerson } from './person.ts'
import type { ProfilePart } from './profile/profile.ts'
import { searchForm } from './forms.ts'
import { findStoredPerson, listStoredPeople, searchPeople } from './store.server.ts'

const PAGE = 50

/** People whom the asker may find, by name, fifty at a time. */
export const readDirectory = defineQuery({
  action: 'directory.read',
  form: searchForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor }, _, { team, words, ...search }) => {
    // An empty field of the form is no condition.
    const asked = { ...search, team: team || undefined, words: words || undefined }
    const rows = await searchPeople(db, nameReader(actor), asked, PAGE + 1, testReader(actor))
    const people = rows.slice(0, PAGE)
    return {
      asked,
      ideas: ideaOptions(asked.area === undefined ? AREA_SLUGS : [asked.area]),
      people,
      next: rows.length > PAGE ? (people.at(-1)?.id ?? null) : null,
    }
  },
})

const subjectOf = (person: StoredPerson, part: ProfilePart): PersonSubject => ({
  personId: person.id,
  inTeams: person.inTeams,
  coachesTeams: person.coachesTeams,
  shownTo: person.shown[part],
})

/** One person, as far as they show themselves to the asker: the policy is asked about every part. */
export const readPerson = defineQuery({
  action: 'person.read',
  form: z.object({ person: z.uuid() }),
  load: async ({ db }, input) => {
    const person = await findStoredPerson(db, input.person)
    return person && { subject: subjectOf(person, 'listing'), person }
  },
  run: async ({ may, actor }, { person }) => ({
    person: shown(person, (part) => may('person.read', subjectOf(person, part))),
    self: actor.kind === 'person' && actor.id === person.id,
  }),
})

/**
 * The asker's own profile with whom each part is for; null for an actor that is no person, whom the policy
 * turns away.
 */
export const readOwnProfile = defineQuery({
  action: 'profile.write',
  form: z.object({}),
  load: async ({ db, actor }: Context) => ({
    subject: null,
    person: actor.kind === 'person' ? await findStoredPerson(db, actor.id) : null,
  }),
  run: async (_, { person }) => ({ person }),
})

/**
 * Who decides about requests to join a team: by name where they let the asker find them, else only what they
 * are.
 */
export const readDeciders = defineQuery({
  action: 'team.join',
  form: teamParam,
  load: async (context, { team }) => loadTeamPlace(context, team),
  run: async ({ db, may }, { team }): Promise<{ deciders: { name: string | null; as: Decider['as'] }[] }> => {
    const deciders = await listDeciders(db, team.id)
    const people = await listStoredPeople(
      db,
      deciders.map(({ personId }) => personId),
    )
    const shown = new Set(
      people.filter((one) => may('person.read', subjectOf(one, 'listing'))).map(({ id }) => id),
    )
    return {
      deciders: deciders.map(({ personId, name, as }) => ({ name: shown.has(personId) ? name : null, as })),
    }
  },
})
