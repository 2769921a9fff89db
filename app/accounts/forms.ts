import { z } from 'zod'

/** An address, as it is kept: in lower case. */
export const email = z
  .string({ error: 'Enter your e-mail address.' })
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: 'Enter an e-mail address, such as name@agency.gov.' }))

/** NIST SP 800-63B (2017) section 5.1.1.2: length counts, composition rules do not. */
export const newPassword = z
  .string({ error: 'Choose a password.' })
  .min(12, { error: 'Choose a password of 12 characters or more; a short sentence works well.' })
  .max(256, { error: 'Choose a password of at most 256 characters.' })

export const personName = z
  .string({ error: 'Enter your name.' })
  .trim()
  .min(1, { error: 'Enter your name.' })
  .max(120, { error: 'Keep the name under 120 characters.' })

/** A password that was chosen before: any length, so that it can at least be tried. */
export const currentPassword = z
  .string({ error: 'Enter your password.' })
  .max(256, { error: 'That password is too long.' })

export const signInForm = z.object({
  email,
  password: currentPassword,
})

export const personaForm = z.object({ persona: z.string({ error: 'Choose a persona.' }) })

export const setupForm = z.object({
  code: z.string({ error: 'Enter the setup code that the console printed.' }).max(100),
  name: personName,
  email,
  password: newPassword,
})
