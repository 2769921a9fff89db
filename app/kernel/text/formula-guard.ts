/**
 * What a spreadsheet would take for a formula, and the marks that reading a file takes off a text (OWASP, CSV
 * injection).
 */
const DANGEROUS = /^['"\s]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r'"]/
const GUARDED = /^'(?=['"\s]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|[\t\r'"])/

/** A text with an apostrophe before it where a spreadsheet would do something else than show it. */
export const guarded = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text)

/** A text without the apostrophe that `guarded` put before it. */
export const unguarded = (text: string): string => text.replace(GUARDED, '')
