/** The values of a mail's header fields by their names in lower case, unfolded. */
export type Fields = ReadonlyMap<string, readonly string[]>

const MARKS = [
  ['auto-submitted', /^(?!no\b)/i],
  ['precedence', /^(?:bulk|list|junk|auto_reply)\b/i],
  ['x-auto-response-suppress', /\S/],
  ['x-autoreply', /\S/],
  ['x-autorespond', /\S/],
  ['list-id', /\S/],
  ['list-post', /\S/],
  ['return-path', /^<\s*>/],
  ['content-type', /^multipart\/report\b/i],
] as const

/**
 * Whether a program or a mailing list sent a mail (RFC 3834, section 2). Such a mail is never answered, or
 * mails would go around for ever.
 */
export const isAutomatic = (fields: Fields): boolean =>
  MARKS.some(([name, mark]) => fields.get(name)?.some((value) => mark.test(value)) ?? false)
