import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { listAims } from './aims/store.server.ts'
import { isAreaSlug } from './areas/area-slug.ts'
import { areaText } from './area-texts/index.ts'
import {
  findCollaborative,
  listAreaTeams,
  listOpenJurisdictions,
  listTeamAreas,
  listTeams,
} from './store.server.ts'
import { loadOpenArea, loadTeam } from './load-team.server.ts'

/** The collaborative and its phases. */
export const readCollaborative = defineQuery({
  action: 'collaborative.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db }) => findCollaborative(db),
})

/**
 * The six areas in their order, each with what teams do there, its usual aim, and the states that work on it.
 */
export const readAreas = defineQuery({
  action: 'area.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db }) => ({
    areas: (await listAreaTeams(db)).map(({ slug, teams }) => {
      const { summary, aim } = areaText(slug)
      return { slug, teams, summary, aim: aim.sentence.text }
    }),
  }),
})

/** One area: its whole text, and the states that work on it. */
export const readArea = defineQuery({
  action: 'area.read',
  form: z.object({ area: z.string() }),
  load: async (_, { area }) => (isAreaSlug(area) ? { subject: null, slug: area } : null),
  run: async ({ db }, { slug }) => {
    const areas = await listAreaTeams(db)
    return { slug, text: areaText(slug), teams: areas.find((area) => area.slug === slug)?.teams ?? [] }
  },
})

/** Every team with its areas, and whether its figures are open to the asker. */
export const readTeams = defineQuery({
  action: 'team.list',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, may }) => {
    const teams = await listTeams(db)
    return {
      teams: teams.map((team) => ({
        ...team,
        open: may('team.read', { teamId: team.id, teamName: team.name }),
      })),
      mayOpenTeams: may('team.create', null),
    }
  },
})

/** The areas a team works on and worked on, its aims, and what the asker may do about them. */
export const readTeamAreas = defineQuery({
  action: 'team.read',
  form: teamParam,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, may }, { subject, team }) => {
    const [spells, aims] = await Promise.all([listTeamAreas(db, team.id), listAims(db, [team.id])])
    return {
      team,
      open: spells.filter((spell) => spell.leftAt === null),
      left: spells.filter((spell) => spell.leftAt !== null),
      aims,
      may: {
        choose: may('team.areas.choose', subject),
        leave: may('team.areas.leave', subject),
        aim: may('team.aim.write', subject),
        chooseMeasures: may('team.measures.pick', subject),
        enter: may('values.enter', subject),
        import: may('values.import', subject),
        administer: may('team.administer', subject),
      },
    }
  },
})

/** The area a team is about to leave: one it works on. */
export const readLeaving = defineQuery({
  action: 'team.areas.leave',
  form: teamParam.extend({ area: z.string() }),
  load: loadOpenArea,
  run: async (_, { team, area }) => ({ team, area }),
})

/** The jurisdictions that have no team yet. */
export const readOpenJurisdictions = defineQuery({
  action: 'team.create',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db }) => ({ jurisdictions: await listOpenJurisdictions(db) }),
})
