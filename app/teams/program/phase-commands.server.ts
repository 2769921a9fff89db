import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { phaseFields } from './edited.ts'
import { phaseForm } from './forms.ts'
import { addPhase, changePhase, listPhases } from './store.server.ts'

/** Plans a phase of the collaborative, or changes one that was planned here. */
export const writePhase = defineCommand({
  action: 'phase.write',
  form: phaseForm,
  once: true,
  load: async () => ({ subject: null }),
  edit: {
    of: (_, { number }) => `phase ${number ?? 'to plan'}`,
    stands: async ({ db }, _, { number }) => {
      const stands = (await listPhases(db)).find((one) => one.number === number)
      return stands ? phaseFields(stands) : null
    },
  },
  run: async ({ db }, _, { number, startsOn, endsOn, ...fields }) => {
    if (startsOn >= endsOn) return failed({ field: 'endsOn', message: 'A phase ends after it begins.' })
    const phase = { ...fields, startsOn: new Date(startsOn), endsOn: new Date(endsOn) }
    try {
      const written = number ?? (await addPhase(db, phase))
      if (number !== undefined && !(await changePhase(db, number, phase)))
        return failed({
          field: '',
          message: 'This phase is listed as its sources state it and cannot be changed here.',
        })
      const event = {
        subject: { kind: 'phase', id: String(written) },
        data: { ...fields, startsOn, endsOn, planned: true },
      }
      return done({ output: { number: written }, events: [event] })
    } catch (error) {
      if (violatedConstraint(error) !== 'collaborative_phase_apart') throw error
      return failed({
        field: 'startsOn',
        message:
          'These dates overlap with another planned phase; begin after its last day or end before its first.',
      })
    }
  },
})
