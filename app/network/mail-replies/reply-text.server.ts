import EmailReplyParser from 'email-reply-parser'
import { createContext, Script } from 'node:vm'
import { REPLY_MARK } from '../notice-mails/reply-mark.ts'

/** More is not read: a post has at most 32,000 characters. */
const MOST_READ = 100_000
const MOST_MS = 500
/** What only our own mails hold. What was written cannot be separated from what is quoted where it is left. */
const OWN = /\/unsubscribe\/[\w-]+\.|reply\+[0-9a-f]{56}@/i
/** The first line of what Outlook quotes. */
const FROM_LINE = /^\s*\*?(From|Von|De|Van|Da)\s?:\*?/
/** A line between what was written and what was quoted. */
const RULE = /^\s*[-_=*]{3,}$/
const QUOTED = /^[\s>|]*/

/**
 * What somebody wrote in a mail, without what it quotes and without a signature; null where that cannot be
 * distinguished.
 */
export function replyText(text: string): string | null {
  const lines = text
    .slice(0, MOST_READ)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200b\ufeff\u0000]/g, '')
    .split('\n')
    .flatMap(headedByBlank)
  const visible = withinTime(() => visibleIn(aboveMark(lines)) || visibleIn(lines))
  if (visible === null) return null
  const written = tidied(visible)
  return OWN.test(written) || written.includes(REPLY_MARK) ? null : written
}

/** The library sees what Outlook quotes only after an empty line, and without asterisks. */
const headedByBlank = (line: string): string[] =>
  FROM_LINE.test(line) && line.includes('@') ? ['', line.replace(FROM_LINE, '$1:')] : [line]

/**
 * A text without blanks at the ends of its lines, without more than one empty line at a time, and without a
 * rule at its end.
 */
function tidied(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  while (lines.length > 0 && (lines.at(-1) === '' || RULE.test(lines.at(-1)!))) lines.pop()
  return lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trim()
}

/** What the library sees as written. It knows the line that heads a quote by the empty line before it. */
const visibleIn = (lines: readonly string[]): string =>
  new EmailReplyParser().parseReply(['', '', ...lines].join('\n')).trim()

/** What stands above our mark; nothing where there is no mark. Who answers below it quotes line by line. */
function aboveMark(lines: readonly string[]): string[] {
  const mark = lines.findIndex((line) => line.replace(QUOTED, '').startsWith(REPLY_MARK))
  return lines.slice(0, Math.max(0, mark))
}

/**
 * The result of a computation; null when it takes too long. A pattern of the library can take hours for a
 * text made to that end.
 */
function withinTime<T>(compute: () => T): T | null {
  try {
    return new Script('compute()').runInContext(createContext({ compute }), { timeout: MOST_MS }) as T
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null
    throw error
  }
}
