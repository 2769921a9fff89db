import { mentionElement, toHtml } from './render.server.ts'

/**
 * Where the stored HTML of a post has a name that mentions somebody. Nothing else in a post has this class.
 */
const MENTION =
  /<a href="\/network\/names\/([a-z\d-]+)" rel="ugc noopener nofollow" class="mention">@[^<]*<\/a>/g

/**
 * A mention for one reader: where it leads, or null where it leads nowhere for them, and what it says behind
 * the @.
 */
export type MentionShown = { readonly href: string | null; readonly label: string }

/** How a name is drawn until its reader is known. */
export const storedMention = (name: string): { href: string; label: string } => ({
  href: `/network/names/${name}`,
  label: name,
})

export const hasMentions = (html: string): boolean => html.includes('class="mention"')

/**
 * Stored HTML with its mentions as one reader sees them. A name without an entry mentions nobody, and is
 * text.
 */
export const withMentions = (html: string, shown: ReadonlyMap<string, MentionShown>): string =>
  html.replace(MENTION, (_, name: string) =>
    toHtml(mentionElement(shown.get(name) ?? { href: null, label: name })),
  )
