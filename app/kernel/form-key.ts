const KEY = /^[0-9a-f]{32}$/

/**
 * A key that no other form has, by which a record that is sent twice is known. Works where a page has no
 * `crypto.randomUUID`, as over HTTP.
 */
export const newFormKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** Whether something that came with a form is such a key. */
export const isFormKey = (value: unknown): value is string => typeof value === 'string' && KEY.test(value)
