import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { RULE_SET_NAME } from '../spc/rule-set.ts'
import { ruleSetForm } from './forms.ts'
import { changeRules, findRules } from './store.server.ts'

/** Chooses the rules that all charts of the collaborative are read by from now on, with the reason. */
export const setRules = defineCommand({
  action: 'collaborative.rules.set',
  form: ruleSetForm,
  load: async ({ db }) => ({ subject: null, inForce: await findRules(db) }),
  edit: { of: () => 'chart rules', stands: (_, { inForce }) => ({ ruleSet: inForce.ruleSet }) },
  run: async ({ db }, { inForce }, { ruleSet: to, reason }) => {
    const { id, ruleSet: from } = inForce
    if (!(await changeRules(db, { id, to }))) {
      return failed({ field: 'ruleSet', message: `The ${RULE_SET_NAME[to]} are in force already.` })
    }
    const event = { subject: { kind: 'collaborative', id }, data: { from, to, reason } }
    return done({ output: { ruleSet: to }, events: [event] })
  },
})
