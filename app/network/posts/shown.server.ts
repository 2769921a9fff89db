import type { Granted } from '#app/platform/use-case.server.ts'
import { listPostFiles } from '../files/store.server.ts'
import { RENDERER_VERSION } from '../markdown/render.server.ts'
import { withMentionsFor } from '../mentions/shown.server.ts'
import type { Post } from './post.ts'
import { rendered } from './rendered.server.ts'

type Stored = Post & { readonly body: string; readonly renderer: number }

/**
 * Posts as their asker sees them: the stored rendering, or a new one where the renderer has changed since, with mentions by name, and the
 * files under each.
 */
export async function postsFor(granted: Granted, posts: readonly Stored[]) {
  const drawn = posts.map(({ body, renderer, ...post }) =>
    post.withdrawn || renderer === RENDERER_VERSION
      ? post
      : // Any name is drawn as one that mentions; only those that the post did mention are shown as such.
        { ...post, html: rendered(granted, body, () => true).html },
  )
  const open = posts.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id)
  const [shown, files] = await Promise.all([withMentionsFor(granted, drawn), listPostFiles(granted.db, open)])
  return shown.map((post) => ({ ...post, files: files.filter(({ postId }) => postId === post.id) }))
}
