import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { aimFieldsOf } from './team-aim.ts'
import { changeAimForm, newAimForm, wholeAimRule, type AimFields } from '../forms.ts'
import { loadOpenArea } from '../load-team.server.ts'
import { loadAim } from './load-aim.server.ts'
import { addAim, rewordAim } from './store.server.ts'

const NOT_LISTED = { field: 'measureId', message: 'Choose a measure from the list.' }

/** A measure of another area, one that does not exist, or one that another team keeps. */
const isNotListed = (constraint: string | null | undefined): boolean =>
  constraint === 'aim_version_measure_id_fkey' || constraint === 'aim_measure_is_open_to_the_team'

/** Sets an aim in an area the team works on. */
export const writeAim = defineCommand({
  action: 'team.aim.write',
  form: newAimForm,
  once: true,
  load: loadOpenArea,
  run: async ({ db, signature }, { team }, { area, ...fields }) => {
    try {
      const id = await addAim(db, { teamId: team.id, areaSlug: area }, fields, signature)
      return done({ output: { team: team.slug }, events: [eventOf(team.id, id, fields)] })
    } catch (error) {
      if (!isNotListed(violatedConstraint(error))) throw error
      return failed(NOT_LISTED)
    }
  },
})

/** Rewords an aim; the earlier wordings stay. */
export const changeAim = defineCommand({
  action: 'team.aim.write',
  form: changeAimForm,
  load: loadAim,
  edit: { of: ({ aim }) => `aim ${aim.id}`, stands: (_, { aim }) => aimFieldsOf(aim), whole: wholeAimRule },
  run: async ({ db, signature }, { team, aim }, fields) => {
    try {
      await rewordAim(db, aim, fields, signature)
      return done({ output: { team: team.slug }, events: [eventOf(team.id, aim.id, fields)] })
    } catch (error) {
      const constraint = violatedConstraint(error)
      if (isNotListed(constraint)) return failed(NOT_LISTED)
      if (constraint !== 'aim_version_pkey') throw error
      return failed({
        field: '',
        message: 'Somebody else has just changed this aim. Reload the page to see their wording.',
      })
    }
  },
})

const eventOf = (teamId: string, aimId: string, fields: AimFields) => ({
  teamId,
  subject: { kind: 'aim', id: aimId },
  data: {
    what: fields.what,
    forWhom: fields.forWhom,
    target: fields.targetValue,
    targetKind: fields.targetKind,
    due: fields.due,
  },
})
