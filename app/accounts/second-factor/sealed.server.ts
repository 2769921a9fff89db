import { createHmac } from 'node:crypto'
import { keyFor, sealFor, unsealFor } from '#app/platform/secrets/sealed.server.ts'

const SEALING = 'coiin second factor'
const RECOVERY = 'coiin recovery code'

/** Encrypts a text of one person. Moved to another person's row, it does not open. */
export const seal = (serverSecret: string, personId: string, text: string): string =>
  sealFor(SEALING, serverSecret, personId, text)

/**
 * The text that was sealed for this person; null when the server's secret is another one by now, or the row
 * was tampered with.
 */
export const unseal = (serverSecret: string, personId: string, sealed: string): string | null =>
  unsealFor(SEALING, serverSecret, personId, sealed)

/**
 * What the database keeps of a recovery code (in its plain form): without the server's secret, a guess cannot
 * be checked.
 */
export const recoveryHash = (serverSecret: string, personId: string, code: string): string =>
  createHmac('sha256', keyFor(serverSecret, RECOVERY)).update(`${personId} ${code}`).digest('hex')
