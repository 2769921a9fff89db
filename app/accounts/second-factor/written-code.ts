/** Letters and digits that are not mistaken for one another when read off a console or a sheet of paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * Writes a code in groups of four (`ABCD-EFGH-JKMN`) from random bytes, one per character; biased by less
 * than one in 31. Throws RangeError when there are too few bytes.
 */
export function writeCode(bytes: Uint8Array, length: number): string {
  if (bytes.length < length) throw new RangeError(`A code of ${length} characters takes as many random bytes`)
  const letters = Array.from(bytes.slice(0, length), (byte) => ALPHABET[byte % ALPHABET.length])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it was issued, whatever case, spaces and dashes it was typed with. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
