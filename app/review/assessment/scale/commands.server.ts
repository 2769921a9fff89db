import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import { scoreLabel } from '../score.ts'
import { scaleForm } from './forms.ts'
import { levelsOf, textsOf } from './level-fields.ts'
import { addWording, findScale } from './store.server.ts'

/** Rewords the criteria of the scale. The earlier wording stays, with the scores that were given under it. */
export const rewordScale = defineCommand({
  action: 'assessment.scale.write',
  form: scaleForm,
  load: async ({ db }) => {
    const scale = await findScale(db)
    return scale && { subject: null, scale }
  },
  edit: { of: () => 'assessment scale', stands: (_, { scale }) => textsOf(scale.levels) },
  run: async (granted, { scale }, input) => {
    const before = textsOf(scale.levels)
    const levels = levelsOf(input)
    const texts = textsOf(levels)
    const changed = levels.filter(({ score, ...level }) => {
      const was = scale.levels.find((one) => one.score === score)
      return was?.name !== level.name || was.current !== level.current || was.classic !== level.classic
    })
    if (changed.length === 0) return failed({ field: '', message: 'Nothing was changed.' })
    const asked = await checkTexts(granted, { ...texts, reason: input.reason }, input, Object.values(before))
    if (asked.length > 0) return failed(...asked)
    const number = scale.number + 1
    await addWording(granted.db, { number, levels, reason: input.reason }, granted.signature)
    const data = { reworded: changed.map(({ score }) => scoreLabel(score)), reason: input.reason }
    return done({
      output: { number },
      events: [{ subject: { kind: 'assessment-scale', id: String(number) }, data }],
    })
  },
})
