import { readTestDiscussion } from '#app/network/links/queries.server.ts'
import { readAttachments } from '#app/pdsa/attachments/queries.server.ts'
import { readTest } from '#app/pdsa/tests/queries.server.ts'
import { readSpread } from '#app/pdsa/spread/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'

/** The loader of every address that shows the page of a test. */
export const loadWholeTest = pageOf(
  { test: readTest, taken: readSpread, files: readAttachments, discussion: readTestDiscussion },
  ({ test, taken, files, discussion }) => ({ ...test, taken, files, discussion }),
)
