import { plainCode, writeCode } from '../second-factor/written-code.ts'

/** Writes a setup code (`ABCD-EFGH-JKMN-PQRS`) from random bytes. Throws RangeError on fewer than 16. */
export const writeSetupCode = (bytes: Uint8Array): string => writeCode(bytes, 16)

/** The code as it was issued, whatever case, spaces and dashes it was typed with. */
export const plainSetupCode = plainCode
