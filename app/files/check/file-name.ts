import { withoutTrailing } from '#app/kernel/text/text.ts'
import { FILE_KINDS, type FileKind } from '../kinds.ts'

const LONGEST_NAME = 120

/** Control characters, and those that turn the reading direction (`exe.gpj` shown backwards). */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
const NO_FILE_SYSTEM_TAKES = /[<>:"/\\|?*]/g
/** Halves of characters, of which no well-formed text can be made. */
const HALVES = /\p{Surrogate}/gu

/** A name on one line, without what nobody sees in it. */
export const withoutUnseen = (name: string): string =>
  name.replace(UNSEEN, ' ').replace(HALVES, '\ufffd').replace(/\s+/g, ' ').trim()

/**
 * The name a file is stored under: without folders and without what would mislead or not be saved, and with
 * an ending of what the file really is, so that a text called `run.bat` comes back as `run.bat.txt`.
 */
export function cleanName(given: string, kind: FileKind): string {
  const named = (given.normalize('NFC').split(/[\\/]/).at(-1) ?? '').replace(NO_FILE_SYSTEM_TAKES, ' ')
  const readable = withoutUnseen(named).replace(/^[\s.]+/, '')
  const name = withoutTrailing(readable, /[\s.]/)
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  const own: readonly string[] = FILE_KINDS[kind].endings
  if (own.includes(ending)) return `${shortened(name.slice(0, dot))}.${ending}`
  const stem = isEndingOfOurs(ending) ? name.slice(0, dot) : name
  return `${shortened(stem)}.${own[0]}`
}

const isEndingOfOurs = (ending: string): boolean =>
  Object.values(FILE_KINDS).some(({ endings }) => (endings as readonly string[]).includes(ending))

const shortened = (stem: string): string =>
  [...stem]
    .slice(0, LONGEST_NAME - 5)
    .join('')
    .trim() || 'file'
