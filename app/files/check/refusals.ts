import { KINDS_IN_WORDS, MOST_FILE_BYTES } from '../kinds.ts'

const AGAIN = 'Nothing was kept of it.'
const AS_NEW_OFFICE = 'Save it as .xlsx, .docx, .pptx or PDF and choose that file.'

const REASONS = {
  empty: 'is empty. Choose the file again once it has something in it.',
  'too-large': `is larger than ${MOST_FILE_BYTES / (1024 * 1024)} MB. ${AGAIN} Choose a smaller file, or one with smaller images.`,
  macros: `holds a macro, which is a program. ${AGAIN} ${AS_NEW_OFFICE}`,
  encrypted: `is protected by a password, so nobody here could open it. ${AGAIN} Save it without the password and choose that file.`,
  damaged: `is damaged or cut off, so it cannot be opened. ${AGAIN} Save it again and choose the new file.`,
  oversized: `has more pixels than a browser can show. ${AGAIN} Save it smaller and choose the new file.`,
  bomb: `unpacks to far more than it seems. ${AGAIN} Save it again, or as PDF, and choose that file.`,
  'old-office': `is in an old Office format, in which a program can hide, or is protected by a password. ${AGAIN} ${AS_NEW_OFFICE}`,
  markup: `is a web page, a drawing in SVG or other markup, which can hold a program. ${AGAIN} Save it as PDF or as an image and choose that file.`,
  script: `is a script, which is a program. ${AGAIN}`,
  'rich-text': `is in rich text (RTF), in which a program can hide. ${AGAIN} Save it as .docx or PDF and choose that file.`,
  zip: `is a ZIP archive and none of the documents that can be attached. ${AGAIN} Attach what is inside it, each file by itself.`,
  photo: `is a photo in a format that many browsers do not show. ${AGAIN} Save it as JPEG and choose that file.`,
} as const

export type Refusal = keyof typeof REASONS

/** Why a file is not stored, and what to do, in one or two sentences. */
export const refusalSentence = (name: string, reason: Refusal): string => `${name} ${REASONS[reason]}`

/**
 * The same for a file that is known for something else; `what` is the ending of its kind, or null when nobody
 * knows it.
 */
export const foreignSentence = (name: string, what: string | null): string =>
  `${name} ${what === null ? 'is of a kind that is not known here' : `is a file of the kind "${what}"`}. ${AGAIN} What can be attached: ${KINDS_IN_WORDS}.`
