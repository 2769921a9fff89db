/**
 * One part of an email: a paragraph, or a link on a line of its own. `path` is inside this site
 * (`/teams/ohio/members`). `secret` marks the one link that opens something for its holder; it is
 * stored apart and deleted as soon as it has been sent.
 */
export type EmailPart =
  | string
  | {
      readonly say: string
      readonly path: string
      readonly secret?: boolean
      /**
       * With `secret`: a form sent there without a word stops such mails, so mail programs may offer it as a
       * button (RFC 8058).
       */
      readonly unsubscribe?: boolean
    }
  | ReplyPart

/** A sentence for mails that can be answered: it is left out where no answers come in. */
type ReplyPart = { readonly say: string; readonly reply: true }

/** A mail as an area writes it. Its words are those of the pages: plain, no exclamation marks. */
export type EmailText = {
  /** What it is about, in lower case with dashes: `invitation`. */
  readonly kind: string
  readonly to: { readonly address: string; readonly name?: string | null }
  readonly subject: string
  readonly body: readonly EmailPart[]
  /** The id of what an answer to it is about, where it can be answered. */
  readonly replyReference?: string
  /** When it is of no use any more; it is not sent after that. */
  readonly sendUntil: Date
}

/** A part as stored: the target of a secret link is stored elsewhere. */
export type StoredPart =
  | string
  | ReplyPart
  | { readonly say: string; readonly path: string }
  | { readonly say: string; readonly secret: true; readonly unsubscribe?: true }

/**
 * Splits a body into what may be stored and the path of its secret link. Throws RangeError on a second
 * secret.
 */
export function storedBody(body: readonly EmailPart[]): { parts: StoredPart[]; secretPath: string | null } {
  const secrets = body.flatMap((part) =>
    typeof part === 'object' && 'path' in part && part.secret ? [part.path] : [],
  )
  if (secrets.length > 1) throw new RangeError('A letter has one secret link at most')
  const parts = body.map((part): StoredPart => {
    if (typeof part === 'string' || 'reply' in part) return part
    if (!part.secret) return { say: part.say, path: part.path }
    return { say: part.say, secret: true, ...(part.unsubscribe ? { unsubscribe: true } : {}) }
  })
  return { parts, secretPath: secrets[0] ?? null }
}

/** The parts with every link as a whole address; a secret that is gone becomes a sentence. */
function spoken(parts: readonly StoredPart[], baseUrl: string, secretPath: string | null) {
  return parts.map((part) => {
    if (typeof part === 'string') return { say: part, href: null }
    if ('reply' in part) return { say: part.say, href: null }
    const path = 'secret' in part ? secretPath : part.path
    return { say: part.say, href: path === null ? null : new URL(path, baseUrl).href }
  })
}

/** The email as plain text. `baseUrl`: where the site is (`https://coiin.example`). */
export function plainText(parts: readonly StoredPart[], baseUrl: string, secretPath: string | null): string {
  const lines = spoken(parts, baseUrl, secretPath).map(({ say, href }) => (href ? `${say}:\n${href}` : say))
  return `${lines.join('\n\n')}\n`
}

/**
 * The same email as a plain page of HTML, for mail programs that prefer it: no pictures, no styles, nothing
 * to track.
 */
export function htmlText(parts: readonly StoredPart[], baseUrl: string, secretPath: string | null): string {
  const paragraphs = spoken(parts, baseUrl, secretPath).map(({ say, href }) =>
    href ? `<p><a href="${escaped(href)}">${escaped(say)}</a></p>` : `<p>${escaped(say)}</p>`,
  )
  return `<!doctype html>\n<html lang="en"><body>\n${paragraphs.join('\n')}\n</body></html>\n`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] as string).replaceAll('\n', '<br>')
