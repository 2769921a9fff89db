import type { Context } from '#app/platform/use-case.server.ts'
import { RENDERER_VERSION, renderMarkdown } from '../markdown/render.server.ts'

/** Where pictures of posts may come from: nowhere yet, so that each is shown as a link. */
const NO_FILES = /^(?!)/
/** Where the collaboratory is when nobody said so: only paths count as its own then. */
const UNKNOWN_ORIGIN = 'https://collaboratory.invalid'

/** A post as it is stored beside its text. */
export function rendered(
  { baseUrl }: Pick<Context, 'baseUrl'>,
  body: string,
): { body: string; html: string; renderer: number } {
  const context = { origin: baseUrl ?? UNKNOWN_ORIGIN, files: NO_FILES, mention: () => null }
  return { body, html: renderMarkdown(body, context).html, renderer: RENDERER_VERSION }
}
