import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { checkTexts, loadTeam } from '#app/teams/api.server.ts'
import { noteForm, withdrawNoteForm } from './forms.ts'
import { addCoachNote, withdrawCoachNote } from './store.server.ts'

const BY_A_PERSON = 'A note is written by a person.'

/** Notes something down about a team, for its coaches and national staff alone. */
export const writeCoachNote = defineCommand({
  action: 'team.coachnotes',
  form: noteForm,
  once: true,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, input) => {
    const { at, by } = granted.signature
    if (by === null) return failed({ field: '', message: BY_A_PERSON })
    const asked = await checkTexts(granted, { body: input.body }, input)
    if (asked.length > 0) return failed(...asked)
    const id = await addCoachNote(granted.db, { teamId: team.id, body: input.body }, { at, by })
    const event = { subject: { kind: 'coach-note', id }, data: { team: team.slug } }
    return done({ output: { team: team.slug, back: input.back }, events: [event] })
  },
})

/** Withdraws one of the asker's own notes: that it was there, and why it went, stays. */
export const withdrawOwnCoachNote = defineCommand({
  action: 'team.coachnotes',
  form: withdrawNoteForm,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, signature: { at, by } }, { team }, { note, reason }) => {
    if (by === null) return failed({ field: '', message: BY_A_PERSON })
    if (!(await withdrawCoachNote(db, { id: note, teamId: team.id, writtenBy: by }, reason, at)))
      return failed({ field: '', message: 'This note is withdrawn already, or somebody else wrote it.' })
    const event = { subject: { kind: 'coach-note', id: note }, data: { team: team.slug, withdrawn: true } }
    return done({ output: { team: team.slug, back: undefined }, events: [event] })
  },
})
