import type { Context } from '#app/platform/use-case.server.ts'
import { FILE_ADDRESS } from '../files/post-file.ts'
import { storedMention } from '../markdown/mentions.server.ts'
import { RENDERER_VERSION, renderMarkdown } from '../markdown/render.server.ts'

/** Where the collaboratory is when nobody said so: only paths count as its own then. */
const UNKNOWN_ORIGIN = 'https://collaboratory.invalid'

/**
 * A post as it is stored beside its text. `isMention`: whether a name mentions somebody; who, its reader
 * learns when it is shown.
 */
export function rendered(
  { baseUrl }: Pick<Context, 'baseUrl'>,
  body: string,
  isMention: (name: string) => boolean,
): { body: string; html: string; renderer: number; mentions: readonly string[] } {
  const { html, mentions } = renderMarkdown(body, {
    origin: baseUrl ?? UNKNOWN_ORIGIN,
    files: FILE_ADDRESS,
    mention: (name) => (isMention(name) ? storedMention(name) : null),
  })
  return { body, html, renderer: RENDERER_VERSION, mentions }
}
