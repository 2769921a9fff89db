import { failed } from '#app/kernel/result.ts'

/** The problem of somebody who tried too often, and when to come back. */
export const tooOften = (minutes: number) =>
  failed({
    field: '',
    message: `Too many attempts. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
  })
