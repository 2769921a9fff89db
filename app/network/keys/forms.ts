import { z } from 'zod'

export const keysForm = z.object({
  singleKeys: z.enum(['on', 'off'], { error: 'Choose whether shortcuts are on.' }),
})
