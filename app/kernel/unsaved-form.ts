/** Said wherever a request met no database. */
export const UNAVAILABLE = 'The database is not answering, or too many people are asking at once.'

/** A form that met no database, and what is known of it. */
export type UnsavedForm = {
  /** `unknown`: the database went away before it confirmed. */
  readonly saved: 'no' | 'unknown'
  /** Whether sending it again saves it once, even if it was saved. */
  readonly safeTwice: boolean
  /** Names and values to send again; null where the form held a password, a code or a file. */
  readonly fields: readonly (readonly [name: string, value: string])[] | null
}

/** What happened, in one sentence, and what to do. */
export function unsavedWords({ saved, safeTwice, fields }: UnsavedForm): {
  readonly title: string
  readonly reason: string
  readonly remedy: string
} {
  const wait = 'Wait a few seconds, then send it again.'
  const again =
    fields === null
      ? 'Passwords, codes and files are never sent again for you: wait a few seconds, open the form and fill it in again.'
      : saved === 'unknown' && !safeTwice
        ? 'What you typed is still here. Look first whether it was saved; if not, send it again.'
        : fields.length === 0
          ? wait
          : `What you typed is still here. ${wait}`
  return saved === 'no'
    ? {
        title: 'Nothing was saved',
        reason: 'The database is not answering, so the form you sent was not saved.',
        remedy: again,
      }
    : {
        title: 'This may not have been saved',
        reason: 'The database stopped answering before it confirmed that your form was saved.',
        remedy: safeTwice && fields !== null ? `${again} It is saved only once.` : again,
      }
}
