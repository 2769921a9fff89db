import { defineQuery } from '#app/platform/use-case.server.ts'
import { similarForm } from './forms.ts'
import { similarTo } from './similar.server.ts'

/** What there is already about a title, while it is typed. */
export const readSimilar = defineQuery({
  action: 'network.read',
  form: similarForm,
  load: async () => ({ subject: null }),
  run: async (granted, _, { title }) => similarTo(granted, title),
})
