import type { Granted } from '#app/platform/use-case.server.ts'
import { withCardsFor } from '../cards/shown.server.tsx'
import { listPostFiles } from '../files/store.server.ts'
import { RENDERER_VERSION } from '../markdown/render.server.ts'
import { withMentionsFor } from '../mentions/shown.server.ts'
import type { Post } from './post.ts'
import { rendered } from './rendered.server.ts'

type Stored = Post & { readonly body: string; readonly renderer: number; readonly hasFiles: boolean }

/**
 * Posts as their asker sees them: the stored rendering, or a new one where the renderer has changed since,
 * with mentions by name, and the files under each.
 */
export async function postsFor(granted: Granted, posts: readonly Stored[]) {
  const drawn = posts.map(({ body, renderer, hasFiles: _, ...post }) =>
    post.withdrawn || renderer === RENDERER_VERSION
      ? post
      : // Any name is drawn as one that mentions; only those that the post did mention are shown as such.
        { ...post, html: rendered(granted, body, () => true).html },
  )
  const withFiles = posts.filter(({ withdrawn, hasFiles }) => !withdrawn && hasFiles).map(({ id }) => id)
  const [shown, files] = await Promise.all([
    withCardsAndMentions(granted, drawn),
    listPostFiles(granted.db, withFiles),
  ])
  return shown.map((post) => ({ ...post, files: files.filter(({ postId }) => postId === post.id) }))
}

async function withCardsAndMentions(granted: Granted, posts: readonly Post[]) {
  return withMentionsFor(granted, await withCardsFor(granted, posts))
}
