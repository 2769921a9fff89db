/** The same address with where to go on to afterwards, when something was said about that. */
export const withFurther = (path: string, to: string | null): string =>
  to === null || to === '' ? path : `${path}?to=${encodeURIComponent(to)}`

/** Where somebody wanted to go, as the address of a request or page says. */
export const furtherIn = (url: string): string | null => new URL(url).searchParams.get('to')
