/** A text shorter than this is always a copy. */
const SLICED_FROM = 13

/**
 * The same text without the longer one it was cut from: engines keep that whole as long as the cut lives. For
 * what is kept of a large file; of texts of a few hundred letters at most.
 */
export const flatString = (text: string): string =>
  text.length < SLICED_FROM ? text : text.split('').join('')
