import { UNAVAILABLE, unsavedWords, type UnsavedForm } from '#app/kernel/unsaved-form.ts'

/** What an error page says: what happened, why as far as it is known, and what still works. */
export type Failure = {
  readonly status: number
  readonly title: string
  readonly reason: string
  readonly remedy: string
  /** The form that met no database. */
  readonly form?: UnsavedForm
}

const words: Record<number, Omit<Failure, 'status'>> = {
  400: {
    title: 'The request could not be read',
    reason: 'Something in the address or the form was not as expected.',
    remedy: 'Go back and try again. Nothing was changed.',
  },
  403: {
    title: 'This is not open to you',
    reason: 'Your role does not include it.',
    remedy: 'Everything in the menu stays open to you. If you need this, ask the person who gave you access.',
  },
  404: {
    title: 'Nothing is found at this address',
    reason: 'The address may be mistyped, or the page may have been removed.',
    remedy: 'Check the address, or start again from the first page.',
  },
  405: {
    title: 'This address takes no forms',
    reason: 'The request came in a way that this address does not answer.',
    remedy: 'Go back and use the button on the page. Nothing was changed.',
  },
  413: {
    title: 'That was too large',
    reason: 'The file or text is larger than what can be taken here.',
    remedy: 'Split it into smaller parts and send them one after another. Nothing of it was loaded.',
  },
  429: {
    title: 'Too many requests at once',
    reason: 'More came from your address than can be answered.',
    remedy: 'Wait a minute and load the page again.',
  },
  500: {
    title: 'Something went wrong on our side',
    reason: 'The page could not be shown. It has been noted.',
    remedy: 'Load the page again in a moment. What was saved before is safe, and the other pages still work.',
  },
  503: {
    title: 'Not available right now',
    reason: UNAVAILABLE,
    remedy: 'Wait a few seconds, then try again. What was saved before is safe.',
  },
}

type RouteError = { status: number; data: unknown }

const isRouteError = (error: unknown): error is RouteError =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number' &&
  'data' in error

/**
 * The reason a route gave: a sentence, or an object that holds one. The router's own messages are not for
 * readers.
 */
function givenReason(data: unknown): string | undefined {
  if (typeof data === 'string') return data.startsWith('Error: ') ? undefined : data.trim() || undefined
  if (typeof data === 'object' && data !== null && 'reason' in data && typeof data.reason === 'string') {
    return data.reason.trim() || undefined
  }
  return undefined
}

const unsavedForm = (data: unknown): UnsavedForm | null =>
  typeof data === 'object' && data !== null && 'form' in data ? (data.form as UnsavedForm) : null

/**
 * What to say about a thrown error: a route's response speaks for itself, anything else counts as a fault of
 * ours.
 */
export function describeFailure(error: unknown): Failure {
  const status = isRouteError(error) ? error.status : 500
  const known = words[status] ?? words[status >= 500 ? 500 : 400]!
  const form = isRouteError(error) ? unsavedForm(error.data) : null
  if (form !== null) return { status, ...unsavedWords(form), form }
  const reason = isRouteError(error) ? givenReason(error.data) : undefined
  return { ...known, status, reason: reason ?? known.reason }
}
