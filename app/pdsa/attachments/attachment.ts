import type { FileKind } from '#app/files/kinds.ts'
import type { OpenStage } from '../tests/transitions/stage.ts'

/** How many files one test may have at a time. The database holds it too. */
export const MOST_ATTACHMENTS = 20
/** How many files one form takes. */
export const MOST_AT_ONCE = 5
export const LONGEST_CAPTION = 300

/** A file that belongs to a test. */
export type Attachment = {
  readonly id: string
  readonly stage: OpenStage
  readonly name: string
  readonly kind: FileKind
  /** Bytes. */
  readonly size: number
  /** What it shows; null while nobody has said so. */
  readonly caption: string | null
  readonly at: Date
  readonly by: string | null
}

/** What is left of a file that was removed. */
export type RemovedAttachment = Pick<Attachment, 'id' | 'kind' | 'size'> & {
  readonly removedAt: Date
  readonly removedBy: string | null
}
