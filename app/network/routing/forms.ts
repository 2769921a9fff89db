import { z } from 'zod'
import { teamParam } from '#app/kernel/params.ts'
import { topicParam } from '../topics/forms.ts'

const WHICH = 'Choose the state to ask.'
export const askStateForm = topicParam.extend({
  team: z.string({ error: WHICH }).max(80, { error: WHICH }),
})

export const routingChoiceForm = teamParam.extend({
  asked: z.enum(['yes', 'no'], { error: 'Choose whether questions are sent to your team.' }),
})
