/** Letters and digits that are not mistaken for one another when read off a console. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 16

/** Writes a setup code (`ABCD-EFGH-JKMN-PQRS`) from random bytes, one per character; biased by less than one in 31. */
export function writeSetupCode(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new RangeError(`A setup code takes ${LENGTH} random bytes`)
  const letters = Array.from(bytes.slice(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it was issued, whatever case, spaces and dashes it was typed with. */
export const plainSetupCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
