import { MOST_FILE_BYTES } from '#app/files/kinds.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { MOST_AT_ONCE } from './post-file.ts'

/** Reads the form of a post: its text, and a few files. */
export const readPostForm = formReader({ files: { most: MOST_AT_ONCE, bytes: MOST_FILE_BYTES } })
