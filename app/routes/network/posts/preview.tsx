import { previewPost } from '#app/network/posts/preview.server.ts'
import { answering } from '#app/platform/routes/resource.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'

/**
 * A text as it will be shown: asked by the script of the page; without script the pages of previews answer.
 */
export const action = answering(submit(previewPost, (preview) => Response.json(preview)))
