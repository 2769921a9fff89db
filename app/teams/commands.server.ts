import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { areaChoiceProblem, leavingProblem, tooManyAreas } from './areas/area-choice.ts'
import { isAreaSlug } from './areas/area-slug.ts'
import { teamSlug } from './team-slug.ts'
import { chooseAreasForm, createTeamForm, leaveAreaForm } from './forms.ts'
import { addTeam, enterAreas, leaveArea, listTeamAreas } from './store.server.ts'
import { loadOpenArea, loadTeam } from './load-team.server.ts'

/** Opens the team of a jurisdiction. */
export const createTeam = defineCommand({
  action: 'team.create',
  form: createTeamForm,
  once: true,
  load: async () => ({ subject: null }),
  run: async ({ db, now }, _, { jurisdiction }) => {
    try {
      const team = await addTeam(db, jurisdiction, teamSlug, now)
      if (team === null)
        return failed({ field: 'jurisdiction', message: 'Choose a state or jurisdiction from the list.' })
      const event = { teamId: team.id, subject: { kind: 'team', id: team.id }, data: { jurisdiction } }
      return done({ output: { slug: team.slug }, events: [event] })
    } catch (error) {
      if (violatedConstraint(error)?.startsWith('team_') !== true) throw error
      return failed({ field: 'jurisdiction', message: 'This jurisdiction has a team already.' })
    }
  },
})

/** Adds strategy areas to a team's work, three in all at most. */
export const chooseAreas = defineCommand({
  action: 'team.areas.choose',
  form: chooseAreasForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async (granted, { team }, { areas }) => {
    const spells = await listTeamAreas(granted.db, team.id)
    const open = spells.filter((spell) => spell.leftAt === null).map((spell) => spell.areaSlug)
    const chosen = [...new Set(areas)]
    if (!chosen.every(isAreaSlug)) return failed({ field: 'areas', message: 'Choose areas from the list.' })
    const problem = areaChoiceProblem(team.name, open, chosen)
    if (problem) return failed(problem)
    const fresh = chosen.filter((area) => !open.includes(area))
    try {
      await enterAreas(granted.db, team.id, fresh, granted.signature)
    } catch (error) {
      // Somebody else chose in the same moment; what this person saw is no longer so.
      const constraint = violatedConstraint(error)
      if (constraint === 'team_area_at_most_three') {
        return failed({
          field: 'areas',
          message: `${tooManyAreas(team.name, open.length, fresh.length)} Somebody else has just chosen too: this page now shows it.`,
        })
      }
      if (constraint === 'team_area_once') {
        return failed({
          field: 'areas',
          message: 'Somebody else has just chosen one of these: this page now shows it.',
        })
      }
      throw error
    }
    const events = fresh.map((area) => ({ teamId: team.id, subject: { kind: 'area', id: area } }))
    return done({ output: { team: team.slug, chosen: fresh }, events })
  },
})

/** Leaves an area, with the reason; what was entered for it stays readable. */
export const leaveTeamArea = defineCommand({
  action: 'team.areas.leave',
  form: leaveAreaForm,
  load: loadOpenArea,
  run: async (granted, { team, open }, { area, reason }) => {
    const problem = leavingProblem(team.name, open)
    if (problem) return failed(problem)
    try {
      if (!(await leaveArea(granted.db, { teamId: team.id, areaSlug: area, reason }, granted.signature))) {
        return failed({ field: '', message: 'Somebody else has just left this area.' })
      }
    } catch (error) {
      if (violatedConstraint(error) !== 'team_area_at_least_one') throw error
      return failed({
        field: '',
        message: 'Somebody else has just left the other area; this is the last one now.',
      })
    }
    const event = { teamId: team.id, subject: { kind: 'area', id: area }, data: { reason } }
    return done({ output: { team: team.slug }, events: [event] })
  },
})
