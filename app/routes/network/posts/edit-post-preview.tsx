import { data } from '@remix-run/node'
import { readPostForm } from '#app/network/files/form-reader.server.ts'
import { previewPost } from '#app/network/posts/preview.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'

export { default, loader, meta, shouldRevalidate } from './edit-post.tsx'

/** The same page with what was typed and how it will be shown. */
export const action = submit(
  previewPost,
  (preview, _, typed) => data({ problems: [], typed, preview }),
  () => ({}),
  readPostForm,
)
