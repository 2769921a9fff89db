import { slugSchema, teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { isAreaSlug } from '#app/teams/areas/area-slug.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { diagramParam, versionParam, versionsParam } from './edit/forms.ts'
import { loadDiagram, loadDiagramPlace } from './load-diagram.server.ts'
import {
  findTree,
  listAreaDiagrams,
  listCountedTests,
  listDiagramMeasures,
  listDiagrams,
  listTrees,
  listVersions,
} from './store.server.ts'

/**
 * A team's diagram of an area as it stands, with what its tests and measures are; `drawn` is null where the
 * team has not begun one.
 */
export const readTeamDiagram = defineQuery({
  action: 'diagram.read',
  form: diagramParam,
  load: loadDiagramPlace,
  run: async ({ db, may, now }, { subject, team, area, open, diagram }) => {
    const [tree, versions, measures, tests] = await Promise.all([
      diagram ? findTree(db, diagram.id, diagram.newest) : [],
      diagram ? listVersions(db, diagram.id, { limit: 1 }) : [],
      listDiagramMeasures(db, team.id),
      listCountedTests(db, team.id, dayAt(now), area),
    ])
    return {
      team,
      area,
      drawn: versions[0] ? { tree, version: versions[0] } : null,
      measures,
      tests,
      today: dayAt(now),
      mayWrite: open && may('diagram.write', subject),
    }
  },
})

/** The same for those who are about to change it. */
export const readEditing = defineQuery({
  action: 'diagram.write',
  form: diagramParam,
  load: loadDiagram,
  run: async ({ db, now }, { team, area, diagram }) => {
    const [[version], measures, tests] = await Promise.all([
      listVersions(db, diagram.id, { limit: 1 }),
      listDiagramMeasures(db, team.id),
      listCountedTests(db, team.id, dayAt(now), area),
    ])
    const tree = await findTree(db, diagram.id, version!.number)
    return { team, area, version: version!, tree, measures, tests }
  },
})

const VERSIONS_ON_A_PAGE = 30

/** The versions of a team's diagram, newest first. */
export const readVersions = defineQuery({
  action: 'diagram.read',
  form: versionsParam,
  load: async (context, input) => {
    const place = await loadDiagramPlace(context, input)
    return place?.diagram ? { ...place, diagram: place.diagram } : null
  },
  run: async ({ db }, { team, area, diagram }, { before }) => {
    const page = { limit: VERSIONS_ON_A_PAGE + 1, ...(before !== undefined && { before }) }
    const rows = await listVersions(db, diagram.id, page)
    const versions = rows.slice(0, VERSIONS_ON_A_PAGE)
    const next = rows.length > VERSIONS_ON_A_PAGE ? versions.at(-1)!.number : null
    return { team, area, newest: diagram.newest, versions, next }
  },
})

/** One version as it was written. */
export const readVersion = defineQuery({
  action: 'diagram.read',
  form: versionParam,
  load: async (context, input) => {
    const place = await loadDiagramPlace(context, input)
    if (!place?.diagram || input.number > place.diagram.newest) return null
    const { number } = input
    const [version] = await listVersions(context.db, place.diagram.id, { before: number + 1, limit: 1 })
    return version === undefined ? null : { ...place, diagram: place.diagram, version }
  },
  run: async ({ db, may }, { subject, team, area, open, diagram, version }) => ({
    team,
    area,
    version,
    newest: diagram.newest,
    tree: await findTree(db, diagram.id, version.number),
    measures: await listDiagramMeasures(db, team.id),
    mayRestore: open && version.number < diagram.newest && may('diagram.write', subject),
  }),
})

/** All diagrams of a team as they stand, with the tests that are counted in them. */
export const readTeamDiagrams = defineQuery({
  action: 'diagram.read',
  form: teamParam,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, may, now }, { subject, team }) => {
    const diagrams = await listDiagrams(db, team.id)
    const [trees, tests] = await Promise.all([
      listTrees(
        db,
        diagrams.map(({ id, newest }) => ({ id, number: newest })),
      ),
      listCountedTests(db, team.id, dayAt(now)),
    ])
    return {
      diagrams: diagrams.map(({ id, areaSlug, newest }) => ({
        area: areaSlug,
        tree: trees.get(`${id} ${newest}`) ?? [],
      })),
      tests,
      today: dayAt(now),
      mayWrite: may('diagram.write', subject),
    }
  },
})

/**
 * The teams that work on an area and whose diagrams the asker may read, with whether they have one of their
 * own.
 */
export const readAreaDiagrams = defineQuery({
  action: 'idea.read',
  form: z.object({ area: slugSchema }),
  load: async (_, { area }) => (isAreaSlug(area) ? { subject: null, area } : null),
  run: async ({ db, actor, may }, { area }) => {
    const reach = teamReach(actor)
    const teams = reach === 'all' || reach.length > 0 ? await listAreaDiagrams(db, area, reach) : []
    return {
      teams: teams.map(({ id, closed, ...team }) => ({
        ...team,
        mayBegin: !team.begun && may('diagram.write', { teamId: id, teamName: team.name, closed }),
      })),
    }
  },
})
