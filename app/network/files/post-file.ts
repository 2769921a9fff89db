import type { FileKind } from '#app/files/kinds.ts'

/** Files of one post, and files of one form; the first is also a check of the database. */
export const MOST_FILES = 10
export const MOST_AT_ONCE = 5
/** What was sent for a post that was never written is erased after this. */
export const WAITING_DAYS = 7
export const LONGEST_ALT = 300

/** A file under a post. Pictures and files in its text are part of the text. */
export type PostFile = {
  readonly id: string
  readonly name: string
  readonly kind: FileKind
  /** In bytes. */
  readonly size: number
  /** What a picture shows. */
  readonly alt: string | null
}

const ID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'
/** The address of a file of a post, whole. */
export const FILE_ADDRESS = new RegExp(`^/network/files/${ID}$`)
const ANY = new RegExp(`/network/files/(${ID})`, 'g')

export const fileHref = (id: string): string => `/network/files/${id}`

/** The ids of files that a text names, each once. */
export const filesIn = (text: string): string[] => [...new Set([...text.matchAll(ANY)].map(([, id]) => id!))]

/**
 * A file as Markdown: a picture with what it shows, a link with the name. Neither can end the brackets it
 * stands in.
 */
export const fileMarkdown = (
  file: { readonly id: string; readonly isImage: boolean },
  words: string,
): string => `${file.isImage ? '!' : ''}[${inBrackets(words)}](${fileHref(file.id)})`

export const inBrackets = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]`*_~<>&!@]/g, '\\$&')
