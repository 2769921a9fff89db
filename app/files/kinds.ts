/** The most bytes of one file; also a check of the database. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024

type Kind = {
  /** What it is called beside its size. */
  readonly words: string
  readonly mime: string
  /** Endings a file of this kind may have; it gets the first when it has another. */
  readonly endings: readonly [string, ...string[]]
  readonly isImage: boolean
}

const image = (words: string, mime: string, ...endings: Kind['endings']): Kind => ({
  words,
  mime,
  endings,
  isImage: true,
})
const paper = (words: string, mime: string, ...endings: Kind['endings']): Kind => ({
  words,
  mime,
  endings,
  isImage: false,
})
const OPEN_XML = 'application/vnd.openxmlformats-officedocument'

/**
 * The only kinds that are stored, identified by the bytes of a file, never by its name or what a browser says
 * about it.
 */
export const FILE_KINDS = {
  jpeg: image('Image (JPEG)', 'image/jpeg', 'jpg', 'jpeg'),
  png: image('Image (PNG)', 'image/png', 'png'),
  gif: image('Image (GIF)', 'image/gif', 'gif'),
  webp: image('Image (WebP)', 'image/webp', 'webp'),
  pdf: paper('PDF', 'application/pdf', 'pdf'),
  xlsx: paper('Excel workbook', `${OPEN_XML}.spreadsheetml.sheet`, 'xlsx'),
  csv: paper('Table of text (CSV)', 'text/csv', 'csv', 'tsv'),
  docx: paper('Word document', `${OPEN_XML}.wordprocessingml.document`, 'docx'),
  pptx: paper('Slides (PowerPoint)', `${OPEN_XML}.presentationml.presentation`, 'pptx'),
  odt: paper('Text document (ODT)', 'application/vnd.oasis.opendocument.text', 'odt'),
  text: paper('Plain text', 'text/plain', 'txt', 'md'),
} as const satisfies Record<string, Kind>

export type FileKind = keyof typeof FILE_KINDS
/** For the `accept` of a file field: what to offer when choosing. What was chosen is checked all the same. */
export const ACCEPTED = Object.values(FILE_KINDS)
  .flatMap(({ endings }) => endings)
  .map((ending) => `.${ending}`)
  .join(',')

/** What may be attached, for hints and refusals. */
export const KINDS_IN_WORDS =
  'images (JPEG, PNG, GIF, WebP), PDF, Excel workbooks (.xlsx), CSV, Word documents (.docx), PowerPoint slides (.pptx), OpenDocument text (.odt) and plain text'

/** A size as people read it: `820 KB`, `1.4 MB`. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / (1024 * 1024)).toFixed(1)} MB`
