import { teamParam } from '#app/kernel/params.ts'
import { addDays, dayAt } from '#app/kernel/time/calendar-day.ts'
import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '../load-team.server.ts'
import { coachFields, NO_COACH, teamFields } from './edited.ts'
import { assignCoachForm, closeTeamForm, renameTeamForm } from './forms.ts'
import {
  assignCoach,
  closeTeam,
  findTeamHistory,
  lastCoachChange,
  listCoaches,
  listPhases,
  renameTeam,
  reopenTeam,
} from './store.server.ts'

const about = (team: { id: string }) => ({ teamId: team.id, subject: { kind: 'team', id: team.id } })

/** Changes the name of a team and the phase it joined with. */
export const renameOneTeam = defineCommand({
  action: 'team.administer',
  form: renameTeamForm,
  load: async (context, input) => loadTeam(context, input.team),
  edit: {
    of: ({ team }) => `name of team ${team.id}`,
    stands: async ({ db }, { team }) => teamFields(team, (await findTeamHistory(db, team.id)).phaseNumber),
  },
  run: async ({ db }, { team }, { name, phase }) => {
    const phases = await listPhases(db)
    if (phase !== undefined && !phases.some(({ number }) => number === phase))
      return failed({ field: 'phase', message: 'Choose a phase from the list.' })
    const before = { name: team.name, phase: (await findTeamHistory(db, team.id)).phaseNumber }
    const after = { name, phase: phase ?? null }
    try {
      await renameTeam(db, team.id, { name, phaseNumber: after.phase })
    } catch (error) {
      if (violatedConstraint(error) !== 'team_name_once') throw error
      return failed({ field: 'name', message: 'Another team has this name; choose another.' })
    }
    return done({ output: { team: team.slug }, events: [{ ...about(team), data: { before, after } }] })
  },
})

/** Closes a team: from now on its record is read and nothing is added to it. */
export const closeOneTeam = defineCommand({
  action: 'team.administer',
  form: closeTeamForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async (granted, { team }, { reason }) => {
    try {
      await closeTeam(granted.db, team.id, reason, granted.signature)
    } catch (error) {
      if (violatedConstraint(error) !== 'team_closure_once') throw error
      return failed({ field: '', message: `${team.name} is closed already.` })
    }
    const event = { ...about(team), data: { closed: true, reason } }
    return done({ output: { team: team.slug }, events: [event] })
  },
})

/** Opens a closed team again. */
export const reopenOneTeam = defineCommand({
  action: 'team.administer',
  form: teamParam,
  load: async (context, input) => loadTeam(context, input.team),
  run: async (granted, { team }) => {
    if (!(await reopenTeam(granted.db, team.id, granted.signature)))
      return failed({ field: '', message: `${team.name} is open.` })
    return done({ output: { team: team.slug }, events: [{ ...about(team), data: { reopened: true } }] })
  },
})

/** Says who coaches a team from a day on; the earlier coach stays in its history. */
export const assignTeamCoach = defineCommand({
  action: 'team.coach.assign',
  form: assignCoachForm,
  load: async (context, input) => loadTeam(context, input.team),
  edit: {
    of: ({ team }) => `coach of team ${team.id}`,
    stands: async ({ db }, { team }) => coachFields((await findTeamHistory(db, team.id)).coaches),
  },
  run: async (granted, { team }, { coach, from }) => {
    const { db, now, signature } = granted
    const open = (await findTeamHistory(db, team.id)).coaches.filter(({ endedAt }) => endedAt === null)
    // A person who keeps the other's choice changes nothing, whatever day they had typed.
    if (open.length <= 1 && coachFields(open).coach === coach)
      return done({ output: { team: team.slug }, events: [] })
    const chosen = coach === NO_COACH ? null : (await listCoaches(db)).find(({ id }) => id === coach)
    if (chosen === undefined)
      return failed({ field: 'coach', message: 'Choose a coach from the list, or nobody.' })
    const last = await lastCoachChange(db, team.id)
    const earliest = last && dayAt(last)
    if (from > dayAt(now) || (earliest !== null && from < earliest)) {
      const first = earliest ?? addDays(dayAt(now), -365)
      return failed({ field: 'from', message: `Choose a day between ${first}, the last change, and today.` })
    }
    const midnight = new Date(`${from}T00:00:00Z`)
    // On the day of the last change the new work begins no earlier than that change.
    const begins = last !== null && midnight < last ? (last > now ? now : last) : midnight
    await assignCoach(db, team.id, { coachId: chosen?.id ?? null, from: begins }, signature.by)
    const event = { ...about(team), data: { coach: chosen?.name ?? null, from } }
    return done({ output: { team: team.slug }, events: [event] })
  },
})
