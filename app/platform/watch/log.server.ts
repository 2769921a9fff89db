import { pino, type Logger } from 'pino'

/**
 * One JSON line per event on stdout. What a person typed, cookies and addresses with secrets are never
 * logged.
 */
export const createLog = (level: string): Logger => pino({ level, base: null })
