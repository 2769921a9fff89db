import { capitalized } from '#app/kernel/text/text.ts'
import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { actorLabel, standingLabel, STANDINGS, teamRoleLabel } from '#app/policy/actor.ts'
import { PERSONAS } from './persona.ts'
import { anyPerson, listPersonaKeys } from '../store.server.ts'

/**
 * What the sign-in page offers: the demo personas where there are any, and whether the collaboratory still
 * waits for set-up.
 */
export const readSignIn = defineQuery({
  action: 'session.begin',
  form: z.object({ to: z.string().optional() }),
  load: async () => ({ subject: null }),
  run: async ({ db, demo }) => {
    const keys = demo ? await listPersonaKeys(db) : []
    return {
      personas: PERSONAS.filter((persona) => keys.includes(persona.key)),
      awaitsSetup: !(await anyPerson(db)),
    }
  },
})

/** Whether the first administrator is still to be made. */
export const readSetup = defineQuery({
  action: 'setup.complete',
  form: z.object({}),
  load: async ({ db }) => ((await anyPerson(db)) ? null : { subject: null }),
  run: async () => ({ awaitsSetup: true }),
})

/** What the frame around every page shows: who is here, as what, and which places are theirs. */
export const readFrame = defineQuery({
  action: 'collaborative.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ actor, demo, may }) => {
    if (actor.kind !== 'person') return { person: null, demo }
    const { name, memberships, standings } = actor
    const teams = memberships.map(({ teamSlug: slug, teamId, teamName, role, teamClosed: closed }) => ({
      slug,
      name: teamName,
      role: teamRoleLabel(role),
      enters: may('values.enter', { teamId, teamName, closed }),
      imports: may('values.import', { teamId, teamName, closed }),
      tests: may('test.write', { teamId, teamName, closed }),
    }))
    const standing = STANDINGS.find((one) => standings.includes(one))
    const person = {
      id: actor.id,
      name,
      label: capitalized(actorLabel(actor)),
      standing: standing ? standingLabel(standing) : null,
      teams,
      standings,
      opensTeams: may('team.create', null),
      shortcutsOff: actor.shortcutsOff === true,
    }
    return { person, demo }
  },
})

/** The query of an address that no page has. */
export const readNothing = defineQuery({
  action: 'collaborative.read',
  form: z.object({}),
  load: async () => null,
  run: async () => null,
})
